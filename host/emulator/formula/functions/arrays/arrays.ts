/** Making arrays and changing their shape. */
import { FormulaError } from '../../value.js'
import { toNumber } from '../../convert.js'
import { toGrid, Lambda, Reference, toScalar, type Context, type Grid, type Operand } from '../../operand.js'
import { ARRAY_ROW, ARRAY_ROWS } from '../../parse.js'
import { ANY, createFormulaError, ofArrays, ofOperands, type Functions } from '../kinds.js'

/** An operand as values; a single error is thrown. */
export function toCheckedGrid(operand: Operand, context: Context): Grid {
  if (operand instanceof FormulaError) throw operand
  return toGrid(operand, context)
}

/** `{…}` joins operands of one height side by side, and operands of one width one below the other. */
const requireSameLength = (lengths: number[]): void => {
  if (new Set(lengths).size > 1) throw createFormulaError('#VALUE!')
}
const literalRow = ofOperands(0, ANY, (operands, context) => {
  if (operands.length === 0) throw createFormulaError('#REF!')
  const grids = operands.map((operand) => toGrid(operand, context))
  requireSameLength(grids.map((grid) => grid.length))
  return grids[0]!.map((_, row) => grids.flatMap((grid) => grid[row]!))
})
const literalRows = ofOperands(1, ANY, (operands, context) => {
  const grids = operands.map((operand) => toCheckedGrid(operand, context))
  requireSameLength(grids.map((grid) => grid[0]?.length ?? 0))
  return grids.flat()
})

const readSize = (operand: Operand | undefined, context: Context, otherwise: number): number =>
  operand === undefined ? otherwise : Math.trunc(toNumber(toScalar(operand, context)))

const SEQUENCE = ofOperands(1, 4, ([height = 1, width, first, step], context) => {
  const rows = readSize(height, context, 1)
  const columns = readSize(width, context, 1)
  if (rows < 1 || columns < 1 || rows * columns > 5_000_000) throw createFormulaError('#NUM!')
  const start = first === undefined ? 1 : toNumber(toScalar(first, context))
  const stride = step === undefined ? 1 : toNumber(toScalar(step, context))
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => start + (row * columns + column) * stride),
  )
})

export const arrayFunctions: Functions = {
  [ARRAY_ROW]: literalRow,
  [ARRAY_ROWS]: literalRows,
  ARRAYFORMULA: ofArrays(1, 1, ([operand = null], context) =>
    operand instanceof Reference
      ? toGrid(operand, context)
      : operand instanceof Lambda
        ? createFormulaError('#N/A')
        : operand,
  ),
  TRANSPOSE: ofArrays(1, 1, ([operand = null], context) => {
    const grid = toCheckedGrid(operand, context)
    return (grid[0] ?? []).map((_, column) => grid.map((line) => line[column] ?? null))
  }),
  SEQUENCE,
}

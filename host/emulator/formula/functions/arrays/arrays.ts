/** Making arrays and changing their shape. */
import { FormulaError, type Value } from '../../value.js'
import { toNumber } from '../../convert.js'
import { toGrid, Lambda, Reference, toScalar, type Context, type Grid, type Operand } from '../../operand.js'
import { ARRAY_ROW, ARRAY_ROWS } from '../../parse.js'
import { ANY, createFormulaError, ofArrays, ofOperands, type Functions } from '../kinds.js'

/** An operand as values, a single error thrown. */
export function toCheckedGrid(operand: Operand, context: Context): Grid {
  if (operand instanceof FormulaError) throw operand
  return toGrid(operand, context)
}

/** Side by side: all as tall as the tallest, gaps filled. */
function joinColumns(grids: Grid[], gap: Value): Grid {
  const rows = Math.max(...grids.map((grid) => grid.length))
  return Array.from({ length: rows }, (_, row) =>
    grids.flatMap((grid) => grid[row] ?? (grid[0] ?? []).map(() => gap)),
  )
}

/** One under the other: all as wide as the widest, gaps filled. */
function joinRows(grids: Grid[], gap: Value): Grid {
  const columns = Math.max(...grids.map((grid) => grid[0]?.length ?? 0))
  return grids.flatMap((grid) =>
    grid.map((line) =>
      Array.from({ length: columns }, (_, column) => (column < line.length ? line[column]! : gap)),
    ),
  )
}

/** `{…}` joins what has one height side by side, and what has one width one under the other. */
const requireSameLength = (lengths: number[]): void => {
  if (new Set(lengths).size > 1) throw createFormulaError('#VALUE!')
}
const literalRow = ofOperands(0, ANY, (operands, context) => {
  if (operands.length === 0) throw createFormulaError('#REF!')
  const grids = operands.map((operand) => toGrid(operand, context))
  requireSameLength(grids.map((grid) => grid.length))
  return joinColumns(grids, null)
})
const literalRows = ofOperands(1, ANY, (operands, context) => {
  const grids = operands.map((operand) => toCheckedGrid(operand, context))
  requireSameLength(grids.map((grid) => grid[0]?.length ?? 0))
  return joinRows(grids, null)
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

/** Rows or columns by number; negative numbers count from the end. */
const chooseIndexes = (numbers: Value[], length: number): number[] =>
  numbers.map((value) => {
    const number = Math.trunc(toNumber(value))
    const index = number < 0 ? length + number : number - 1
    if (number === 0 || index < 0 || index >= length) throw createFormulaError('#VALUE!')
    return index
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
  FLATTEN: ofArrays(1, ANY, (operands, context) =>
    operands.flatMap((operand) => toGrid(operand, context).flatMap((line) => line.map((value) => [value]))),
  ),
  TOCOL: ofArrays(1, 1, ([operand = null], context) =>
    toCheckedGrid(operand, context)
      .flat()
      .map((value) => [value]),
  ),
  TOROW: ofArrays(1, 1, ([operand = null], context) => [toCheckedGrid(operand, context).flat()]),
  ARRAY_CONSTRAIN: ofArrays(3, 3, ([operand = null, rows, columns], context) =>
    toCheckedGrid(operand, context)
      .slice(0, readSize(rows, context, 1))
      .map((line) => line.slice(0, readSize(columns, context, 1))),
  ),
  HSTACK: ofArrays(1, ANY, (operands, context) =>
    joinColumns(
      operands.map((operand) => toGrid(operand, context)),
      new FormulaError('#N/A'),
    ),
  ),
  VSTACK: ofArrays(1, ANY, (operands, context) =>
    joinRows(
      operands.map((operand) => toGrid(operand, context)),
      new FormulaError('#N/A'),
    ),
  ),
  CHOOSECOLS: ofArrays(2, ANY, ([operand = null, ...numbers], context) => {
    const grid = toCheckedGrid(operand, context)
    const indexes = numbers.flatMap((number) => toGrid(number, context).flat())
    const columns = chooseIndexes(indexes, grid[0]?.length ?? 0)
    return grid.map((line) => columns.map((column) => line[column] ?? null))
  }),
  CHOOSEROWS: ofArrays(2, ANY, ([operand = null, ...numbers], context) => {
    const grid = toCheckedGrid(operand, context)
    const indexes = numbers.flatMap((number) => toGrid(number, context).flat())
    return chooseIndexes(indexes, grid.length).map((row) => grid[row]!)
  }),
  SEQUENCE,
}

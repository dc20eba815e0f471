/** Making arrays and changing their shape. */
import { FormulaError, type Value } from '../../contract.js'
import { toNumber } from '../../convert.js'
import { gridOf, Lambda, Reference, scalar, type Context, type Grid, type Operand } from '../../operand.js'
import { ARRAY_ROW, ARRAY_ROWS } from '../../parse.js'
import { ANY, failure, ofArrays, ofOperands, type Functions } from '../kinds.js'

/** An operand as values, a single error thrown. */
export function sheetOf(operand: Operand, context: Context): Grid {
  if (operand instanceof FormulaError) throw operand
  return gridOf(operand, context)
}

/** Side by side: all as tall as the tallest, gaps filled. */
function sideBySide(grids: Grid[], gap: Value): Grid {
  const rows = Math.max(...grids.map((grid) => grid.length))
  return Array.from({ length: rows }, (_, row) =>
    grids.flatMap((grid) => grid[row] ?? (grid[0] ?? []).map(() => gap)),
  )
}

/** One under the other: all as wide as the widest, gaps filled. */
function stacked(grids: Grid[], gap: Value): Grid {
  const columns = Math.max(...grids.map((grid) => grid[0]?.length ?? 0))
  return grids.flatMap((grid) =>
    grid.map((line) =>
      Array.from({ length: columns }, (_, column) => (column < line.length ? line[column]! : gap)),
    ),
  )
}

/** `{…}` joins what has one height side by side, and what has one width one under the other. */
const alike = (lengths: number[]): void => {
  if (new Set(lengths).size > 1) throw failure('#VALUE!')
}
const literalRow = ofOperands(0, ANY, (operands, context) => {
  if (operands.length === 0) throw failure('#REF!')
  const grids = operands.map((operand) => gridOf(operand, context))
  alike(grids.map((grid) => grid.length))
  return sideBySide(grids, null)
})
const literalRows = ofOperands(1, ANY, (operands, context) => {
  const grids = operands.map((operand) => sheetOf(operand, context))
  alike(grids.map((grid) => grid[0]?.length ?? 0))
  return stacked(grids, null)
})

const size = (operand: Operand | undefined, context: Context, otherwise: number): number =>
  operand === undefined ? otherwise : Math.trunc(toNumber(scalar(operand, context)))

const SEQUENCE = ofOperands(1, 4, ([height = 1, width, first, step], context) => {
  const rows = size(height, context, 1)
  const columns = size(width, context, 1)
  if (rows < 1 || columns < 1 || rows * columns > 5_000_000) throw failure('#NUM!')
  const start = first === undefined ? 1 : toNumber(scalar(first, context))
  const stride = step === undefined ? 1 : toNumber(scalar(step, context))
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => start + (row * columns + column) * stride),
  )
})

/** Rows or columns by number; negative numbers count from the end. */
const chosen = (numbers: Value[], length: number): number[] =>
  numbers.map((value) => {
    const number = Math.trunc(toNumber(value))
    const index = number < 0 ? length + number : number - 1
    if (number === 0 || index < 0 || index >= length) throw failure('#VALUE!')
    return index
  })

export const arrayFunctions: Functions = {
  [ARRAY_ROW]: literalRow,
  [ARRAY_ROWS]: literalRows,
  ARRAYFORMULA: ofArrays(1, 1, ([operand = null], context) =>
    operand instanceof Reference
      ? gridOf(operand, context)
      : operand instanceof Lambda
        ? failure('#N/A')
        : operand,
  ),
  TRANSPOSE: ofArrays(1, 1, ([operand = null], context) => {
    const grid = sheetOf(operand, context)
    return (grid[0] ?? []).map((_, column) => grid.map((line) => line[column] ?? null))
  }),
  FLATTEN: ofArrays(1, ANY, (operands, context) =>
    operands.flatMap((operand) => gridOf(operand, context).flatMap((line) => line.map((value) => [value]))),
  ),
  TOCOL: ofArrays(1, 1, ([operand = null], context) =>
    sheetOf(operand, context)
      .flat()
      .map((value) => [value]),
  ),
  TOROW: ofArrays(1, 1, ([operand = null], context) => [sheetOf(operand, context).flat()]),
  ARRAY_CONSTRAIN: ofArrays(3, 3, ([operand = null, rows, columns], context) =>
    sheetOf(operand, context)
      .slice(0, size(rows, context, 1))
      .map((line) => line.slice(0, size(columns, context, 1))),
  ),
  HSTACK: ofArrays(1, ANY, (operands, context) =>
    sideBySide(
      operands.map((operand) => gridOf(operand, context)),
      new FormulaError('#N/A'),
    ),
  ),
  VSTACK: ofArrays(1, ANY, (operands, context) =>
    stacked(
      operands.map((operand) => gridOf(operand, context)),
      new FormulaError('#N/A'),
    ),
  ),
  CHOOSECOLS: ofArrays(2, ANY, ([operand = null, ...numbers], context) => {
    const grid = sheetOf(operand, context)
    const wanted = numbers.flatMap((number) => gridOf(number, context).flat())
    const columns = chosen(wanted, grid[0]?.length ?? 0)
    return grid.map((line) => columns.map((column) => line[column] ?? null))
  }),
  CHOOSEROWS: ofArrays(2, ANY, ([operand = null, ...numbers], context) => {
    const grid = sheetOf(operand, context)
    const wanted = numbers.flatMap((number) => gridOf(number, context).flat())
    return chosen(wanted, grid.length).map((row) => grid[row]!)
  }),
  SEQUENCE,
}

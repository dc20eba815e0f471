/** Functions of single values, applied cell by cell where arrays are computed. */
import { FormulaError, type Value } from './value.js'
import {
  cellsOfArea,
  gridOfCells,
  isGrid,
  Lambda,
  Reference,
  toScalar,
  requireSingleArea,
  type Cells,
  type Context,
  type Evaluator,
  type Grid,
  type Operand,
} from './operand.js'

/** Runs a computation; an error value thrown inside becomes its result. */
export function catchError<T>(compute: () => T): T | FormulaError {
  try {
    return compute()
  } catch (thrown) {
    if (thrown instanceof FormulaError) return thrown
    throw thrown
  }
}

/**
 * Applies `compute` to single values; inside `ARRAYFORMULA` to every cell. Single rows and columns are
 * repeated to fit; where sizes differ otherwise, the cells without a partner are `#N/A`.
 */
export function broadcast(
  operands: readonly Operand[],
  context: Context,
  compute: (values: Value[]) => Value,
): Value | Grid {
  if (!context.arrays || !operands.some((operand) => isGrid(operand) || operand instanceof Reference))
    return catchError(() => compute(operands.map((operand) => toScalar(operand, context))))
  // A union has no shape, so it cannot be computed cell by cell.
  const parts = catchError(() => operands.map((operand) => cellsOf(operand, context)))
  return parts instanceof FormulaError ? parts : operandOf(spread(parts, compute))
}

/**
 * What an expression computes, cell by cell where arrays are computed. Throws for a union, because it has no
 * shape.
 */
export const cellsBy = (evaluator: Evaluator, context: Context): Cells =>
  evaluator.cells?.(context) ?? cellsOf(evaluator(context), context)

/** Cells that `make` computes; if it throws an error value, that is their only one. */
export function caughtCells(make: () => Cells): Cells {
  const made = catchError(make)
  return made instanceof FormulaError ? one(made) : made
}

/** A computation applied to every cell of what expressions compute, where arrays are computed. */
export const spreadOver = (
  evaluators: readonly Evaluator[],
  context: Context,
  compute: (values: Value[]) => Value,
): Cells =>
  caughtCells(() =>
    spread(
      evaluators.map((evaluator) => cellsBy(evaluator, context)),
      compute,
    ),
  )

/** Cells computed from others only when they are read: a formula may have ten thousand rows in each step. */
function spread(parts: readonly Cells[], compute: (values: Value[]) => Value): Cells {
  // A computation without operands gives one value.
  const least = parts.length === 0 ? 1 : 0
  const rows = Math.max(least, ...parts.map((part) => part.rows))
  const columns = Math.max(least, ...parts.map((part) => part.columns))
  const readers = parts.map((part) =>
    part.rows === rows && part.columns === columns ? part.at : repeated(part),
  )
  const values: Value[] = []
  const computed = (): Value => compute(values)
  return {
    rows,
    columns,
    at: (row, column) => {
      for (let at = 0; at < readers.length; at++) values[at] = readers[at]!(row, column)
      return catchError(computed)
    },
  }
}

/** Cells repeated to fit; each is computed once because it is read many times. */
function repeated(part: Cells): Cells['at'] {
  const { rows, columns, at } = cellsOfGrid(gridOfCells(part))
  return (row, column) => {
    const down = rows === 1 ? 0 : row
    const across = columns === 1 ? 0 : column
    return down < rows && across < columns ? at(down, across) : new FormulaError('#N/A')
  }
}

/** Cells as what other functions take: one value, or a grid. */
export const operandOf = (cells: Cells): Value | Grid =>
  cells.rows === 1 && cells.columns === 1 ? cells.at(0, 0) : gridOfCells(cells)

/** The cells of any operand; a single value is one cell. Throws for a union, because it has no shape. */
function cellsOf(operand: Operand, context: Context): Cells {
  if (operand instanceof Reference) return cellsOfArea(requireSingleArea(operand), context.source)
  return isGrid(operand) ? cellsOfGrid(operand) : one(operand instanceof Lambda ? noValue() : operand)
}

const noValue = (): FormulaError => new FormulaError('#VALUE!')
const one = (value: Value): Cells => ({ rows: 1, columns: 1, at: () => value })
const cellsOfGrid = (grid: Grid): Cells => ({
  rows: grid.length,
  columns: grid[0]?.length ?? 0,
  at: (row, column) => grid[row]?.[column] ?? null,
})

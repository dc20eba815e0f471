/** Functions of single values, applied cell by cell where arrays are computed. */
import { FormulaError, type Value } from './contract.js'
import { gridOf, isGrid, Reference, scalar, type Context, type Grid, type Operand } from './operand.js'

/** Runs a computation; an error value thrown inside becomes its result. */
export function caught<T>(compute: () => T): T | FormulaError {
  try {
    return compute()
  } catch (thrown) {
    if (thrown instanceof FormulaError) return thrown
    throw thrown
  }
}

/**
 * Applies `compute` to single values. Inside `ARRAYFORMULA` it is applied to every cell, single rows and
 * columns being repeated to fit; where sizes differ beyond that, the cells without a partner are `#N/A`.
 */
export function broadcast(
  operands: readonly Operand[],
  context: Context,
  compute: (values: Value[]) => Value,
): Value | Grid {
  if (!context.arrays || !operands.some((operand) => isGrid(operand) || operand instanceof Reference))
    return caught(() => compute(operands.map((operand) => scalar(operand, context))))
  const grids = caught(() => operands.map((operand) => gridOf(operand, context)))
  // A union has no shape to be spread.
  if (grids instanceof FormulaError) return grids
  const rows = Math.max(...grids.map((grid) => grid.length))
  const columns = Math.max(...grids.map((grid) => grid[0]?.length ?? 0))
  if (rows === 1 && columns === 1) return caught(() => compute(grids.map((grid) => cell(grid, 0, 0))))
  // Ten thousand rows come through here for each step of a formula: plain loops, and no list made for each cell.
  const values: Value[] = []
  const computed = (): Value => compute(values)
  const result: Grid = []
  for (let row = 0; row < rows; row++) {
    const line: Value[] = []
    for (let column = 0; column < columns; column++) {
      for (let at = 0; at < grids.length; at++) values[at] = cell(grids[at]!, row, column)
      line.push(caught(computed))
    }
    result.push(line)
  }
  return result
}

function cell(grid: Grid, row: number, column: number): Value {
  const line = grid[grid.length === 1 ? 0 : row]
  if (!line) return new FormulaError('#N/A')
  const value = line[line.length === 1 ? 0 : column]
  return value === undefined ? new FormulaError('#N/A') : value
}

/** Computing a formula in a cell, and a conditional format's formula for a cell. */
import { FormulaError, type Place, type Value } from './contract.js'
import { compiled } from './compile.js'
import { computingIn } from './convert.js'
import { caught } from './broadcast.js'
import { gridOf, isGrid, Lambda, Reference, scalar, type Context, type FormulaSource } from './operand.js'
import { writtenArea } from './rewrite/written.js'

/**
 * Computes `formula` (with its `=`) as if it stood in `at`. A 2-D array is an array result, row by row, for
 * the caller to spill. Never throws for what a user can type: an unknown function or name is `#NAME?`, what
 * does not parse is `#ERROR!`.
 */
export function evaluate(formula: string, at: Place, source: FormulaSource): Value | Value[][] {
  return computingIn(source.locale, () => computed(formula, at, source))
}

function computed(formula: string, at: Place, source: FormulaSource): Value | Value[][] {
  const context = contextAt(at, source, 0, 0)
  const operand = compiled(formula)(context)
  if (operand instanceof Lambda) return new FormulaError('#N/A')
  if (!(operand instanceof Reference)) return isGrid(operand) ? unwrapped(operand) : operand
  const written = writtenArea(formula.slice(1).trim()) ?? source.namedRange(formula.slice(1).trim())
  if (written) return scalar(operand, context)
  const grid = caught(() => gridOf(operand, context))
  return grid instanceof FormulaError ? grid : unwrapped(grid)
}

/** A grid of one cell is that cell. */
const unwrapped = (grid: Value[][]): Value | Value[][] =>
  grid.length === 1 && grid[0]?.length === 1 ? (grid[0][0] ?? null) : grid

/**
 * Whether a conditional format's custom formula, written for the cell `anchor`, holds for `at`: references
 * without `$` are read as far from `at` as they were written from `anchor`. TRUE and numbers other than 0
 * hold; text and errors do not.
 */
export function conditionHolds(
  formula: string,
  anchor: { row: number; column: number },
  at: Place,
  source: FormulaSource,
): boolean {
  const context = contextAt(at, source, at.row - anchor.row, at.column - anchor.column)
  const value = computingIn(source.locale, () => scalar(compiled(formula)(context), context))
  return value === true || (typeof value === 'number' && value !== 0)
}

const contextAt = (at: Place, source: FormulaSource, rowOffset: number, columnOffset: number): Context => ({
  source,
  at,
  rowOffset,
  columnOffset,
  arrays: false,
  scope: undefined,
})

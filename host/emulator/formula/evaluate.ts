/** Computing a formula in a cell, and a conditional format's formula for a cell. */
import { FormulaError, type CellPosition, type Value } from './value.js'
import { compileFormula } from './compile.js'
import { computeInLocale } from './convert.js'
import { catchError } from './broadcast.js'
import { toGrid, isGrid, Lambda, Reference, toScalar, type Context, type FormulaSource } from './operand.js'
import { parseReference } from './rewrite/reference-text.js'

/**
 * Computes `formula` (with its `=`) as a formula of the cell `at`. A 2-D array is an array result, row by
 * row, for the caller to spill. Never throws for what a user can type: an unknown function or name is
 * `#NAME?`, a text that does not parse is `#ERROR!`.
 */
export function evaluate(formula: string, at: CellPosition, source: FormulaSource): Value | Value[][] {
  return computeInLocale(source.locale, () => computeFormula(formula, at, source))
}

function computeFormula(formula: string, at: CellPosition, source: FormulaSource): Value | Value[][] {
  const context = createContext(at, source, 0, 0)
  const operand = compileFormula(formula)(context)
  if (operand instanceof Lambda) return new FormulaError('#N/A')
  if (!(operand instanceof Reference)) return isGrid(operand) ? unwrapGrid(operand) : operand
  const written = parseReference(formula.slice(1).trim()) ?? source.namedRange(formula.slice(1).trim())
  if (written) return toScalar(operand, context)
  const grid = catchError(() => toGrid(operand, context))
  return grid instanceof FormulaError ? grid : unwrapGrid(grid)
}

/** A grid of one cell is that cell. */
const unwrapGrid = (grid: Value[][]): Value | Value[][] =>
  grid.length === 1 && grid[0]?.length === 1 ? (grid[0][0] ?? null) : grid

/**
 * Whether a conditional format's custom formula, written for the cell `anchor`, holds for `at`: references
 * without `$` move as far as `at` is from `anchor`. TRUE and numbers other than 0 hold; text and errors do
 * not.
 */
export function isConditionMet(
  formula: string,
  anchor: { row: number; column: number },
  at: CellPosition,
  source: FormulaSource,
): boolean {
  const context = createContext(at, source, at.row - anchor.row, at.column - anchor.column)
  const value = computeInLocale(source.locale, () => toScalar(compileFormula(formula)(context), context))
  return value === true || (typeof value === 'number' && value !== 0)
}

const createContext = (
  at: CellPosition,
  source: FormulaSource,
  rowOffset: number,
  columnOffset: number,
): Context => ({
  source,
  at,
  rowOffset,
  columnOffset,
  arrays: false,
  scope: undefined,
})

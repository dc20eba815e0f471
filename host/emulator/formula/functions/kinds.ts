/** The three kinds of spreadsheet function, by what they need of their arguments. */
import { FormulaError, type Value } from '../value.js'
import { requireFinite, toNumber, toText } from '../convert.js'
import type { Cells, Context, Evaluator, Operand } from '../operand.js'

export type FormulaFunction = { least: number; most: number } & (
  | { reads: 'values'; run: (values: Value[], context: Context) => Value }
  | {
      reads: 'operands'
      arrays: boolean
      run: (operands: Operand[], context: Context) => Operand
      /** The same cell by cell where arrays are computed, for functions whose grids would be large. */
      cells?: (operands: Operand[], context: Context) => Cells
    }
  | { reads: 'lazily'; run: (evaluators: Evaluator[], context: Context) => Operand }
)
export type Functions = Readonly<Record<string, FormulaFunction>>

/**
 * A function of single values, which ARRAYFORMULA applies to each cell of ranges. `run` receives error
 * values.
 */
export const ofValues = (
  least: number,
  most: number,
  run: (values: Value[], context: Context) => Value,
): FormulaFunction => ({ reads: 'values', least, most, run })

/** A function of numbers only; a result that is no finite number is `#NUM!`. */
export const ofNumbers = (
  least: number,
  most: number,
  run: (...numbers: number[]) => number,
): FormulaFunction => ofValues(least, most, (values) => requireFinite(run(...values.map(toNumber))))

/** A function of texts only. */
export const ofTexts = (least: number, most: number, run: (...texts: string[]) => Value): FormulaFunction =>
  ofValues(least, most, (values) => run(...values.map(toText)))

/** A function that receives ranges and arrays as a whole. */
export const ofOperands = (
  least: number,
  most: number,
  run: (operands: Operand[], context: Context) => Operand,
): FormulaFunction => ({ reads: 'operands', arrays: false, least, most, run })

/** Like {@link ofOperands}, but its arguments are computed cell by cell, as if inside ARRAYFORMULA. */
export const ofArrays = (
  least: number,
  most: number,
  run: (operands: Operand[], context: Context) => Operand,
): FormulaFunction => ({ reads: 'operands', arrays: true, least, most, run })

/** A function that decides which of its arguments are computed. */
export const ofEvaluators = (
  least: number,
  most: number,
  run: (evaluators: Evaluator[], context: Context) => Operand,
): FormulaFunction => ({ reads: 'lazily', least, most, run })

/** An error to throw: `throw failure('#N/A')` makes the call that error. */
export const createFormulaError = (code: FormulaError['code']): FormulaError => new FormulaError(code)

/** Any number of arguments. */
export const ANY = Number.POSITIVE_INFINITY

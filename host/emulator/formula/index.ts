/** The formula engine: computing formulas, rewriting them, and text to values and back. */
export { reserveCompiled } from './compile.js'
export { isConditionMet, evaluate } from './evaluate.js'
export { findPrecedents, isCalculated, isVolatile, listSheetNames } from './inspect.js'
export { listFunctionNames } from './functions/registry.js'
export type { FormulaSource } from './operand.js'
export { renameSheetIn } from './rewrite/rename.js'
export { shiftFormula } from './rewrite/shift.js'
export { translateFormula } from './rewrite/translate.js'
export { toCanonicalFormula, toLocalFormula } from './form/locale-form.js'
export { usesDecimalComma } from './form/decimal-sign.js'
export { isUnparsed } from './form/unparsed.js'
export { formatValue } from './display/display-text.js'
export { parseTypedText, type TypedContent } from './display/typed-text.js'
export {
  FormulaError,
  notCalculated,
  type CellSource,
  type ErrorCode,
  type CellPosition,
  type Shift,
  type Value,
} from './value.js'

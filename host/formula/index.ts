/** The formula engine: computing formulas, rewriting them, and text to values and back. */
export { conditionHolds, evaluate } from './evaluate.js'
export { isVolatile, precedents, sheetsNamedIn } from './inspect.js'
export { functionNames } from './functions/registry.js'
export type { FormulaSource } from './operand.js'
export { renameSheetIn } from './rewrite/rename.js'
export { shiftFormula } from './rewrite/shift.js'
export { translateFormula } from './rewrite/translate.js'
export { canonicalFormula, localFormula } from './form/locale-form.js'
export { isUnparsed } from './form/unparsed.js'
export { displayText } from './display/display-text.js'
export { typed, type Typed } from './display/typed.js'
export {
  FormulaError,
  type CellSource,
  type ErrorCode,
  type Place,
  type Shift,
  type Value,
} from './contract.js'

/** Functions that ask what kind of value something is. */
import { parseNumber } from '../../convert.js'
import { FormulaError, type ErrorCode, type Value } from '../../value.js'
import { isGrid, Reference, toScalar } from '../../operand.js'
import {
  createFormulaError,
  ofOperands,
  ofTexts,
  ofValues,
  type FormulaFunction,
  type Functions,
} from '../kinds.js'

const createPredicate = (question: (value: Value) => boolean): FormulaFunction =>
  ofValues(1, 1, ([value = null]) => question(value))

const errorNumbers: Partial<Record<ErrorCode, number>> = {
  '#NULL!': 1,
  '#DIV/0!': 2,
  '#VALUE!': 3,
  '#REF!': 4,
  '#NAME?': 5,
  '#NUM!': 6,
  '#N/A': 7,
  '#ERROR!': 8,
}

function typeNumber(value: Value): number {
  if (value instanceof FormulaError) return 16
  if (typeof value === 'string') return 2
  return typeof value === 'boolean' ? 4 : 1
}

const createParityTest = (odd: boolean): FormulaFunction =>
  ofValues(1, 1, ([value = null]) => {
    if (value instanceof FormulaError) throw value
    if (typeof value === 'string') throw createFormulaError('#VALUE!')
    return (Math.abs(Math.trunc(Number(value))) % 2 === 1) === odd
  })

export const kindFunctions: Functions = {
  ISBLANK: createPredicate((value) => value === null),
  ISNUMBER: createPredicate((value) => typeof value === 'number'),
  ISTEXT: createPredicate((value) => typeof value === 'string'),
  ISNONTEXT: createPredicate((value) => typeof value !== 'string'),
  ISLOGICAL: createPredicate((value) => typeof value === 'boolean'),
  ISERROR: createPredicate((value) => value instanceof FormulaError),
  ISERR: createPredicate((value) => value instanceof FormulaError && value.code !== '#N/A'),
  ISNA: createPredicate((value) => value instanceof FormulaError && value.code === '#N/A'),
  // A cell's number format is not seen here: every number is a possible date, and so is text that reads as one.
  ISDATE: createPredicate(
    (value) =>
      typeof value === 'number' || (typeof value === 'string' && parseNumber(value)?.kind === 'date'),
  ),
  ISEMAIL: ofTexts(1, 1, (text) => /^[^\s@]+@[^\s@]+\.[^\s@.]{2,}$/.test(text)),
  ISURL: ofTexts(1, 1, (text) =>
    /^((https?|ftp):\/\/)?[^\s/.]+(\.[^\s/.]+)+(\/\S*)?$|^mailto:\S+@\S+$/i.test(text),
  ),
  ISREF: ofOperands(1, 1, ([operand = null]) => operand instanceof Reference),
  ISEVEN: createParityTest(false),
  ISODD: createParityTest(true),
  N: ofValues(1, 1, ([value = null]) => {
    if (value instanceof FormulaError || typeof value === 'number') return value
    return value === true ? 1 : 0
  }),
  T: ofValues(1, 1, ([value = null]) =>
    value instanceof FormulaError || typeof value === 'string' ? value : '',
  ),
  NA: ofValues(0, 0, () => createFormulaError('#N/A')),
  TYPE: ofOperands(1, 1, ([operand = null], context) =>
    isGrid(operand) ? 64 : typeNumber(toScalar(operand, context)),
  ),
  'ERROR.TYPE': ofValues(1, 1, ([value = null]) => {
    const number = value instanceof FormulaError ? errorNumbers[value.code] : undefined
    if (number === undefined) throw createFormulaError('#N/A')
    return number
  }),
}

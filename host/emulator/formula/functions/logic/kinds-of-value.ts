/** Functions that ask what kind of value something is. */
import { FormulaError, type Value } from '../../value.js'
import { createFormulaError, ofValues, type FormulaFunction, type Functions } from '../kinds.js'

const createPredicate = (question: (value: Value) => boolean): FormulaFunction =>
  ofValues(1, 1, ([value = null]) => question(value))

export const kindFunctions: Functions = {
  ISBLANK: createPredicate((value) => value === null),
  ISNUMBER: createPredicate((value) => typeof value === 'number'),
  ISTEXT: createPredicate((value) => typeof value === 'string'),
  ISLOGICAL: createPredicate((value) => typeof value === 'boolean'),
  ISERROR: createPredicate((value) => value instanceof FormulaError),
  ISERR: createPredicate((value) => value instanceof FormulaError && value.code !== '#N/A'),
  ISNA: createPredicate((value) => value instanceof FormulaError && value.code === '#N/A'),
  N: ofValues(1, 1, ([value = null]) => {
    if (value instanceof FormulaError || typeof value === 'number') return value
    return value === true ? 1 : 0
  }),
  NA: ofValues(0, 0, () => createFormulaError('#N/A')),
}

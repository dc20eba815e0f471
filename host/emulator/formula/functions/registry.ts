/** Every function the engine knows, by its name in upper case. */
import { arrayFunctions } from './arrays/arrays.js'
import { orderFunctions } from './arrays/order.js'
import { dayFunctions } from './days/calendar.js'
import { spanFunctions } from './days/spans.js'
import { workingDayFunctions } from './days/working-days.js'
import type { FormulaFunction, Functions } from './kinds.js'
import { choiceFunctions } from './logic/choices.js'
import { kindFunctions } from './logic/kinds-of-value.js'
import { placeFunctions } from './lookup/places.js'
import { searchFunctions } from './lookup/searches.js'
import { elementaryFunctions } from './numbers/elementary.js'
import { conditionalFunctions } from './numbers/conditional.js'
import { roundingFunctions } from './numbers/rounding.js'
import { summaryFunctions } from './numbers/summaries.js'
import { textFunctions } from './text/text.js'
import { joiningFunctions } from './text/joining.js'

const ownFunctions: Functions = {
  ...choiceFunctions,
  ...kindFunctions,
  ...placeFunctions,
  ...searchFunctions,
  ...summaryFunctions,
  ...conditionalFunctions,
  ...roundingFunctions,
  ...elementaryFunctions,
  ...dayFunctions,
  ...spanFunctions,
  ...workingDayFunctions,
  ...textFunctions,
  ...joiningFunctions,
  ...arrayFunctions,
  ...orderFunctions,
}
const functionsByName = new Map(Object.entries(ownFunctions))

/** The function of that name (upper case); `undefined` if it is not calculated or does not exist. */
export const findFunction = (name: string): FormulaFunction | undefined =>
  functionsByName.get(removePrefix(name))

/** Excel's files write its newer functions with a prefix: `_xlfn.XLOOKUP`. */
const removePrefix = (name: string): string => name.replace(/^_XLFN\.(_XLWS\.)?/, '')

/** The names of all functions people can type, in upper case. */
export const listFunctionNames = (): string[] =>
  [...functionsByName.keys()].filter((name) => /^[A-Z]/.test(name))

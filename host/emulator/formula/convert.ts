/** How a value of one kind is read as another, as spreadsheets do it. A value that cannot be read throws its error. */
import { FormulaError, type Value } from './value.js'
import { parseNumberText, type NumberInText } from './display/number-in-text.js'
import { usesDecimalComma } from './form/decimal-sign.js'

let hasDecimalComma = false
let locale = 'en_US'

/**
 * Computes with numbers in text written as in this locale. One computation has one workbook, so the many
 * places that convert values need not pass its locale on. Dates in text are read as in the United States
 * where the decimal sign is a point.
 */
export function computeInLocale<Result>(of: string | undefined, compute: () => Result): Result {
  const before = [hasDecimalComma, locale] as const
  hasDecimalComma = of !== undefined && usesDecimalComma(of)
  locale = hasDecimalComma ? of! : 'en_US'
  try {
    return compute()
  } finally {
    ;[hasDecimalComma, locale] = before
  }
}

/** The number that a text means while a formula is computed. */
export const parseNumber = (text: string, now?: number): NumberInText | undefined =>
  parseNumberText(text, locale, now)

/** A value as a number: blank is 0, TRUE is 1, a text that is a number, date or time is that number. */
export function toNumber(value: Value): number {
  if (typeof value === 'number') return value
  if (value === null) return 0
  if (typeof value === 'boolean') return value ? 1 : 0
  if (value instanceof FormulaError) throw value
  const found = parseNumber(value)
  if (!found) throw new FormulaError('#VALUE!')
  return found.value
}

/** A value as text, as `&` joins it. Numbers keep 15 significant digits. */
export function toText(value: Value): string {
  if (typeof value === 'string') return value
  if (value === null) return ''
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  if (value instanceof FormulaError) throw value
  return hasDecimalComma ? formatNumber(value).replace('.', ',') : formatNumber(value)
}

/** A number with a decimal point and at most 15 significant digits, which is what spreadsheets keep. */
function formatNumber(value: number): string {
  const size = Math.abs(value)
  if (Number.isInteger(value) && size < 1e15) return String(value)
  const rounded = Number(value.toPrecision(15))
  const text = String(rounded).toUpperCase()
  return text.includes('E') ? text.replace(/E([+-])(\d)$/, 'E$10$2') : text
}

/** A value as a condition: numbers other than 0 hold, the words TRUE and FALSE are read, other text is an error. */
export function toLogical(value: Value): boolean {
  if (typeof value === 'boolean') return value
  if (typeof value === 'number') return value !== 0
  if (value === null) return false
  if (value instanceof FormulaError) throw value
  const word = value.trim().toUpperCase()
  if (word === 'TRUE') return true
  if (word === 'FALSE') return false
  throw new FormulaError('#VALUE!')
}

/** The value itself; an error is thrown, so that the call around it becomes that error. */
export function requireNoError(value: Value): Exclude<Value, FormulaError> {
  if (value instanceof FormulaError) throw value
  return value
}

/** A computed number, or `#NUM!` where there is none. A spreadsheet has no negative zero. */
export function requireFinite(value: number): Value {
  return Number.isFinite(value) ? value + 0 : new FormulaError('#NUM!')
}

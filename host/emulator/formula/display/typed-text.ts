/** What typing into a cell stores. */
import { isDateFormat, isTextFormat } from 'numfmt'
import type { Scalar } from '../../workbook/snapshot.js'
import { toCanonicalFormula } from '../form/locale-form.js'
import { parseNumberText } from './number-in-text.js'

export type TypedContent = { formula: string } | { value: Scalar; format?: string }

/**
 * What a cell of number format `format` stores when `text` is typed into it. A leading `=` makes a formula,
 * and so does a leading `+` before anything that is not a plain number; a leading `'` makes the rest text in
 * every format; in a cell of format `@` everything else is text too, also formulas. A format is returned
 * where the cell has none and the text needs one (dates, times, percents, amounts), and where a date is typed
 * over a number format. Formulas are read in the locale's form and returned in the engine's. Days typed
 * without a year take it from `now` (a serial number); without `now` they stay text.
 */
export function parseTypedText(
  text: string,
  format: string | undefined,
  locale: string,
  now?: number,
): TypedContent {
  if (text === '') return { value: null }
  if (text.startsWith("'")) return { value: text.slice(1) }
  if (format !== undefined && isTextFormat(format)) return { value: text }
  if (text.startsWith('=') && text.length > 1) return { formula: toCanonicalFormula(text, locale) }
  const number = parseNumberText(text, locale, now)
  if (number) return withFormat(number.value, number.kind !== 'number', format, number.format)
  if (/^\+[^\s+]/.test(text)) return { formula: toCanonicalFormula(`=${text}`, locale) }
  const word = text.trim().toUpperCase()
  return { value: word === 'TRUE' ? true : word === 'FALSE' ? false : text }
}

function withFormat(
  value: number,
  isDay: boolean,
  currentFormat: string | undefined,
  suggestedFormat: string | undefined,
): TypedContent {
  const keepsFormat =
    currentFormat !== undefined &&
    currentFormat.toLowerCase() !== 'general' &&
    (!isDay || isDateFormat(currentFormat))
  return keepsFormat || suggestedFormat === undefined ? { value } : { value, format: suggestedFormat }
}

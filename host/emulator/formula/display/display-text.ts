/** What a cell shows. */
import { format as formatted, isValidFormat } from 'numfmt'
import { FormulaError, type Value } from '../value.js'
import { usesDecimalComma } from '../form/decimal-sign.js'
import { toLanguageTag } from './locales.js'

/**
 * Texts that were made before, by locale and format, then by value: columns repeat their dates and choices.
 */
const textCache = new Map<string, Map<string | number, string>>()
const MAX_CACHED = 5_000

/**
 * A value as Sheets shows it in a cell of that number format. Without a format, dates are plain numbers. A
 * format that cannot be read is ignored.
 */
export function formatValue(value: Value, format: string | undefined, locale: string): string {
  if (value === null) return ''
  if (value instanceof FormulaError) return value.code
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  const plain = format === undefined || format === '' || format.toLowerCase() === 'general' || format === '@'
  if (plain) return typeof value === 'string' ? value : formatGeneral(value, locale)
  return applyFormat(value, format, locale)
}

function applyFormat(value: string | number, format: string, locale: string): string {
  const key = `${locale}\n${format}`
  let texts = textCache.get(key)
  if (!texts || texts.size > MAX_CACHED) textCache.set(key, (texts = new Map()))
  const cachedText = texts.get(value)
  if (cachedText !== undefined) return cachedText
  const text = isValidFormat(format)
    ? formatted(format, value, { locale: toLanguageTag(locale), leap1900: false, throws: false })
    : typeof value === 'string'
      ? value
      : formatGeneral(value, locale)
  texts.set(value, text)
  return text
}

/** A number without a format: whole numbers in full up to 15 digits, others to ten significant digits. */
function formatGeneral(value: number, locale: string): string {
  const text = formatWithPoint(value)
  return usesDecimalComma(locale) ? text.replace('.', ',') : text
}

function formatWithPoint(value: number): string {
  const size = Math.abs(value)
  if (Number.isInteger(value) && size < 1e15) return String(value)
  if (size >= 1e15 || (size < 1e-6 && size > 0)) return formatted('0.#####E+00', value).replace('.E', 'E')
  return String(Number(value.toPrecision(10)))
}

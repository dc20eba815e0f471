/** Numbers, percents, amounts, dates and times as people type them. */
import { usesDecimalComma } from '../form/decimal-sign.js'
import { parseDate } from './dates-in-text.js'

export interface NumberInText {
  value: number
  kind: 'number' | 'date' | 'time'
  /** The number format that shows it as it was typed; absent for plain numbers. */
  format?: string
}

/**
 * The number that a text means, or `undefined` for what is only text: `1.234,5` where the locale writes a
 * decimal comma, `1,234.5` elsewhere. Days typed without a year take it from `now` (a serial number).
 */
export function parseNumberText(text: string, locale: string, now?: number): NumberInText | undefined {
  const trimmed = text.trim()
  // Most texts have no digit, and this is computed for every cell.
  if (trimmed.length > 40 || !/\d/.test(trimmed)) return undefined
  const pointed = usesDecimalComma(locale)
    ? trimmed.replace(/[.,]/g, (sign) => (sign === ',' ? '.' : ','))
    : trimmed
  return parsePlainNumber(pointed) ?? parseDateOrTime(trimmed, locale, now)
}

const NUMBER = /^(\()?([-+])?([¥￥$€£])?([-+])?(\d{1,3}(?:,\d{3})+|\d+)?(\.\d*)?(e[-+]?\d+)?(%)?(\))?$/i

function parsePlainNumber(text: string): NumberInText | undefined {
  const match = NUMBER.exec(text)
  if (!match) return undefined
  const [, open, sign, currency, innerSign, integerPart, fraction, exponent, percent, close] = match
  const digits = (integerPart ?? '') + (fraction ?? '')
  if (!/\d/.test(digits) || (open === undefined) !== (close === undefined)) return undefined
  if ((sign && innerSign) || (open && (sign || innerSign))) return undefined
  const size = Number(digits.replaceAll(',', '') + (exponent ?? ''))
  if (!Number.isFinite(size)) return undefined
  const value = open || sign === '-' || innerSign === '-' ? -size : size
  const decimals = (fraction?.length ?? 1) > 1
  if (percent) return { value: divideByHundred(value), kind: 'number', format: decimals ? '0.00%' : '0%' }
  const grouped = integerPart?.includes(',') ?? false
  if (currency) return { value, kind: 'number', format: `"${currency}"#,##0${decimals ? '.00' : ''}` }
  if (exponent) return { value, kind: 'number', format: '0.00E+00' }
  if (grouped) return { value, kind: 'number', format: decimals ? '#,##0.00' : '#,##0' }
  return { value, kind: 'number' }
}

/** A hundredth, without the inexact last digits that division can leave (`12.7 %` is 0.127). */
const divideByHundred = (value: number): number => Number((value / 100).toPrecision(15))

const TIME = /^(\d{1,4}):(\d{2})(?::(\d{2})(\.\d{1,3})?)?(?: ?([ap])\.?m\.?)?$/i

/** A time as a share of the day. */
function parseTime(text: string): NumberInText | undefined {
  const match = TIME.exec(text)
  if (!match) return undefined
  const [, hourText, minuteText, secondText, fraction, half] = match
  const [minutes, seconds] = [Number(minuteText), Number(secondText ?? 0)]
  let hours = Number(hourText)
  if (minutes > 59 || seconds > 59 || (half && (hours < 1 || hours > 12))) return undefined
  if (half) hours = (hours % 12) + (half.toLowerCase() === 'p' ? 12 : 0)
  const value = (hours * 3600 + minutes * 60 + seconds + Number(fraction ?? 0)) / 86_400
  const pattern = (hours >= 24 ? '[h]:mm' : 'h:mm') + (secondText ? ':ss' : '')
  return { value, kind: 'time', format: half ? `${pattern} am/pm` : pattern }
}

function parseDateOrTime(text: string, locale: string, now?: number): NumberInText | undefined {
  const time = parseTime(text)
  if (time) return time
  const integerPart = parseDate(text, locale, now)
  if (integerPart) return { ...integerPart, kind: 'date' }
  const split = /^(.*\S)[ T]+(\d{1,2}:\S+(?: ?[ap]m)?)$/i.exec(text)
  const day = split ? parseDate(split[1]!, locale, now) : undefined
  const hour = day && parseTime(split![2]!)
  if (!hour || hour.value >= 1) return undefined
  return { value: day.value + hour.value, kind: 'date', format: `${day.format} ${hour.format}` }
}

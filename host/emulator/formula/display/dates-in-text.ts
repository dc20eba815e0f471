/** Dates as people type them. */
import { toSerial, toDayParts } from '../functions/days/serial.js'
import { isMonthFirst } from './locales.js'

export interface DateInText {
  /** Serial number of the day. */
  value: number
  /** The number format that shows the date as it was typed. */
  format: string
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

type DateParts = [year: number, month: number, day: number, format: string]

/** A day that exists, between 1900 and 9999. */
function createDate([year, month, day, format]: DateParts): DateInText | undefined {
  if (year < 1900 || month < 1 || month > 12) return undefined
  const value = toSerial(year, month, day)
  return toDayParts(value).month === month && toDayParts(value).day === day ? { value, format } : undefined
}

/** Two digits are a year from 1930 to 2029. */
const toFullYear = (year: number): number => (year >= 100 ? year : year < 30 ? 2000 + year : 1900 + year)

/**
 * The day that the whole text names: `2026-03-31`, `2026/3/31`, `2026年3月31日`; in the United States also
 * `3/31/2026` and `Mar 31, 2026`. A day without its year (`3/31`, `3月31日`) needs `now`, a serial number in
 * that year.
 */
export function parseDate(text: string, locale: string, now?: number): DateInText | undefined {
  const numbers = (match: RegExpExecArray): number[] => match.slice(1).map(Number)
  let match = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(text)
  if (match) {
    const padded = match[3]!.length === 2 && match[4]!.length === 2
    const format = match[2] === '-' || padded ? ['yyyy', 'mm', 'dd'] : ['yyyy', 'm', 'd']
    return createDate([Number(match[1]), Number(match[3]), Number(match[4]), format.join(match[2])])
  }
  match = /^(\d{4})年(\d{1,2})月(\d{1,2})[日号]$/.exec(text)
  if (match) {
    const [year, month, day] = numbers(match)
    return createDate([year!, month!, day!, 'yyyy"年"m"月"d"日"'])
  }
  const thisYear = now === undefined ? undefined : toDayParts(now).year
  match = /^(\d{1,2})月(\d{1,2})[日号]$/.exec(text)
  if (match)
    return thisYear === undefined
      ? undefined
      : createDate([thisYear, Number(match[1]), Number(match[2]), 'm"月"d"日"'])
  match = /^(\d{1,2})([-/])(\d{1,2})$/.exec(text)
  if (match)
    return thisYear === undefined
      ? undefined
      : createDate([thisYear, Number(match[1]), Number(match[3]), `m${match[2]}d`])
  return isMonthFirst(locale) ? parseAmericanDate(text) : undefined
}

function parseAmericanDate(text: string): DateInText | undefined {
  const slashed = /^(\d{1,2})([-/])(\d{1,2})\2(\d{4}|\d{2})$/.exec(text)
  if (slashed) {
    const [, month, separator, day, year] = slashed
    return createDate([
      toFullYear(Number(year)),
      Number(month),
      Number(day),
      ['m', 'd', 'yyyy'].join(separator),
    ])
  }
  const monthNamed = /^([a-z]{3,9})\.? (\d{1,2}),? (\d{4})$/i.exec(text)
  const dayNamed = /^(\d{1,2})[ -]([a-z]{3,9})\.?[ -](\d{4})$/i.exec(text)
  const [word, day, year] = monthNamed
    ? [monthNamed[1]!, monthNamed[2], monthNamed[3]]
    : [dayNamed?.[2] ?? '', dayNamed?.[1], dayNamed?.[3]]
  const month = MONTHS.indexOf(word.slice(0, 3).toLowerCase()) + 1
  if (month === 0 || !FULL_MONTH.test(word)) return undefined
  return createDate([Number(year), month, Number(day), monthNamed ? 'mmm d, yyyy' : 'd mmm yyyy'])
}
const FULL_MONTH =
  /^(jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?)$/i

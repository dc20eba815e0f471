/** Days as people type them when the spreadsheet read them as text. */
import { type Day, isDay, isPlausible } from './day.js'

/**
 * What a text means as a day. `either`: numbers whose order only the rest of the column can show; null where
 * no day. `yearFirst`: the year may be the first of three short numbers.
 */
export type WrittenDay =
  | { readonly is: 'day'; readonly day: Day }
  | {
      readonly is: 'either'
      readonly dayFirst: Day | null
      readonly monthFirst: Day | null
      readonly yearFirst?: Day
    }
  /** What other programs leave for an empty date: 1899-12-30, 1900-01-00, 0000-00-00. */
  | { readonly is: 'empty' }
  /**
   * A day and a month: numbers whose order only the rest of the column can show are given both ways, as
   * `MM-dd`.
   */
  | { readonly is: 'noYear'; readonly dayFirst: string | null; readonly monthFirst: string | null }

const weekdayPattern =
  /[([]?\b(mon|tues?|wed(nes)?|thu(rs)?|fri|sat(ur)?|sun)(day)?\b\.?,?[)\]]?|[（([]?(星期|礼拜|周)[一二三四五六日天][)\]）]?/gi
const timePattern =
  /(^|[\sT日号])(上午|下午|am|pm)?\s*\d{1,2}:\d\d(:\d\d)?([.,]\d+)?\s*(am|pm|z|utc|gmt)?([+-]\d\d:?\d\d)?$/i
const surroundingPattern = /^['‘]|^(by|before|on|until|due|at|from)\s+|[\s,.]+$|(之前|以前|前|止|之后|起)$/gi

/** The text without weekday, time of day and small words around it, in plain characters. */
const stripDayText = (text: string): string =>
  text
    .normalize('NFKC')
    .trim()
    .replace(/(之前|以前|前|止)$/, '')
    .replace(weekdayPattern, ' ')
    .trim()
    .replace(timePattern, (_, before: string) => (/[日号]/.test(before) ? before : ''))
    .trim()
    .replace(surroundingPattern, '')
    .trim()

/** Years of two digits are those of 1950 to 2049. */
const fullYear = (year: string): string => (year.length === 4 ? year : `${year < '50' ? '20' : '19'}${year}`)

/** The day of three numbers; null when the calendar has none. */
const dayFromNumbers = (year: string, month: string, day: string): Day | null => {
  const text = `${fullYear(year)}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDay(text) ? text : null
}

const toWrittenDay = (day: Day | null): WrittenDay | null => {
  if (day === null) return null
  return isEmptyDay(day) ? { is: 'empty' } : isPlausible(day) ? { is: 'day', day } : null
}

/** Whether a day means no day: the epochs of spreadsheets and computers, and all days before them. */
export const isEmptyDay = (day: Day): boolean => day < '1910' || day === '1970-01-01'

const emptyYearPattern = /\b(0000|0001|1899|190\d)\b/

/** Long text is no day; testing the patterns would only cost time. */
const maxDayText = 40

/** Reads a text for the day it means; null when it means none. Never throws. */
export function parseWrittenDay(text: string): WrittenDay | null {
  if (text.length > maxDayText || !/\d/.test(text)) return null
  const plain = stripDayText(text)
  // Some of what other programs leave behind are days that no calendar has.
  if (emptyYearPattern.test(plain) && /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}$/.test(plain)) return { is: 'empty' }
  const yearFirst =
    /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号]?$/.exec(plain) ??
    /^((?:19|20)\d\d)(\d\d)(\d\d)$/.exec(plain)
  if (yearFirst) return toWrittenDay(dayFromNumbers(yearFirst[1]!, yearFirst[2]!, yearFirst[3]!))
  const dayOrMonth = /^(\d{1,2})(\.\s?|[-/])(\d{1,2})[-/.]\s?(\d{4}|\d{1,2})$/.exec(plain)
  if (dayOrMonth) {
    const [, first, mark, second, year] = dayOrMonth as unknown as [string, string, string, string, string]
    const dayFirst = dayFromNumbers(year, second, first)
    const yearFirst = year.length < 3 && /^[2-4]\d/.test(first) ? dayFromNumbers(first, second, year) : null
    // No month has so many days, and no year one digit.
    if (Number(first) > 31 || year.length === 1) return toWrittenDay(yearFirst)
    if (yearFirst && dayFirst && yearFirst !== dayFirst)
      return { is: 'either', dayFirst, monthFirst: null, yearFirst }
    const monthFirst = mark.startsWith('.') ? dayFirst : dayFromNumbers(year, first, second)
    return dayFirst === monthFirst ? toWrittenDay(dayFirst) : { is: 'either', dayFirst, monthFirst }
  }
  const yearless = /^(\d{1,2})\s*([月/-])\s*(\d{1,2})\s*[日号]?$/.exec(plain)
  if (yearless) {
    const [, first, mark, second] = yearless as unknown as [string, string, string, string]
    return toDayWithoutYear(mark === '月' ? null : monthAndDay(second, first), monthAndDay(first, second))
  }
  return /[a-z]{3}/i.test(plain) ? parseNamedMonth(plain) : null
}

/** Month and day as `MM-dd`; null when no year has them. */
const monthAndDay = (month: string, day: string): string | null =>
  dayFromNumbers('2000', month, day)?.slice(5) ?? null
const toDayWithoutYear = (dayFirst: string | null, monthFirst: string | null): WrittenDay | null =>
  dayFirst === null && monthFirst === null ? null : { is: 'noYear', dayFirst, monthFirst }

/** Both ends of a span of days, as two texts of a day each; null where the text is none. */
export function parseWrittenSpan(text: string): readonly [from: string, to: string] | null {
  if (text.length > maxDayText || !/\d/.test(text)) return null
  const plain = text.normalize('NFKC').trim()
  const found =
    /^(.*\d\D?)\s*(?:~|～|至|到|–|—|→|->|\bto\b)\s*(\d.*)$/i.exec(plain) ??
    /^(.*\d\D?)\s+-\s+(\d.*)$/.exec(plain) ??
    /^((?:\d{4}[/.年])?\d{1,2}[/.月]\d{1,2}[日号]?)-((?:\d{4}[/.年])?(?:\d{1,2}[/.月])?\d{1,2}[日号]?)$/.exec(
      plain,
    )
  if (!found) return null
  // Only in a span are two numbers with a dot between them a month and a day; elsewhere they are a fraction.
  const expandDots = (part: string): string => part.trim().replace(/^(\d{1,2})\.(\d{1,2})$/, '$1/$2')
  const from = expandDots(found[1]!)
  const year = /^(\d{4}[-/.年])/.exec(from)?.[1] ?? ''
  const month = /^(?:\d{4}[-/.年])?(\d{1,2}[-/.月])\d{1,2}[日号]?$/.exec(from)?.[1] ?? ''
  let to = expandDots(found[2]!)
  if (/^\d{1,2}[日号]?$/.test(to) && month !== '') to = month + to
  // What the first end says is not repeated at the second.
  if (year !== '' && /^\d{1,2}[-/.月]\d{1,2}[日号]?$/.test(to)) to = year + to
  return parseWrittenDay(from) && parseWrittenDay(to) ? [from, to] : null
}

const monthNames =
  'january february march april may june july august september october november december'.split(' ')
/** The number of a month by its English name, whole or its first three letters; 0 when no month has it. */
const monthNumber = (word: string): number =>
  monthNames.findIndex((month) => month === word || month.slice(0, 3) === word) + 1

/** A day with the month's English name: after the day or before it, with the year last, or first. */
function parseNamedMonth(plain: string): WrittenDay | null {
  const words = plain
    .toLowerCase()
    .replace(/(\d)(st|nd|rd|th)\b/g, '$1')
    .replace(/\bsept\b/g, 'sep')
    .replace(/\b(of|the)\b/g, ' ')
    .split(/[\s,.\-/]+/)
    .filter((word) => word !== '')
  const at = words.findIndex((word) => /^[a-z]{3,}$/.test(word))
  const month = String(monthNumber(words[at] ?? ''))
  const numbers = words.filter((_, index) => index !== at)
  if (at < 0 || at > 1 || month === '0' || numbers.length === 0 || numbers.length > 2) return null
  const yearFirst = at === 1 && numbers.length === 2 && numbers[0]!.length === 4
  const [date, year] = yearFirst ? [numbers[1]!, numbers[0]!] : [numbers[0]!, numbers[1]]
  if (!/^\d\d?$/.test(date)) return null
  if (year === undefined) return toDayWithoutYear(null, monthAndDay(month, date))
  return /^\d\d?$|^(?!0000)\d{4}$/.test(year)
    ? toWrittenDay(dayFromNumbers(year.padStart(2, '0'), month, date))
    : null
}

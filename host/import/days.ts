/** Days as other tools write them into their exports, read into the spreadsheet's own. */
import { format, isValid, parse } from 'date-fns'
import { type Day, isDay, isPlausible } from '../../src/core/day.js'
import { wallTimeAt } from '../emulator/index.js'

export type DayOrder = 'dayFirst' | 'monthFirst'

/** Ways to write a day that can be read in one way only. */
const unambiguousFormats = [
  'yyyy-M-d',
  'yyyy/M/d',
  'yyyy.M.d',
  'yyyy年M月d日',
  'd MMM yyyy',
  'd MMMM yyyy',
  'd/MMM/yyyy',
  'd/MMM/yy',
  'd-MMM-yyyy',
  'd-MMM-yy',
  'MMM d, yyyy',
  'MMMM d, yyyy',
  'EEE MMM d yyyy',
]
/** Ways in which day and month may be exchanged. */
const ambiguousFormats: Readonly<Record<DayOrder, readonly string[]>> = {
  dayFirst: ['d/M/yyyy', 'd.M.yyyy', 'd-M-yyyy', 'd/M/yy', 'd.M.yy', 'd-M-yy'],
  monthFirst: ['M/d/yyyy', 'M.d.yyyy', 'M-d-yyyy', 'M/d/yy', 'M.d.yy', 'M-d-yy'],
}

/** A time of day after a day, with what browsers add to it. */
const timeAfter =
  /(?:,?\s+(?:at\s+)?|T)(?:上午|下午)?\d{1,2}:\d\d(?::\d\d(?:\.\d+)?)?(?:\s*[ap]\.?m\.?)?(?:\s*(?:Z|UTC|GMT)?(?:[+-]\d\d?:?\d{0,2})?)?(?:\s*\([^)]*\))?$/i
const weekdayBefore = /^(sun|mon|tue|wed|thu|fri|sat)[a-z]*,?\s+(?=\d)/i

const referenceDate = new Date(2000, 0, 1)
const parseWithFormats = (text: string, patterns: readonly string[]): Day | null => {
  for (const pattern of patterns) {
    const date = parse(text, pattern, referenceDate)
    const day = isValid(date) ? format(date, 'yyyy-MM-dd') : ''
    if (isDay(day) && isPlausible(day)) return day
  }
  return null
}

/**
 * The day of an instant in a zone: of ISO text with its offset, or of milliseconds since 1970 as 13 digits.
 */
function parseInstant(text: string, zone: string): Day | null {
  const instant = /^\d{13}$/.test(text)
    ? Number(text)
    : /^\d{4}-\d\d-\d\dT\d\d:\d\d.*(?:Z|[+-]\d\d:?\d\d)$/.test(text)
      ? Date.parse(text)
      : NaN
  if (Number.isNaN(instant)) return null
  const { day } = wallTimeAt(instant, zone)
  return isDay(day) && isPlausible(day) ? day : null
}

/**
 * The day a text means; null when it means none.
 *
 * @param order how to read days that could be months; those are not read without it
 * @param zone where the day of an instant is asked
 */
export function parseDay(typed: string, order: DayOrder | null, zone: string): Day | null {
  const text = typed.trim()
  const instant = parseInstant(text, zone)
  if (instant !== null) return instant
  const dateText = text.replace(timeAfter, '').replace(weekdayBefore, '').trim()
  return parseWithFormats(
    dateText,
    order === null ? unambiguousFormats : [...unambiguousFormats, ...ambiguousFormats[order]],
  )
}

/**
 * In which order the days of a column are written: the one in which all of them can be read. Null where they
 * are written without doubt, and where both would do.
 */
export function detectDayOrder(cells: readonly string[], zone: string): DayOrder | null {
  const doubtful = cells.filter((cell) => parseDay(cell, null, zone) === null)
  const fits = (order: DayOrder): boolean => doubtful.every((cell) => parseDay(cell, order, zone) !== null)
  const [dayFirst, monthFirst] = [fits('dayFirst'), fits('monthFirst')]
  return dayFirst === monthFirst ? null : dayFirst ? 'dayFirst' : 'monthFirst'
}

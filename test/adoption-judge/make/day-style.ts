/** How the people of one team type dates. */
import type { Cell } from '../../../src/core/cell.js'
import { type Day, isDay, plusDays } from '../../../src/core/day.js'
import type { Locale } from '../../../src/core/locale.js'
import { isUnseenStyle, type UnseenDayStyle, writeUnseenDay } from '../unseen/words/day-styles.js'
import type { Random } from './random.js'

export const dayStyles = {
  /** Dates of the spreadsheet. */
  real: 56,
  iso: 6,
  /** `15/03/2026` as text. */
  dayFirst: 5,
  /** `3/15/2026` as text. */
  monthFirst: 4,
  /** `15 Mar 2026`, `2026年3月15日`. */
  words: 8,
  /** `2026.3.15`, `15.03.2026`. */
  dots: 6,
  /** `3/15`, `15 Mar`, `3月15日`. */
  noYear: 5,
  /** Dates of the spreadsheet, and some as text. */
  mixed: 6,
  /** Day first typed where the spreadsheet reads month first: texts, and dates with day and month turned about. */
  turned: 4,
} as const

export type DayStyle = keyof typeof dayStyles | UnseenDayStyle

const months = 'Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec'.split('|')
const pad = (value: number): string => String(value).padStart(2, '0')

/** Year, month and day of the month. */
const partsOf = (day: Day): readonly [number, number, number] => {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  return [year, month, date]
}

/** The date with day and month exchanged; null where that is no date. */
const turn = (day: Day): Day | null => {
  const [year, month, date] = partsOf(day)
  const turned = `${year}-${pad(date)}-${pad(month)}`
  return isDay(turned) ? turned : null
}

/** A date as it is written in a style. */
export function writeDay(day: Day, style: DayStyle, locale: Locale, random: Random): Cell {
  const [year, month, date] = partsOf(day)
  if (isUnseenStyle(style)) return writeUnseenDay(day, style, locale, random)
  const inWords = locale === 'en' ? `${date} ${months[month - 1]!} ${year}` : `${year}年${month}月${date}日`
  switch (style) {
    case 'real':
      return { day }
    case 'iso':
      return locale === 'en' ? day : `${year}/${month}/${date}`
    case 'dayFirst':
      return `${pad(date)}/${pad(month)}/${year}`
    case 'monthFirst':
      return `${month}/${date}/${year}`
    case 'words':
      return inWords
    case 'dots':
      return locale === 'en' ? `${pad(date)}.${pad(month)}.${year}` : `${year}.${month}.${date}`
    case 'noYear':
      return locale === 'en' ? `${date} ${months[month - 1]!}` : `${month}月${date}日`
    case 'mixed':
      return random.chance(0.7) ? { day } : inWords
    case 'turned': {
      const turned = turn(day)
      return turned ? { day: turned } : `${date}/${month}/${year}`
    }
  }
}

/** Why dates of that style cannot be known for certain; null when they can. */
export function findDoubtInDays(
  days: readonly Day[],
  style: DayStyle,
): 'turned' | 'order' | 'year' | 'vague' | null {
  if (style === 'weekNumber' || style === 'partOfMonth') return 'vague'
  const isPlain = (day: Day): boolean => partsOf(day)[2] > 12 || partsOf(day)[1] === partsOf(day)[2]
  const proofs = days.filter((day) => partsOf(day)[2] > 12).length
  if (style === 'noYear') return 'year'
  if (style === 'turned') return proofs > 0 && days.some((day) => !isPlain(day)) ? 'turned' : null
  if (style === 'dayFirst' || style === 'monthFirst') return proofs > 0 ? null : 'order'
  return null
}

/** The days from one on. */
export const daysFrom = (day: Day, count: number): Day[] =>
  Array.from({ length: count }, (_, at) => plusDays(day, at))

import type { Day } from '../core/day.js'
import type { Localised } from '../core/locale.js'
import type { CountryKey } from '../trackers/own/countries.js'

/** The public holidays of many countries as the library has them: short, since they are many. */
export interface PublicHolidayData {
  /** Where the days come from, as shown in the calendar's source column. */
  readonly source: string
  readonly firstYear: number
  /** Names that several days share. */
  readonly names: readonly (readonly [english: string, chinese: string])[]
  /**
   * By country: the days that are the same in every year, then those of each year from the first on, separated by `|`; `-` for
   * a year that is not known. A day is its month and date, two signs for the place of its name among the names (base 36),
   * `S` for a day off in lieu of another, and `E` for one that is only expected.
   */
  readonly days: Readonly<Partial<Record<CountryKey, string>>>
}

/** A day on which a country's offices are closed. */
export interface PublicHoliday {
  readonly day: Day
  readonly name: Localised
  /** It is given for a holiday that falls on a day off. */
  readonly isSubstitute: boolean
  /** The day is decided only when it is near, as by the sight of the moon. */
  readonly isExpected: boolean
}

/** What separates the years, and what is written for one that is not known. */
export const [yearSeparator, unknownYear] = ['|', '-']

/** The public holidays of a country in order; those of a year that is not known are missing. */
export function listPublicHolidays(data: PublicHolidayData, country: CountryKey): readonly PublicHoliday[] {
  const [everyYear = '', ...years] = (data.days[country] ?? '').split(yearSeparator)
  return years
    .flatMap((days, index) =>
      days === unknownYear ? [] : readDays(`${everyYear}${days}`, data.firstYear + index, data.names),
    )
    .sort((one, other) => (one.day < other.day ? -1 : 1))
}

const readDays = (
  written: string,
  year: number,
  names: PublicHolidayData['names'],
): readonly PublicHoliday[] =>
  (written.match(/\d{4}[\da-z]{2}S?E?/g) ?? []).map((entry) => {
    const [en, chinese] = names[parseInt(entry.slice(4, 6), 36)]!
    return {
      day: `${year}-${entry.slice(0, 2)}-${entry.slice(2, 4)}` as Day,
      name: { en, 'zh-CN': chinese },
      isSubstitute: entry.includes('S'),
      isExpected: entry.includes('E'),
    }
  })

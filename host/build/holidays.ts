import chineseDays from 'chinese-days'
import published from 'chinese-days/dist/chinese-days.json' with { type: 'json' }
import packageFile from 'chinese-days/package.json' with { type: 'json' }
import type { Festival } from '../../src/trackers/clients/care.js'

/**
 * A day off (`holiday`), or a weekend day that is worked instead (`workday`), with its occasion in Chinese.
 */
type HolidayEntry = readonly [day: string, kind: 'holiday' | 'workday', name: string]

/** China's holidays and make-up workdays, small enough to be part of the bundle. */
export interface ChinaHolidays {
  /** The source of the days, as shown in the calendar's source column. */
  readonly source: string
  /** Years for which the State Council's arrangement is complete. */
  readonly years: readonly number[]
  /** In order of their days. */
  readonly days: readonly HolidayEntry[]
  /** The English names of the occasions, by their Chinese ones. */
  readonly english: Readonly<Record<string, string>>
}

/** The package writes an occasion as `English name,中文名,number of statutory days`. */
const readNames = (written: string): readonly [english: string, chinese: string] => {
  const [english, chinese] = written.split(',') as [string, string]
  return [english, chinese]
}

/**
 * The statutory holidays (放假) and make-up workdays (调休上班) of mainland China from a year on, as the State
 * Council announced them each November and the package `chinese-days` carries them.
 *
 * @param fromYear first year to include
 */
export function listChinaHolidays(fromYear: number): ChinaHolidays {
  const entries = (days: Readonly<Record<string, string>>, kind: HolidayEntry[1]): HolidayEntry[] =>
    Object.entries(days)
      .filter(([day]) => Number(day.slice(0, 4)) >= fromYear)
      .map(([day, written]) => [day, kind, readNames(written)[1]])
  const days = [...entries(published.holidays, 'holiday'), ...entries(published.workdays, 'workday')].sort(
    ([a], [b]) => (a < b ? -1 : 1),
  )
  // A year is announced as one; it has National Day, unlike a year of which only New Year's bridge days are
  // known.
  const years = days.filter(([day]) => day.endsWith('-10-01')).map(([day]) => Number(day.slice(0, 4)))
  const english = Object.fromEntries(
    [...Object.values(published.holidays), ...Object.values(published.workdays)].map((written) => {
      const [name, chinese] = readNames(written)
      return [chinese, name]
    }),
  )
  return { source: `chinese-days ${packageFile.version}`, years, days, english }
}

/** Month and day of each festival, by the lunar calendar or by the solar one. */
const fixedFestivals: Readonly<
  Record<Festival, { readonly lunar: boolean; readonly month: number; readonly day: number }>
> = {
  newYear: { lunar: false, month: 1, day: 1 },
  spring: { lunar: true, month: 1, day: 1 },
  lantern: { lunar: true, month: 1, day: 15 },
  dragonBoat: { lunar: true, month: 5, day: 5 },
  midAutumn: { lunar: true, month: 8, day: 15 },
  national: { lunar: false, month: 10, day: 1 },
  doubleNinth: { lunar: true, month: 9, day: 9 },
}

const twoDigits = (count: number): string => String(count).padStart(2, '0')

/**
 * The festivals of some years as `[day, festival]`, in order of their days.
 *
 * @param fromYear first year
 * @param toYear last year; the package converts lunar days up to 2100
 */
export function listFestivals(
  fromYear: number,
  toYear: number,
): (readonly [day: string, festival: Festival])[] {
  const years = Array.from({ length: Math.max(0, toYear - fromYear + 1) }, (_, index) => fromYear + index)
  return years
    .flatMap((year) =>
      (Object.keys(fixedFestivals) as Festival[]).map((festival) => {
        const { lunar, month, day } = fixedFestivals[festival]
        // As text, the lunar day would be read as UTC, which is another day on machines west of Greenwich.
        const on = lunar
          ? chineseDays.getSolarDateFromLunar(new Date(year, month - 1, day, 12)).date
          : `${year}-${twoDigits(month)}-${twoDigits(day)}`
        return [on, festival] as const
      }),
    )
    .sort(([a], [b]) => (a < b ? -1 : 1))
}

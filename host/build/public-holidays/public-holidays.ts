import Holidays, { type HolidaysTypes } from 'date-holidays'
import packageFile from 'date-holidays/package.json' with { type: 'json' }
import type { Day } from '../../../src/core/day.js'
import {
  type PublicHoliday,
  type PublicHolidayData,
  unknownYear,
  yearSeparator,
} from '../../../src/domain/public-holidays.js'
import { countries, type CountryKey } from '../../../src/trackers/own/countries.js'
import { holidayNames } from './names.js'

/** The countries whose days are from `date-holidays`; China's are from a package that has its make-up workdays. */
export const listedCountries = (Object.keys(countries) as CountryKey[]).filter(
  (key) => key !== 'none' && key !== 'CN',
)

/** Months of the Islamic calendar, whose beginning depends on the sight of the moon. */
const islamicMonth = /Muharram|Safar|Rabi|Jumada|Rajab|Shaban|Ramadan|Shawwal|Dhu/

/** A feast whose days `date-holidays` has year by year, not by a rule. */
const singleDay = /^\d{4}-\d{2}-\d{2}$/

/** Days that are there only in years in which two holidays meet. */
const followingDay = /^The day following/

const substituteMark = / \(substitute day\)$/
const [hourInMilliseconds, dayInMilliseconds] = [3_600_000, 86_400_000]

/** The days of a country's own holidays: whole, of the complete country, and a substitute for one that is a day off. */
function rawReader(country: CountryKey): (year: number) => readonly HolidaysTypes.Holiday[] {
  const [nation, part] = country.split('-') as [string, string?]
  const options = { languages: ['en'] }
  const calendar = part ? new Holidays(nation, part, options) : new Holidays(nation, options)
  return (year) =>
    calendar
      .getHolidays(year, 'en')
      .filter(({ type, substitute }) => type === 'public' || (type === 'bank' && substitute === true))
      .filter(({ date }) => date.slice(11, 19) === '00:00:00')
}

function nameOf(written: string, country: CountryKey): PublicHoliday['name'] {
  const found = holidayNames[`${country}: ${written}`] ?? holidayNames[written]
  if (found === undefined) throw new Error(`No Chinese name for the holiday “${written}”`)
  const [chinese, english = written] = typeof found === 'string' ? [found] : found
  return { en: english, 'zh-CN': chinese }
}

/** A holiday of several days as its whole days. An hour more or less is the change to or from summer time. */
const splitDays = (
  { date, start, end, name, rule, substitute }: HolidaysTypes.Holiday,
  country: CountryKey,
): PublicHoliday[] =>
  Array.from(
    { length: Math.floor((end.getTime() - start.getTime() + hourInMilliseconds) / dayInMilliseconds) },
    (_, index) => ({
      day: new Date(Date.parse(date.slice(0, 10)) + index * dayInMilliseconds)
        .toISOString()
        .slice(0, 10) as Day,
      name: nameOf(name.replace(substituteMark, ''), country),
      isSubstitute: substitute === true,
      isExpected: islamicMonth.test(rule),
    }),
  )

/**
 * The public holidays of a country by year, in order and each day once; null for a year in which a feast that has no rule is
 * missing, since then the days of that year are not complete.
 *
 * @param years one after another
 */
export function readCountry(
  country: CountryKey,
  years: readonly number[],
): ReadonlyMap<number, readonly PublicHoliday[] | null> {
  const listRaw = rawReader(country)
  const raw = years.map(listRaw)
  const single = raw.map(
    (holidays) =>
      new Set(
        holidays.flatMap(({ name, rule }) =>
          singleDay.test(rule) && !followingDay.test(name) ? [name] : [],
        ),
      ),
  )
  const allSingle = new Set(single.flatMap((names) => [...names]))
  // The day off for a New Year’s Day that is a Saturday is in the year before.
  const found = [...raw.flat(), ...listRaw(Math.max(...years) + 1)]
    .filter(({ date }) => years.includes(Number(date.slice(0, 4))))
    .flatMap((each) => splitDays(each, country))
  return new Map(
    years.map((year, index) => {
      const days = new Map<string, PublicHoliday>()
      for (const each of found)
        if (each.day.startsWith(String(year)) && !days.has(each.day)) days.set(each.day, each)
      const isComplete = single[index]!.size === allSingle.size
      return [
        year,
        isComplete ? [...days.values()].sort((one, other) => (one.day < other.day ? -1 : 1)) : null,
      ]
    }),
  )
}

/**
 * The public holidays of all countries, small enough for the library.
 *
 * @param firstYear the first of the years
 * @param yearCount how many years
 */
export function encodePublicHolidays(firstYear: number, yearCount: number): PublicHolidayData {
  const years = Array.from({ length: yearCount }, (_, index) => firstYear + index)
  const names: (readonly [string, string])[] = []
  const placeOf = ({ en, 'zh-CN': chinese }: PublicHoliday['name']): string => {
    let place = names.findIndex(([english, other]) => english === en && other === chinese)
    if (place < 0) place = names.push([en, chinese]) - 1
    return place.toString(36).padStart(2, '0')
  }
  const write = ({ day, name, isSubstitute, isExpected }: PublicHoliday): string =>
    `${day.slice(5, 7)}${day.slice(8)}${placeOf(name)}${isSubstitute ? 'S' : ''}${isExpected ? 'E' : ''}`
  const days = Object.fromEntries(
    listedCountries.map((country) => {
      const written = [...readCountry(country, years).values()].map((found) => found?.map(write) ?? null)
      const knownYears = written.filter((each) => each !== null)
      const everyYear = (knownYears[0] ?? []).filter((day) => knownYears.every((each) => each.includes(day)))
      const others = written.map(
        (each) => each?.filter((day) => !everyYear.includes(day)).join('') ?? unknownYear,
      )
      return [country, [everyYear.join(''), ...others].join(yearSeparator)]
    }),
  )
  return { source: `date-holidays ${packageFile.version}`, firstYear, names, days }
}

import Holidays from 'date-holidays'
import { afterEach, describe, expect, it } from 'vitest'
import { loadPublicHolidays } from '../../host/build/public-holidays/load.js'
import { holidayNames } from '../../host/build/public-holidays/names.js'
import { listedCountries, readCountry } from '../../host/build/public-holidays/public-holidays.js'
import { listPublicHolidays } from '../../src/domain/public-holidays.js'
import { locales } from '../../src/core/locale.js'
import { countries, type CountryKey } from '../../src/trackers/own/countries.js'

const years = [2026, 2027, 2028]
const library = await loadPublicHolidays(2026, 3)
const holidaysOf = (country: CountryKey) => listPublicHolidays(library, country)

const isWeekday = (day: string): boolean => new Date(day).getUTCDay() % 6 > 0
/** The weekdays off of a year, as `MM-dd`. */
const weekdaysOff = (country: CountryKey, year: number): string[] =>
  holidaysOf(country).flatMap(({ day }) =>
    day.startsWith(String(year)) && isWeekday(day) ? [day.slice(5)] : [],
  )

describe('the days that authorities announced', () => {
  it('gov.uk/bank-holidays: England and Wales', () => {
    expect(weekdaysOff('GB-ENG', 2026).join(' ')).toBe('01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28')
    expect(weekdaysOff('GB-ENG', 2027).join(' ')).toBe('01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28')
  })
  it('opm.gov, federal holidays of the United States', () => {
    expect(weekdaysOff('US', 2026).join(' ')).toBe(
      '01-01 01-19 02-16 05-25 06-19 07-03 09-07 10-12 11-11 11-26 12-25',
    )
    expect(weekdaysOff('US', 2027).join(' ')).toBe(
      '01-01 01-18 02-15 05-31 06-18 07-05 09-06 10-11 11-11 11-25 12-24 12-31',
    )
  })
  it('gov.hk, general holidays for 2026', () => {
    const days = holidaysOf('HK').flatMap(({ day }) => (day.startsWith('2026') ? [day.slice(5)] : []))
    expect(days.join(' ')).toBe(
      '01-01 02-17 02-18 02-19 04-03 04-04 04-06 04-07 05-01 05-25 06-19 07-01 09-26 10-01 10-19 12-25 12-26',
    )
  })
  it('mom.gov.sg, public holidays for 2026', () => {
    expect(weekdaysOff('SG', 2026).join(' ')).toBe(
      '01-01 02-17 02-18 04-03 05-01 05-27 06-01 08-10 11-09 12-25',
    )
  })
  it('cao.go.jp, 国民の祝日 of 2026', () => {
    expect(weekdaysOff('JP', 2026).join(' ')).toBe(
      '01-01 01-12 02-11 02-23 03-20 04-29 05-04 05-05 05-06 07-20 08-11 09-21 09-22 09-23 10-12 11-03 11-23',
    )
  })
  it('service-public.fr, jours fériés of 2026', () => {
    expect(weekdaysOff('FR', 2026).join(' ')).toBe('01-01 04-06 05-01 05-08 05-14 05-25 07-14 11-11 12-25')
  })
  it('the nine holidays of all German states', () => {
    expect(weekdaysOff('DE', 2026).join(' ')).toBe('01-01 04-03 04-06 05-01 05-14 05-25 12-25')
    expect(holidaysOf('DE').filter(({ day }) => day.startsWith('2026'))).toHaveLength(9)
  })
})

/** A day of the Islamic calendar begins at sunset; its text then says by how many hours before midnight. */
const sunset = (date: string): number => Number(/ -(\d\d)00$/.exec(date)?.[1] ?? 0) * 3_600_000

describe('every country', () => {
  it.each(listedCountries)(
    'has in %s the whole public holidays of date-holidays and no others',
    (country) => {
      const [nation, part] = country.split('-') as [string, string?]
      const calendar = part
        ? new Holidays(nation, part, { languages: ['en'] })
        : new Holidays(nation, { languages: ['en'] })
      // Counted hour by hour on the clocks of that country, which is another way than that of the build.
      const clock = new Intl.DateTimeFormat('sv', {
        timeZone: calendar.getTimezones()[0]!,
        dateStyle: 'short',
      })
      const hours = new Map<string, number>()
      for (const { date, type, substitute, start, end } of [...years, 2029].flatMap((year) =>
        calendar.getHolidays(year),
      ))
        if (type === 'public' || (type === 'bank' && substitute === true))
          for (let at = start.getTime() + sunset(date); at < end.getTime() + sunset(date); at += 3_600_000) {
            const day = clock.format(at)
            hours.set(day, (hours.get(day) ?? 0) + 1)
          }
      const ours = holidaysOf(country).map(({ day }) => day as string)
      const known = new Set(ours.map((day) => day.slice(0, 4)))
      // A day on which the clocks go forward has 23 hours.
      const off = [...hours].flatMap(([day, count]) =>
        count >= 23 && known.has(day.slice(0, 4)) ? [day] : [],
      )
      expect(ours).toEqual(off.sort())
    },
  )
  it('is there: more than forty, each with days, in order and each day once', () => {
    expect(listedCountries.length).toBeGreaterThan(40)
    expect(Object.keys(library.days).sort()).toEqual([...listedCountries].sort())
    for (const country of listedCountries) {
      const days = holidaysOf(country).map(({ day }) => day)
      expect(days.length, country).toBeGreaterThan(4)
      expect(days, country).toEqual([...new Set(days)].sort())
    }
  })
  it('has names in both languages, and no name is listed that no day has', () => {
    const english = new Set(library.names.map(([name]) => name))
    for (const [name, chinese] of library.names) {
      expect(name).not.toMatch(/\p{Script=Han}/u)
      expect(chinese).toMatch(/\p{Script=Han}/u)
    }
    for (const [written, found] of Object.entries(holidayNames))
      expect(english, written).toContain(typeof found === 'string' ? written.replace(/^..: /, '') : found[1])
  })
  it('is known by its name in each language, which no other has', () => {
    for (const locale of locales) {
      const names = Object.values(countries).map((each) => each[locale])
      expect(new Set(names).size).toBe(names.length)
    }
  })
})

describe('what is not certain', () => {
  it('is not there: a year in which a feast without a rule is missing', () => {
    expect(years.map((year) => readCountry('SG', years).get(year) === null)).toEqual([false, true, true])
    expect(years.map((year) => readCountry('ID', years).get(year) === null)).toEqual([false, false, true])
    expect(holidaysOf('SG').filter(({ day }) => day > '2027')).toEqual([])
  })
  it('is called expected: feasts of the Islamic calendar, and nothing else', () => {
    const expectedDays = new Set(
      listedCountries.flatMap((country) =>
        holidaysOf(country).flatMap(({ name, isExpected }) => (isExpected ? [name.en] : [])),
      ),
    )
    expect([...expectedDays].sort()).toEqual([
      'Birthday of Muhammad (Mawlid)',
      'Eid al-Adha',
      'Eid al-Fitr',
      'Hari Raya Haji',
      'Hari Raya Puasa',
      'Islamic New Year',
      "Laylat al-Mi'raj",
    ])
  })
  it('takes little room', () => expect(Buffer.byteLength(JSON.stringify(library))).toBeLessThan(16_000))
})

describe('the machine that builds', () => {
  const zone = process.env['TZ']
  afterEach(() => {
    if (zone === undefined) delete process.env['TZ']
    else process.env['TZ'] = zone
  })
  it.each(['America/Los_Angeles', 'UTC', 'Pacific/Kiritimati'])('gets the same days in %s', (there) => {
    process.env['TZ'] = there
    for (const country of ['US', 'NZ', 'TR', 'DE'] as const)
      expect([...readCountry(country, years).values()].flat()).toEqual(holidaysOf(country))
  })
})

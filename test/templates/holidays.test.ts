import { afterEach, describe, expect, it } from 'vitest'
import { listChinaHolidays, listFestivals } from '../../host/build/holidays.js'
import { workingCalendar } from '../../src/core/calendar.js'
import { parseDay, type Day } from '../../src/core/day.js'

const china = listChinaHolidays(2025)
const daysOf = (kind: 'holiday' | 'workday', year: number): string[] =>
  china.days.filter(([on, its]) => its === kind && on.startsWith(String(year))).map(([on]) => on)

// The days are those of the State Council's notices on the holidays of 2025 and of 2026.
describe("China's working calendar", () => {
  it('has the holidays announced for 2025 and 2026', () => {
    expect(daysOf('holiday', 2025)).toHaveLength(28)
    expect(daysOf('holiday', 2026)).toHaveLength(33)
    expect(daysOf('holiday', 2026).filter((on) => on.startsWith('2026-10'))).toEqual(
      [1, 2, 3, 4, 5, 6, 7].map((date) => `2026-10-0${date}`),
    )
  })
  it('has the make-up workdays announced for 2025 and 2026', () => {
    expect(daysOf('workday', 2025)).toEqual([
      '2025-01-26',
      '2025-02-08',
      '2025-04-27',
      '2025-09-28',
      '2025-10-11',
    ])
    expect(daysOf('workday', 2026)).toEqual([
      '2026-01-04',
      '2026-02-14',
      '2026-02-28',
      '2026-05-09',
      '2026-09-20',
      '2026-10-10',
    ])
  })
  it('names the occasion and is in order', () => {
    expect(china.days.find(([on]) => on === '2026-02-17')).toEqual(['2026-02-17', 'holiday', '春节'])
    expect(china.days.map(([on]) => on)).toEqual(china.days.map(([on]) => on).sort())
  })
  it('leaves out years before the one asked for, and says which are complete', () => {
    expect(china.days.filter(([on]) => on < '2025-01-01')).toEqual([])
    expect(china.years).toEqual([2025, 2026])
    expect(listChinaHolidays(2026).years).toEqual([2026])
  })
  it('makes a working calendar with 248 workdays in 2025 and 248 in 2026', () => {
    const calendar = workingCalendar({
      weekend: [6, 7],
      holidays: china.days.filter(([, kind]) => kind === 'holiday').map(([on]) => on as Day),
      makeUpWorkdays: china.days.filter(([, kind]) => kind === 'workday').map(([on]) => on as Day),
      years: china.years,
    })
    expect(calendar.workdaysWithin(parseDay('2025-01-01'), parseDay('2025-12-31'))).toBe(248)
    expect(calendar.workdaysWithin(parseDay('2026-01-01'), parseDay('2026-12-31'))).toBe(248)
    expect(calendar.plusWorkdays(parseDay('2026-09-30'), 1)).toBe('2026-10-08')
    expect(calendar.isWorkday(parseDay('2026-10-10'))).toBe(true)
  })
})

describe('festivals', () => {
  const zone = process.env['TZ']
  afterEach(() => {
    if (zone === undefined) delete process.env['TZ']
    else process.env['TZ'] = zone
  })
  const on = (year: number, festival: string): string | undefined =>
    listFestivals(2025, 2030).find(([day, its]) => its === festival && day.startsWith(String(year)))?.[0]
  it('fall on their known days', () => {
    expect(on(2026, 'spring')).toBe('2026-02-17')
    expect(on(2026, 'midAutumn')).toBe('2026-09-25')
    expect(on(2026, 'dragonBoat')).toBe('2026-06-19')
    expect(on(2025, 'spring')).toBe('2025-01-29')
    expect(on(2025, 'midAutumn')).toBe('2025-10-06')
    expect(on(2027, 'spring')).toBe('2027-02-06')
    expect(on(2030, 'national')).toBe('2030-10-01')
  })
  it('agree with the statutory holidays wherever both are known', () => {
    const holidays = new Set(china.days.filter(([, kind]) => kind === 'holiday').map(([on]) => on))
    const statutory = listFestivals(2025, 2026).filter(
      ([, its]) => its !== 'lantern' && its !== 'doubleNinth',
    )
    expect(statutory.filter(([day]) => !holidays.has(day))).toEqual([])
  })
  it.each(['America/Los_Angeles', 'UTC', 'Asia/Shanghai', 'Pacific/Kiritimati'])(
    'fall on the same days in %s',
    (there) => {
      process.env['TZ'] = there
      expect(listFestivals(2026, 2026)).toEqual([
        ['2026-01-01', 'newYear'],
        ['2026-02-17', 'spring'],
        ['2026-03-03', 'lantern'],
        ['2026-06-19', 'dragonBoat'],
        ['2026-09-25', 'midAutumn'],
        ['2026-10-01', 'national'],
        ['2026-10-18', 'doubleNinth'],
      ])
    },
  )
})

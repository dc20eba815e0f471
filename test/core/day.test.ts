import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import {
  type Day,
  parseDay,
  dayOfSerial,
  daysBetween,
  isDay,
  mondayOf,
  plusDays,
  plusMonths,
  serialOf,
  weekdayOf,
} from '../../src/core/day.js'

const two = (number: number): string => String(number).padStart(2, '0')
const monthLength = (year: number, month: number): number =>
  month === 2
    ? year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
      ? 29
      : 28
    : [4, 6, 9, 11].includes(month)
      ? 30
      : 31

/** Every day from 1899-12-30 to 2100-01-31, as one writes them down on paper; the index is the serial number. */
const paper: Day[] = []
for (let [year, month, date] = [1899, 12, 30]; year < 2100 || month < 2;) {
  paper.push(`${year}-${two(month)}-${two(date)}` as Day)
  if (++date > monthLength(year, month)) [date, month] = [1, month + 1]
  if (month > 12) [month, year] = [1, year + 1]
}
const index = fc.integer({ min: 0, max: paper.length - 1 })

/** Zones whose clocks were moved at midnight, by half hours, over the date line, or by days. */
const zones = [
  'UTC',
  'Asia/Shanghai',
  'America/Sao_Paulo',
  'Africa/Cairo',
  'Pacific/Kiritimati',
  'Pacific/Apia',
  'America/Los_Angeles',
  'Australia/Lord_Howe',
]
const zoneBefore = process.env['TZ']
afterAll(() => {
  if (zoneBefore === undefined) delete process.env['TZ']
  else process.env['TZ'] = zoneBefore
})

describe.each(zones)('on a machine in %s', (zone) => {
  const there = (check: () => void): void => {
    process.env['TZ'] = zone
    expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone)
    check()
  }

  test('every day of two centuries has its serial number', () => {
    there(() => {
      for (let at = zones.indexOf(zone); at < paper.length; at += zones.length) {
        if (serialOf(paper[at]!) !== at || dayOfSerial(at) !== paper[at]) expect(paper[at]).toBe(at)
        if (!isDay(paper[at]!)) expect(paper[at]).toBe('a day')
      }
    })
  })

  test('days are counted as one counts them on paper', () => {
    there(() =>
      fc.assert(
        fc.property(index, index, fc.double({ min: 0, max: 0.999, noNaN: true }), (a, b, time) => {
          const [from, to] = [paper[a]!, paper[b]!]
          expect(daysBetween(from, to)).toBe(b - a)
          expect(plusDays(from, b - a)).toBe(to)
          expect(from < to).toBe(a < b)
          expect(dayOfSerial(a + time)).toBe(from)
          // 1899-12-30, the serial 0, was a Saturday.
          expect(weekdayOf(from)).toBe(((a + 5) % 7) + 1)
          expect(daysBetween(mondayOf(from), from)).toBe(weekdayOf(from) - 1)
        }),
      ),
    )
  })

  test('months are added to the same date, or to the last of a shorter month', () => {
    there(() =>
      fc.assert(
        fc.property(
          index.filter((at) => at > 800 && at < paper.length - 800),
          fc.integer({ min: -24, max: 24 }),
          (at, count) => {
            const [year, month, date] = paper[at]!.split('-').map(Number) as [number, number, number]
            const months = year * 12 + month - 1 + count
            const [newYear, newMonth] = [Math.floor(months / 12), (months % 12) + 1]
            const newDate = Math.min(date, monthLength(newYear, newMonth))
            expect(plusMonths(paper[at]!, count)).toBe(`${newYear}-${two(newMonth)}-${two(newDate)}`)
          },
        ),
      ),
    )
  })
})

describe('a text', () => {
  test.each([
    '2026-02-30',
    '2026-13-01',
    '2026-00-10',
    '26-03-31',
    '2026-3-1',
    '2026/03/31',
    '',
    ' 2026-03-31',
  ])('%j is no day, and is refused where a day must be', (text) => {
    expect(isDay(text)).toBe(false)
    expect(() => parseDay(text)).toThrow(RangeError)
  })
  test('is a day exactly when it stands on the paper', () => {
    const known = new Set<string>(paper)
    const number = (max: number) => fc.integer({ min: 0, max })
    fc.assert(
      fc.property(number(199), number(14), number(33), (years, month, date) => {
        const text = `${1900 + years}-${two(month)}-${two(date)}`
        expect(isDay(text)).toBe(known.has(text))
      }),
    )
  })
})

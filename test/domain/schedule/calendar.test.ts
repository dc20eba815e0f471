import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CalendarData, workingCalendar } from '../../../src/core/calendar.js'
import { type Day, parseDay, daysBetween, plusDays, weekdayOf } from '../../../src/core/day.js'
import { china, isWorkedInChina, listDays } from '../create-rows.js'

const first = parseDay('2025-11-03')
const dayNear = fc.integer({ min: -60, max: 60 }).map((offset) => plusDays(first, offset))
const facts: fc.Arbitrary<CalendarData> = fc.record({
  weekend: fc.constantFrom([6, 7], [5, 6], [7], [], [1, 2, 3, 4, 6, 7]),
  holidays: fc.array(dayNear, { maxLength: 30 }),
  makeUpWorkdays: fc.array(dayNear, { maxLength: 8 }),
  years: fc.constant([]),
})
const worked = ({ weekend, holidays, makeUpWorkdays }: CalendarData, at: Day): boolean =>
  makeUpWorkdays.includes(at) || (!holidays.includes(at) && !weekend.includes(weekdayOf(at)))

describe('the working calendar', () => {
  test('works on the days that were announced for China', () => {
    for (const at of listDays(parseDay('2025-01-01'), 730))
      expect([at, china.isWorkday(at)]).toEqual([at, isWorkedInChina(at)])
  })

  test('counts the workdays one would count day by day', () => {
    fc.assert(
      fc.property(facts, dayNear, dayNear, (given, from, to) => {
        const within = listDays(from, Math.max(0, daysBetween(from, to) + 1)).filter((at) =>
          worked(given, at),
        )
        const calendar = workingCalendar(given)
        expect(calendar.workdaysWithin(from, to)).toBe(within.length)
        expect(calendar.workdaysBetween(from, to) + calendar.workdaysBetween(to, from)).toBe(0)
        if (from <= to)
          expect(calendar.workdaysBetween(from, to)).toBe(within.filter((at) => at !== from).length)
      }),
    )
  })

  test('steps to the workday one would meet walking day by day', () => {
    fc.assert(
      fc.property(facts, dayNear, fc.integer({ min: -25, max: 25 }), (given, from, count) => {
        let at = from
        let left = Math.abs(count)
        while (left > 0) {
          at = plusDays(at, Math.sign(count))
          if (worked(given, at)) left--
        }
        if (count === 0) while (!worked(given, at)) at = plusDays(at, 1)
        expect(workingCalendar(given).plusWorkdays(from, count)).toBe(at)
      }),
    )
  })

  test('without a single workday refuses to step rather than search for ever', () => {
    const never = workingCalendar({
      weekend: [1, 2, 3, 4, 5, 6, 7],
      holidays: [],
      makeUpWorkdays: [],
      years: [],
    })
    expect(() => never.plusWorkdays(first, 1)).toThrow(RangeError)
    expect(() => never.plusWorkdays(first, 0)).toThrow(RangeError)
    expect(never.workdaysWithin(first, plusDays(first, 30))).toBe(0)
  })
})

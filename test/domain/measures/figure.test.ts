import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseDay, plusDays } from '../../../src/core/day.js'
import {
  minRows,
  measureMean,
  measureMedian,
  createPeriods,
  measureIncrease,
  createShare,
  measureShare,
  isWithin,
} from '../../../src/domain/measures/figure.js'

const count = fc.integer({ min: 0, max: 40 })

test('a share is given from three rows on, never of none, and lies between 0 and 1', () => {
  fc.assert(
    fc.property(count, count, (some, more) => {
      const { value, part, whole } = createShare(some, some + more)
      expect([part, whole]).toEqual([some, some + more])
      if (whole < minRows) expect(value).toBe(null)
      else expect(value! >= 0 && value! <= 1).toBe(true)
    }),
  )
})

test('the middle and the mean lie between the smallest and the largest', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 3, maxLength: 30 }), (numbers) => {
      const [least, most] = [Math.min(...numbers), Math.max(...numbers)]
      for (const figure of [measureMedian(numbers), measureMean(numbers)]) {
        expect(figure.value! >= least && figure.value! <= most).toBe(true)
        expect(figure.whole).toBe(numbers.length)
      }
      const above = numbers.filter((number) => number > measureMedian(numbers).value!).length
      expect(above).toBeLessThanOrEqual(numbers.length / 2)
    }),
  )
})

test('two numbers are too few for a mean or a median', () => {
  expect([measureMean([4, 5]).value, measureMedian([4, 5]).value, measureMedian([]).value]).toEqual([
    null,
    null,
    null,
  ])
  expect(measureMedian([1, 2, 9]).value).toBe(2)
  expect(measureMedian([1, 2, 4, 9]).value).toBe(3)
})

test('a rise needs both periods', () => {
  const rate = (part: number, whole: number) => createShare(part, whole)
  expect(measureIncrease({ now: rate(3, 4), before: rate(1, 4) })).toBe(0.5)
  expect(measureIncrease({ now: rate(3, 4), before: rate(1, 2) })).toBe(null)
  expect(measureIncrease({ now: rate(0, 0), before: rate(1, 4) })).toBe(null)
})

test('every day of half a year lies in one of the two quarters, and days after today in neither', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: -250, max: 30 }), (first, offset) => {
      const today = plusDays(parseDay('2024-01-01'), first)
      const { quarter, before, year } = createPeriods(today)
      const at = plusDays(today, offset)
      const inside = [quarter, before].filter((period) => isWithin(at, period)).length
      expect(inside).toBe(offset <= 0 && at > before.after ? 1 : 0)
      if (inside === 1) expect(isWithin(at, year)).toBe(true)
      expect(isWithin(null, quarter)).toBe(false)
    }),
  )
})

test('rows that fulfil a condition are counted of all', () => {
  expect(measureShare([1, 2, 3, 4], (number) => number > 1)).toEqual({ value: 0.75, part: 3, whole: 4 })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { evaluate, FormulaError, type Value } from '../../../host/emulator/formula/index.js'
import { HERE, workbook } from './test-workbook.js'

const empty = workbook([])
const result = (formula: string, source = empty): Value | string => {
  const found = evaluate(formula, HERE, source) as Value
  return found instanceof FormulaError ? found.code : found
}

describe('dates are serial numbers', () => {
  test.each<[string, unknown]>([
    ['=TODAY()', 46112],
    ['=NOW()-TODAY()', 8.5 / 24],
    ['=DATE(2026,3,31)', 46112],
    ['=DATE(2026,14,0)', 46418],
    ['=YEAR(46112)*10000+MONTH(46112)*100+DAY(46112)', 20260331],
    ['=YEAR("2026-03-31")', 2026],
    ['=WEEKDAY(46112)', 3],
    ['=WEEKDAY(46112,2)', 2],
    ['=WEEKDAY(46112,3)', 1],
    ['=WEEKNUM(46112)', 14],
    ['=WEEKNUM(46112,2)', 14],
    ['=ISOWEEKNUM(46112)', 14],
    ['=ISOWEEKNUM(DATE(2027,1,1))', 53],
    ['=EDATE(DATE(2024,1,31),1)-DATE(2024,2,29)', 0],
    ['=EDATE(DATE(2024,3,31),-1)-DATE(2024,2,29)', 0],
    ['=EOMONTH(46112,-1)-DATE(2026,2,28)', 0],
    ['=DATEDIF(DATE(2024,1,31),DATE(2024,2,29),"M")', 0],
    ['=DATEDIF(DATE(2024,1,15),DATE(2026,3,31),"Y")', 2],
    ['=DATEDIF(DATE(2024,1,15),DATE(2026,3,31),"YM")', 2],
    ['=DATEDIF(DATE(2024,1,15),DATE(2026,3,31),"MD")', 16],
    ['=DATEDIF(46113,46112,"D")', '#NUM!'],
    ['=DAYS("2026-04-01","2026-03-31")', 1],
    ['=DATEVALUE("2026/3/31")', 46112],
    ['=DATEVALUE("next week")', '#VALUE!'],
    ['=YEARFRAC(45322,46112)', 780 / 360],
    ['=HOUR(NOW())*60+MINUTE(NOW())', 510],
    ['=TIME(25,30,0)*24', 1.5],
    ['=WORKDAY(46112,0)', 46112],
    ['=WORKDAY.INTL(46112,-3,"0000011")', 46107],
    ['=WORKDAY.INTL(46112,1,"1111111")', '#VALUE!'],
    ['=NETWORKDAYS(46114,46110)', -4],
    ['=NETWORKDAYS.INTL(46112,46112,99)', '#NUM!'],
  ])('%s', (formula, expected) => {
    const found = result(formula)
    if (typeof expected === 'number') expect(found).toBeCloseTo(expected, 9)
    else expect(found).toBe(expected)
  })
})

/** Working days by asking of every day, with the calendar of JavaScript's own dates. */
function isOff(day: number, weekend: string, holidays: readonly number[]): boolean {
  const weekday = (new Date(Date.UTC(1899, 11, 30 + day)).getUTCDay() + 6) % 7
  return weekend[weekday] === '1' || holidays.includes(day)
}

const weekends = fc
  .array(fc.constantFrom('0', '1'), { minLength: 7, maxLength: 7 })
  .map((flags) => flags.join(''))
  .filter((weekend) => weekend !== '1111111')
const days = fc.integer({ min: 46000, max: 46200 })
const holidayLists = fc.array(days, { maxLength: 12 })
const withHolidays = (holidays: number[]) => workbook(holidays.map((day) => [day]))

test('NETWORKDAYS.INTL counts the days that a walk from day to day counts', () => {
  fc.assert(
    fc.property(days, days, weekends, holidayLists, (start, end, weekend, holidays) => {
      let count = 0
      for (let day = Math.min(start, end); day <= Math.max(start, end); day++)
        if (!isOff(day, weekend, holidays)) count++
      const formula = `=NETWORKDAYS.INTL(${start},${end},"${weekend}",A:A)`
      expect(result(formula, withHolidays(holidays))).toBe(start <= end ? count : 0 - count)
    }),
  )
})

test('WORKDAY.INTL stops where a walk from working day to working day stops', () => {
  const counts = fc.integer({ min: -40, max: 40 })
  fc.assert(
    fc.property(days, counts, weekends, holidayLists, (start, count, weekend, holidays) => {
      let day = start
      for (let left = Math.abs(count); left > 0;) {
        day += Math.sign(count)
        if (!isOff(day, weekend, holidays)) left--
      }
      const formula = `=WORKDAY.INTL(${start},${count},"${weekend}",A:A)`
      expect(result(formula, withHolidays(holidays))).toBe(day)
    }),
  )
})

test('a date taken apart and put together again is the same day', () => {
  fc.assert(
    fc.property(fc.integer({ min: 61, max: 80_000 }), (day) => {
      expect(result(`=DATE(YEAR(${day}),MONTH(${day}),DAY(${day}))`)).toBe(day)
    }),
  )
})

test.each([
  [1, '0000011'],
  [2, '1000001'],
  [3, '1100000'],
  [7, '0000110'],
  [11, '0000001'],
  [17, '0000010'],
])('weekend number %i is the pattern %s', (number, pattern) => {
  for (let count = 1; count < 10; count++)
    expect(result(`=WORKDAY.INTL(46112,${count},${number})`)).toBe(
      result(`=WORKDAY.INTL(46112,${count},"${pattern}")`),
    )
})

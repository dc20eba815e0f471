import { UTCDate } from '@date-fns/utc'
import { isValid, parse } from 'date-fns'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Day, isDay, isPlausible } from '../../src/core/day.js'
import { isEmptyDay } from '../../src/core/parse-written-day.js'
import { parseWrittenDay, parseWrittenSpan } from '../../src/core/parse-written-day.js'

const someDay = fc
  .date({ min: new Date('1971-01-01'), max: new Date('2049-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const months = 'January February March April May June July August September October November December'.split(
  ' ',
)

describe('a day that somebody wrote', () => {
  test('is read in every way that leaves no doubt', () => {
    fc.assert(
      fc.property(someDay, (day) => {
        const [year, month, date] = day.split('-').map(Number) as [number, number, number]
        const name = months[month - 1]!
        const ways = [
          day,
          `${year}/${month}/${date}`,
          `${year}.${month}.${date}`,
          `${year}年${month}月${date}日`,
          `${year}年${month}月${date}日 星期三`,
          `${date}.${month}.${year}`,
          `${name} ${date}, ${year}`,
          `${date} ${name.slice(0, 3).toUpperCase()} ${year}`,
          `${date}-${name.slice(0, 3)}-${String(year).slice(2)}`,
          `${year}-${name.slice(0, 3)}-${date}`,
          `${year} ${name} ${date}`,
          `${day.replaceAll('-', '')}`,
          `${day} (Sunday)`,
          `Tue, ${name} ${date}, ${year}`,
          `${day} 14:30:00`,
          `${day}T00:00:00.000Z`,
          `by ${name} ${date}, ${year}`,
          `${year}年${month}月${date}日前`,
        ]
        for (const way of ways) expect([way, parseWrittenDay(way)]).toEqual([way, { is: 'day', day }])
      }),
      { numRuns: 40 },
    )
  })
  test('with the month’s name is the one that date-fns reads there', () => {
    const month = fc.constantFrom(...months.flatMap((name) => [name, name.slice(0, 3)]), 'Mayo', 'Janua')
    const date = fc.integer({ min: 0, max: 40 }).map(String)
    const year = fc.oneof(
      fc.integer({ min: 1, max: 2200 }).map((count) => String(count).padStart(4, '0')),
      fc.integer({ min: 0, max: 99 }).map(String),
    )
    const upper = fc.boolean()
    fc.assert(
      fc.property(month, date, year, fc.boolean(), upper, (name, at, in_, dayFirst, loud) => {
        const parts = dayFirst ? [at, name, in_] : [name, at, in_]
        const pattern = `${dayFirst ? 'd MMMM' : 'MMMM d'} ${in_.length === 4 ? 'yyyy' : 'yy'}`
        const text = parts.join(' ')
        const read = parse(text, pattern, new UTCDate(2000, 0, 1))
        const day = isValid(read) ? (read.toISOString().slice(0, 10) as Day) : null
        const meant =
          day === null
            ? null
            : isEmptyDay(day)
              ? { is: 'empty' }
              : isPlausible(day)
                ? { is: 'day', day }
                : null
        expect(parseWrittenDay(loud ? text.toUpperCase() : text)).toEqual(meant)
      }),
      { numRuns: 500 },
    )
  })
  test('may be two days until the column says which', () => {
    expect(parseWrittenDay('3/4/2026')).toEqual({
      is: 'either',
      dayFirst: '2026-04-03',
      monthFirst: '2026-03-04',
    })
    expect(parseWrittenDay('13/4/2026')).toEqual({ is: 'either', dayFirst: '2026-04-13', monthFirst: null })
    expect(parseWrittenDay('4-13-26')).toEqual({ is: 'either', dayFirst: null, monthFirst: '2026-04-13' })
    expect(parseWrittenDay('3/3/2026')).toEqual({ is: 'day', day: '2026-03-03' })
  })
  test.each(['26/3/15', '26-03-15', '26.3.15'])('may begin or end with its year, as %s does', (text) => {
    const found = { is: 'either', dayFirst: '2015-03-26', monthFirst: null, yearFirst: '2026-03-15' }
    expect(parseWrittenDay(text)).toEqual(found)
  })
  test.each([
    ['32/3/15', '2032-03-15'],
    ['26/3/5', '2026-03-05'],
    ['26.3.26', '2026-03-26'],
    ['19.3.26', '2026-03-19'],
  ])('begins or ends with its year where only one of both is a day, as in %s', (text, day) => {
    expect(parseWrittenDay(text)).toEqual({ is: 'day', day })
  })
  test.each([
    '1900-12-30 (Sunday)',
    '1899-12-30',
    '1/0/1900',
    '0000-00-00',
    '30.12.1899',
    '1970-01-01',
    '1901-12-30',
  ])('stands for no day when it is %s', (text) => {
    expect(parseWrittenDay(text)).toEqual({ is: 'empty' })
  })
  test.each(['5月28日', '3/31', 'Mar 31', '31 March'])(
    'without a year, as %s, is said to lack it',
    (text) => {
      expect(parseWrittenDay(text)).toMatchObject({ is: 'noYear' })
    },
  )
  test.each([
    '2026-02-30',
    '31.02.2026',
    'March 2026',
    'Mayo 5 2026',
    'Janua 5 2026',
    '2026 31 March',
    '5 March 0000',
    '5 March 126',
    'TBD',
    'Q1 2026',
    'Monday',
    '1.5',
    'Phase 1',
    'Room 5 12',
    '2026年2月底',
    '',
  ])('is none when it is %j', (text) => {
    expect(parseWrittenDay(text)).toBeNull()
  })
  test('is never one that no calendar has, whatever was typed', () => {
    const pieces = fc.constantFrom(
      '2026',
      '26',
      '3',
      '13',
      '31',
      '0',
      '-',
      '/',
      '.',
      ' ',
      'March',
      'Mon',
      '年',
      '月',
      '日',
      '(',
      ':',
      '周三',
      'T',
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 9 }), (parts) => {
        const found = parseWrittenDay(parts.join(''))
        if (found?.is === 'day') expect(isDay(found.day)).toBe(true)
      }),
    )
  })
})

describe('a span of days that somebody wrote', () => {
  test.each([
    ['3/1-3/15', '3/1', '3/15'],
    ['3.1—3.15', '3/1', '3/15'],
    ['2026/3/1-2026/3/15', '2026/3/1', '2026/3/15'],
    ['2026-03-01 ~ 2026-03-15', '2026-03-01', '2026-03-15'],
    ['2026年3月1日至3月15日', '2026年3月1日', '2026年3月15日'],
    ['3月1日-15日', '3月1日', '3月15日'],
    ['5 Mar 2026 to 9 Mar 2026', '5 Mar 2026', '9 Mar 2026'],
  ])('%s has two ends', (text, from, to) => {
    expect(parseWrittenSpan(text)).toEqual([from, to])
  })
  test.each(['2026-03-01', '10:00-12:00', '1.2', 'A-1', '第3-5章', '13800000001', '2026-03-01 2026-04-15'])(
    '%s is none',
    (text) => {
      expect(parseWrittenSpan(text)).toBeNull()
    },
  )
  test.each(['2026年3月5日（周四）18:00前', '2026-03-05 18:00', '2026年3月5日前 周四'])(
    'nor is a day with its hour, %s',
    (text) => {
      expect(parseWrittenSpan(text)).toBeNull()
      expect(parseWrittenDay(text)).toEqual({ is: 'day', day: '2026-03-05' })
    },
  )
})

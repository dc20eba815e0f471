import { describe, expect, test } from 'vitest'
import { parseDay, detectDayOrder } from '../../../host/import/days.js'

describe('a day in text', () => {
  const zone = 'Asia/Shanghai'
  test.each([
    ['2026-3-1', '2026-03-01'],
    ['2026/03/31 18:00', '2026-03-31'],
    ['2026年3月31日', '2026-03-31'],
    ['March 31, 2026 9:00 AM', '2026-03-31'],
    ['31 Mar 2026', '2026-03-31'],
    ['Mon, Mar 30, 2026', null],
    ['2026-02-30', null],
    ['1899-12-30', null],
    ['next week', null],
    ['03/04/2026', null],
  ])('%s means %s', (text, day) => {
    expect(parseDay(text, null, zone)).toBe(day)
  })
  test('is written in the order that all others of its column allow, or in none', () => {
    expect(detectDayOrder(['03/04/2026', '25/04/2026'], zone)).toBe('dayFirst')
    expect(detectDayOrder(['03/04/2026', '04/25/2026'], zone)).toBe('monthFirst')
    expect(detectDayOrder(['03/04/2026'], zone)).toBeNull()
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Cell } from '../../../src/core/cell.js'
import { type Day, parseDay } from '../../../src/core/day.js'
import { turnedDays } from '../../../src/domain/adoption/rows/turned-days.js'
import { describeAdoption, evaluateLines, type WrittenCell } from './evaluate-lines.js'

const listWith = (...dues: WrittenCell[]): WrittenCell[][] => [
  ['Task', 'Owner', 'Deadline', 'Status'],
  ...dues.map((due, at): WrittenCell[] => [`Step ${at}`, 'Nia', due, 'Open']),
]

describe('real dates beside texts that prove the day first', () => {
  const lines = listWith('@2025-05-04', '@2025-12-04', '15/4/2025', '26/4/2025')

  test('are asked about, and nothing is called late by that column', () => {
    expect(describeAdoption(evaluateLines(lines))).toBe(
      'table: tasks, header 1, 4 from 2 to 5 | due=C owner=B status=D title=A | late:  | ' +
        'due? C turnedDays | turnedDay C2 2025-05-04 → 2025-04-05 ×2 | dayAsText C4 15/4/2025 ×2',
    )
  })

  test('are believed where one of them is after the 12th, or no text proves an order', () => {
    for (const dues of [
      ['@2025-05-24', '@2025-12-04', '15/4/2025'],
      ['@2025-05-04', '@2025-12-04', '5/4/2025'],
      ['@2025-05-04', '@2025-12-04'],
    ])
      expect(evaluateLines(listWith(...dues)).unsure, dues.join(' ')).toEqual([])
  })
})

test('a column that has the day first in one text and the month first in another is said to', () => {
  const { problems } = evaluateLines(listWith('13/02/2026', '02/14/2026', '@2026-02-20'))
  expect(problems).toContainEqual({
    code: 'mixedOrder',
    field: 'due',
    line: 2,
    column: 3,
    found: '13/02/2026 | 02/14/2026',
    count: 1,
  })
})

/** What a spreadsheet that expects the month first makes of a day typed with the day first. */
function type(day: Day): Cell {
  const [year, month, date] = day.split('-') as [string, string, string]
  return Number(date) > 12
    ? `${Number(date)}/${Number(month)}/${year}`
    : { day: parseDay(`${year}-${date}-${month}`) }
}

test('the days that were typed are those that are proposed', () => {
  const anyDay = fc
    .record({ month: fc.integer({ min: 1, max: 12 }), date: fc.integer({ min: 1, max: 28 }) })
    .map(({ month, date }) =>
      parseDay(`2026-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`),
    )
  fc.assert(
    fc.property(fc.array(anyDay, { maxLength: 20 }), (typed) => {
      const days = [parseDay('2026-03-31'), ...typed]
      const lines = days.map((_, at) => at + 1)
      const found = turnedDays(
        days.map((day) => [type(day)]),
        1,
        lines,
      )
      const changed = lines.filter((line) => {
        const cell = type(days[line - 1]!)
        return typeof cell === 'object' && cell !== null && cell.day !== days[line - 1]
      })
      expect(found.map(({ line, probable }) => [line, probable])).toEqual(
        changed.map((line) => [line, days[line - 1]]),
      )
    }),
  )
})

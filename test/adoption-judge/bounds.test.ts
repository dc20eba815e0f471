import { describe, expect, test } from 'vitest'
import { bounds, findBreaches } from './bounds.js'
import { judgeSheets } from './score/judge-sheets.js'
import { describeSheet, formatReport, refuseExamples } from './score/report.js'
import { summarize } from './score/tally.js'
import { halves } from './words/word-list.js'

describe.each(halves)('sheets of the half “%s”', (half) => {
  test('are read as well as before', () => {
    const scored = judgeSheets('sample', half, 300)
    expect(findBreaches(summarize(scored), bounds.sample[half]), formatReport(scored, 0)).toEqual([])
  })
})

test('no sheet of the part “unseen” is shown, so that no rule is written for it', () => {
  const scored = judgeSheets('sample', 'unseen', 40)
  expect(formatReport(scored, 6).includes('--- seed')).toBe(false)
  const cells = scored[0]!.sheet.grid.flat().filter((cell) => typeof cell === 'string' && cell.length > 3)
  expect(cells.some((cell) => describeSheet(scored[0]!).includes(String(cell)))).toBe(false)
  expect(refuseExamples('unseen', 6)).toContain('not shown')
})

test.each(['fit', 'held', 'fresh'] as const)('sheets of the part “%s” are shown', (half) => {
  expect(formatReport(judgeSheets('sample', half, 40), 6)).toContain('--- seed')
  expect(refuseExamples(half, 6)).toBe(null)
})

test('a part that is not shown can be judged without examples', () => {
  expect(refuseExamples('unseen', 0)).toBe(null)
})

test('a figure that is worse than its bound is named', () => {
  const bound = { rightOrAsked: 50, outright: 40, wrongInSilence: 10, refused: 90 }
  expect(findBreaches(bound, bound)).toEqual([])
  expect(findBreaches({ ...bound, outright: 39.9 }, bound)).toEqual([
    'outright is 39.9, and has to be at least 40',
  ])
  expect(findBreaches({ ...bound, wrongInSilence: 10.1 }, bound)).toHaveLength(1)
})

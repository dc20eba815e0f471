import { describe, expect, test } from 'vitest'
import { parseDay } from '../../src/core/day.js'
import { createBurnUp } from '../../src/domain/status/burn-up.js'
import { listIterationItems } from '../../src/domain/status/iterations.js'
import { views } from '../../src/views/index.js'
import { evaluateContents } from '../../src/work/refresh/evaluate-contents.js'
import { createBookContents } from '../domain/book-contents.js'
import { createViewContext, findText, readLine } from './view-context.js'

const d = parseDay
const task = (title: string, iteration: string | null, more: object = {}) => ({
  title,
  engagement: 'Shop',
  iteration,
  ...more,
})
const done = (on: string | null) => ({ status: 'done' as const, doneOn: on === null ? null : d(on) })
const contents = evaluateContents(
  createBookContents('2026-03-31', {
    engagements: [
      { name: 'Shop', status: 'active' },
      { name: 'Brochure', status: 'active' },
    ],
    iterations: [
      { name: 'One', engagement: 'Shop', start: d('2026-03-09'), end: d('2026-03-20'), capacity: 10 },
      { name: 'Two', engagement: 'Shop', start: d('2026-03-23'), end: d('2026-04-03'), capacity: 10 },
      { name: 'Three', engagement: 'Shop', start: d('2026-04-06'), end: d('2026-04-17') },
      { name: 'Long over', engagement: 'Shop', start: d('2026-02-09'), end: d('2026-02-20') },
    ],
    tasks: [
      task('Left behind', 'One', { points: 3 }),
      task('Login', 'Two', { points: 5, ...done('2026-03-24') }),
      // A Saturday.
      task('Search', 'Two', { points: 2, ...done('2026-03-28') }),
      task('Undated', 'Two', { points: 1, ...done(null) }),
      task('Map', 'Two', { points: 8, status: 'blocked' }),
      task('Unsized', 'Two'),
      task('Someday', null),
      task('Elsewhere', null, { engagement: 'Brochure' }),
    ],
    issues: [
      { description: 'Crash', iteration: 'Two', points: 1, status: 'closed', resolvedOn: d('2026-03-30') },
    ],
  }),
  [],
)
const two = contents.rows.iterations[1]!
const { byIteration } = listIterationItems(contents)

describe('a burn-up', () => {
  const burnUp = createBurnUp(two, byIteration.get(two)!, contents.calendar, d('2026-03-31'))!
  test('adds the points of each working day up to today; what was done on a day off counts before the next', () => {
    expect(burnUp.days.map(({ day, done: points }) => [day.slice(5), points])).toEqual([
      ['03-23', 0],
      ['03-24', 5],
      ['03-25', 5],
      ['03-26', 5],
      ['03-27', 7],
      ['03-30', 8],
      ['03-31', 8],
    ])
  })
  test('says which points no day has', () => {
    expect(burnUp.elsewhere).toBe(1)
    expect(burnUp.days.at(-1)!.done + burnUp.elsewhere).toBe(two.done)
  })
  test('needs both dates, and a beginning that has come', () => {
    const [, , three] = contents.rows.iterations
    expect(createBurnUp(three!, [], contents.calendar, d('2026-03-31'))).toBeNull()
    expect(createBurnUp({ ...two, end: null }, [], contents.calendar, d('2026-03-31'))).toBeNull()
  })
})

describe('the iteration board', () => {
  const view = views.iterationBoard(createViewContext(contents))
  test('has what is over with open work, what runs and what comes, and work in no iteration', () => {
    expect(readLine(view, 4)).toEqual(['Burn-up', 'One  1', 'Two  6', 'Three  0', 'In no iteration  1'])
    expect(readLine(view, 5).join()).toContain('9/17 points, capacity 10')
  })
  test('puts what is blocked first and what is done last', () => {
    const { column } = findText(view, 'Map')
    const titles = view.cells.map((line) => line[column - 1]!.value)
    expect(titles.indexOf('Map')).toBeLessThan(titles.indexOf('Unsized'))
    expect(titles.indexOf('Unsized')).toBeLessThan(titles.indexOf('Login'))
  })
  test('says what the points leave out, and what was finished before', () => {
    for (const says of [
      '1 point done without a date up to today',
      '1 item without points',
      '7 points more than the capacity',
      'One: 0 of 3 points, 1 open',
    ])
      expect(findText(view, says).column).toBe(3)
  })
})

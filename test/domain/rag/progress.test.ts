import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Day, parseDay, plusDays, weekdayOf } from '../../../src/core/day.js'
import { calculatePercentComplete, measureShareBehind } from '../../../src/domain/status/status.js'
import { measureGoal } from '../../../src/domain/status/goal.js'
import { deriveCells } from '../../../src/work/refresh/derive-cells.js'
import { listEngagementLines } from '../../../src/domain/letters/manager-digest.js'
import { evaluateContents } from '../../../src/work/refresh/evaluate-contents.js'
import { explainFlags } from '../../../src/domain/status/explain-flags.js'
import { isDone, isOpen } from '../../../src/domain/status/openness.js'
import { engagements } from '../../../src/trackers/plan/engagements.js'
import { tasks as taskTable } from '../../../src/trackers/plan/tasks.js'
import { milestones as milestoneTable } from '../../../src/trackers/plan/milestones.js'
import { type GivenRows, createBookContents } from '../book-contents.js'
import {
  createEngagements,
  createMilestones,
  createSituation,
  createTasks,
  weekdays,
} from '../create-rows.js'
import { libraryDetailsOf } from '../../../src/core/library-details.js'

const today = parseDay('2026-03-31')
const now = createSituation(today)
const near = fc.integer({ min: -30, max: 30 }).map((days) => plusDays(today, days))

const past = fc.integer({ min: -60, max: 3 }).map((days) => plusDays(today, days))

/** Monday to Friday, counted day by day. */
const worked = (first: Day, last: Day): number => {
  let count = 0
  for (let at = first; at <= last; at = plusDays(at, 1)) if (weekdayOf(at) < 6) count++
  return count
}

describe('behind time', () => {
  test('is the share that its help says, computed anew', () => {
    const task = fc.record({
      status: fc.constantFrom('done', 'cancelled', 'inProgress', 'notStarted', null),
      percentComplete: fc.option(fc.constantFrom(0, 0.25, 0.5, 1)),
      start: fc.option(near),
      due: fc.option(near),
      doneOn: fc.option(near, { freq: 5 }),
    })
    let behind = 0
    fc.assert(
      fc.property(
        fc.array(task as fc.Arbitrary<object>, { maxLength: 6 }),
        past,
        near,
        (given, start, delivery) => {
          const rows = createTasks(...given)
          const [engagement] = createEngagements({ start, delivery })
          const share = measureShareBehind(engagement!, { milestones: [], tasks: rows }, now, weekdays)
          const counted = rows.filter(({ status }) => status !== 'cancelled')
          if (counted.length === 0 || today < start) {
            expect(share).toBe(null)
            return
          }
          const passed = (first: Day, last: Day): number => {
            const workedDays = worked(first, last)
            return workedDays === 0 ? 0 : Math.min(worked(first, today), workedDays) / workedDays
          }
          let [should, is] = [0, 0]
          for (const row of counted) {
            const over = row.due !== null && row.due < today
            if (row.due === null) should += passed(start, delivery)
            else if (over) should += 1
            else if (row.percentComplete !== null) should += passed(row.start ?? start, row.due)
            is += row.status === 'done' || row.doneOn !== null ? 1 : (row.percentComplete ?? 0)
          }
          const expectedGap = Math.max(0, (should - is) / counted.length)
          if (expectedGap > 0) behind++
          expect(share).toBeCloseTo(expectedGap, 9)
        },
      ),
      { numRuns: 1500, seed: 1 },
    )
    expect(behind).toBeGreaterThan(50)
  })
  test('counts what is overdue as work that should be done', () => {
    const rows = createTasks(
      { due: parseDay('2026-03-20') },
      { due: parseDay('2026-05-29') },
      { status: 'done' },
    )
    const [engagement] = createEngagements({
      start: parseDay('2026-03-02'),
      delivery: parseDay('2026-06-30'),
    })
    const share = measureShareBehind(engagement!, { milestones: [], tasks: rows.slice(0, 2) }, now, weekdays)
    expect(share).toBe(0.5)
    expect(libraryDetailsOf(engagements.columns.behind).help?.en).toContain('Overdue work counts in full')
  })
})

describe('a goal', () => {
  const goal = (given: Partial<Parameters<typeof measureGoal>[0]>) =>
    measureGoal({ target: null, current: null, startValue: null, ...given })
  test('counts the way from its start value, whichever way is better', () => {
    expect(goal({ target: 30, current: 95, startValue: 140 })).toBeCloseTo(45 / 110)
    expect(goal({ target: 140, current: 95, startValue: 30 })).toBeCloseTo(65 / 110)
    expect(goal({ target: 30, current: 160, startValue: 140 })).toBe(0)
  })
  test('without one says nothing of a value beyond its target', () => {
    expect(goal({ target: 30, current: 95 })).toBe(null)
    expect(goal({ target: 80, current: 20 })).toBe(0.25)
    expect(goal({ target: 0, current: 0 })).toBe(null)
  })
  const flagsOf = (given: object): string[] => {
    const portfolio = evaluateContents(
      createBookContents(today, { engagements: [{ name: 'A', status: 'active', ...given }] }),
      [],
    )
    return explainFlags(engagements, portfolio.rows.engagements[0]! as never, portfolio.situation)
      .filter(({ holds }) => holds)
      .map(({ key }) => key)
  }
  test('without a number, a date, or what it takes to tell how far it is, raises its flag', () => {
    const workedDays = { goal: 'Twice the sales', target: 10, delivery: parseDay('2026-06-30') }
    expect(flagsOf(workedDays)).not.toContain('goalUnmeasured')
    expect(flagsOf({ ...workedDays, target: null })).toContain('goalUnmeasured')
    expect(flagsOf({ ...workedDays, delivery: null })).toContain('goalUnmeasured')
    expect(flagsOf({ ...workedDays, goal: null, target: null })).not.toContain('goalUnmeasured')
    expect(flagsOf({ ...workedDays, current: 95 })).toContain('goalDirection')
    expect(flagsOf({ ...workedDays, current: 95, startValue: 140 })).not.toContain('goalDirection')
  })
})

describe('an engagement that is delivered with work open', () => {
  const given: GivenRows = {
    engagements: [{ name: 'Shop', status: 'delivered', delivery: parseDay('2026-03-20') }],
    tasks: ['done', 'done', 'inProgress', 'notStarted', 'blocked'].map((status) => ({
      title: status,
      engagement: 'Shop',
      status: status as 'done',
    })),
  }
  const portfolio = evaluateContents(createBookContents(today, given), [])
  const cells = deriveCells(portfolio, { locale: 'en', confirmed: new Set(), ledger: [] })['engagements']!
  const cellOf = (column: string) => cells.find((cell) => cell.column === column)!.cell
  test('keeps the true share, and says what is open', () => {
    expect(cellOf('percentComplete')).toBe(0.4)
    expect(cellOf('reason')).toBe('Delivered with 3 of 5 tasks open')
    expect(cellOf('rag')).toBe(null)
  })
  test('is flagged, until all is done', () => {
    const raised = (rows: GivenRows) => {
      const book = evaluateContents(createBookContents(today, rows), [])
      return explainFlags(engagements, book.rows.engagements[0]! as never, book.situation)
        .filter(({ holds }) => holds)
        .map(({ key }) => key)
    }
    expect(raised(given)).toContain('deliveredOpen')
    expect(raised({ ...given, tasks: given.tasks!.slice(0, 2) })).not.toContain('deliveredOpen')
    expect(raised({ engagements: given.engagements! })).not.toContain('deliveredOpen')
  })
})

describe('a row with a done date', () => {
  const doneOn = parseDay('2026-03-20')
  test.each([
    ['tasks', taskTable, createTasks],
    ['milestones', milestoneTable, createMilestones],
  ] as const)('is done everywhere, and %s say so where its status does not', (_, table, rowsOf) => {
    const [row] = rowsOf({ status: 'inProgress', due: parseDay('2026-03-10'), doneOn })
    expect([isDone(row!), isOpen(table, row as never)]).toEqual([true, false])
    const raised = (given: object): string[] =>
      explainFlags(table, rowsOf({ owner: 'Li', ...given })[0]! as never, now)
        .filter(({ holds }) => holds)
        .map(({ key }) => key)
    expect(raised({ status: 'inProgress', due: parseDay('2026-03-10'), doneOn })).toContain('dateWithoutDone')
    expect(raised({ status: 'inProgress', due: parseDay('2026-03-10'), doneOn })).not.toContain('overdue')
    expect(raised({ status: 'done', doneOn })).toEqual([])
    expect(raised({ status: 'done' })).toEqual(['doneWithoutDate'])
    expect(raised({ status: 'cancelled', doneOn })).not.toContain('dateWithoutDone')
    // A sheet without a column for it was never asked.
    const at = { line: 2, unread: [], absent: ['doneOn'] }
    expect(raised({ status: 'done', at })).toEqual([])
  })
  test('counts as done in the share that is done; what was called off does not', () => {
    expect(calculatePercentComplete(createTasks({ status: 'inProgress', doneOn }, {}), [])).toBe(0.5)
    expect(isDone({ status: 'cancelled', doneOn })).toBe(false)
  })
})

test('a planned project no part of which has begun is neither green nor red: nothing tells yet how it goes', () => {
  const planned = {
    engagements: [
      { name: 'Gifts', status: 'planned' as const, owner: 'Li', delivery: parseDay('2026-06-30') },
    ],
    milestones: [
      {
        name: 'Concept',
        engagement: 'Gifts',
        owner: 'Li',
        status: 'notStarted' as const,
        deliverable: 'Paper',
        acceptanceCriteria: 'Signed',
        due: parseDay('2026-06-12'),
      },
    ],
  }
  const ragOf = (given: GivenRows): string =>
    listEngagementLines(evaluateContents(createBookContents('2026-03-31', given), []))[0]!.rag
  expect(ragOf(planned)).toBe('none')
  const [stage] = planned.milestones
  expect(ragOf({ ...planned, milestones: [{ ...stage!, status: 'inProgress' }] })).not.toBe('none')
  expect(ragOf({ ...planned, engagements: [{ ...planned.engagements[0]!, status: 'active' }] })).not.toBe(
    'none',
  )
})

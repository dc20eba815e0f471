import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseDay } from '../../../src/core/day.js'
import { createBackPlan } from '../../../src/domain/schedule/back-plan.js'
import { calculateLatestStarts } from '../../../src/domain/schedule/latest-starts.js'
import { china, createMilestones } from '../create-rows.js'
import { planByHand, plan, type PlanShape, rowsOf } from './wall-calendar.js'

const planned = (shape: PlanShape, today = parseDay('2025-01-02')) =>
  createBackPlan({
    milestones: rowsOf(shape),
    delivery: shape.delivery,
    bufferDays: shape.bufferDays,
    calendar: china,
    today,
  })

describe('back-planning', () => {
  test('finds the days that a patient person finds on a wall calendar', () => {
    fc.assert(
      fc.property(plan, (shape) => {
        const { proposals } = planned(shape)
        expect(proposals.map(({ start, due }) => ({ start, due }))).toEqual(planByHand(shape))
      }),
      { numRuns: 500 },
    )
  })

  test('keeps National Day week and its make-up workdays: a week before the holiday is not a week after it', () => {
    // 2025: holiday October 1 to 8, worked instead on Sunday September 28 and Saturday October 11.
    const rows = createMilestones({ name: '设计', durationDays: 5 }, { name: '开发', durationDays: 5 })
    const { proposals, lastDue } = createBackPlan({
      milestones: rows,
      delivery: parseDay('2025-10-12'),
      bufferDays: 2,
      calendar: china,
      today: parseDay('2025-09-01'),
    })
    expect(lastDue).toBe('2025-10-09')
    expect(proposals.map(({ start, due }) => [start, due])).toEqual([
      ['2025-09-19', '2025-09-25'],
      ['2025-09-26', '2025-10-09'],
    ])
  })

  test('moves every latest start by as many workdays as delivery moves', () => {
    fc.assert(
      fc.property(plan, fc.integer({ min: 0, max: 15 }), (shape, moved) => {
        const at = china.plusWorkdays(shape.delivery, 0)
        const [before, after] = [
          planned({ ...shape, delivery: at }),
          planned({ ...shape, delivery: china.plusWorkdays(at, moved) }),
        ]
        expect(after.stages.map(({ latestStart }) => latestStart)).toEqual(
          before.stages.map(({ latestStart }) => china.plusWorkdays(latestStart, moved)),
        )
      }),
      { numRuns: 100 },
    )
  })

  test('treats a day of buffer like a delivery one workday earlier', () => {
    fc.assert(
      fc.property(plan, (shape) => {
        const at = china.plusWorkdays(shape.delivery, 0)
        const buffered = planned({ ...shape, delivery: at, bufferDays: shape.bufferDays + 1 })
        const earlier = planned({ ...shape, delivery: china.plusWorkdays(at, -1) })
        expect(buffered.proposals).toEqual(earlier.proposals)
      }),
      { numRuns: 100 },
    )
  })

  test('starts no stage before its predecessors are finished and the lag has passed', () => {
    fc.assert(
      fc.property(plan, (shape) => {
        const { proposals } = planned(shape)
        shape.waits.forEach((waits, index) =>
          waits.forEach(({ on, lag }) =>
            expect(china.workdaysBetween(proposals[on]!.due, proposals[index]!.start)).toBeGreaterThan(lag),
          ),
        )
      }),
      { numRuns: 100 },
    )
  })

  test('is short by the workdays between the earliest needed start and today', () => {
    fc.assert(
      fc.property(plan, fc.integer({ min: -40, max: 10 }), (shape, offset) => {
        const first = planByHand(shape).reduce(
          (least, { start }) => (start < least ? start : least),
          shape.delivery,
        )
        const today = china.plusWorkdays(first, offset)
        const begins = china.plusWorkdays(today, 0)
        const { shortBy } = planned(shape, today)
        expect(shortBy).toBe(Math.max(0, china.workdaysBetween(first, begins)))
      }),
      { numRuns: 200 },
    )
  })

  test('is short by what the longest path does not fit into', () => {
    const { shortBy, stages } = createBackPlan({
      milestones: createMilestones(
        { name: 'Brief', durationDays: 2 },
        { name: 'Build', durationDays: 10, predecessors: 'Brief' },
        { name: 'Film', durationDays: 3, predecessors: 'Brief' },
        { name: 'Launch', durationDays: 1, predecessors: 'Build, Film' },
      ),
      delivery: parseDay('2025-06-30'),
      bufferDays: 0,
      calendar: china,
      today: parseDay('2025-06-17'),
    })
    // June 17 to 30 holds ten workdays; the path Brief, Build, Launch needs thirteen.
    expect(shortBy).toBe(3)
    expect(stages.filter(({ critical }) => critical).map(({ id }) => id)).toEqual(['M1', 'M2', 'M4'])
  })

  test('counts from the engagement’s start when that lies ahead', () => {
    const order = {
      milestones: createMilestones({ name: 'Build', durationDays: 5 }),
      delivery: parseDay('2025-06-20'),
      bufferDays: 0,
      calendar: china,
      today: parseDay('2025-06-02'),
    }
    expect(createBackPlan(order).shortBy).toBe(0)
    expect(createBackPlan({ ...order, start: parseDay('2025-06-18') }).shortBy).toBe(2)
  })

  test('leaves what is done and what has begun, and lists each typed day it would overwrite', () => {
    const { proposals, shortBy } = createBackPlan({
      milestones: createMilestones(
        {
          name: 'Brief',
          durationDays: 2,
          status: 'done',
          start: parseDay('2025-06-02'),
          due: parseDay('2025-06-03'),
        },
        {
          name: 'Build',
          durationDays: 5,
          status: 'inProgress',
          start: parseDay('2025-06-05'),
          due: parseDay('2025-06-30'),
        },
        { name: 'Test', durationDays: 3, start: parseDay('2025-06-17'), due: parseDay('2025-06-20') },
      ),
      delivery: parseDay('2025-06-20'),
      bufferDays: 1,
      calendar: china,
      today: parseDay('2025-06-09'),
    })
    expect(shortBy).toBe(0)
    expect(proposals).toEqual([
      { id: 'M2', name: 'Build', start: '2025-06-05', due: '2025-06-16', changes: { due: '2025-06-30' } },
      { id: 'M3', name: 'Test', start: '2025-06-17', due: '2025-06-19', changes: { due: '2025-06-20' } },
    ])
  })

  test('plans nothing while stages wait for each other, and says which', () => {
    const { proposals, cycles, shortBy } = createBackPlan({
      milestones: createMilestones(
        { name: 'A', predecessors: 'B' },
        { name: 'B', predecessors: 'A' },
        { name: 'C' },
      ),
      delivery: parseDay('2025-06-20'),
      bufferDays: 1,
      calendar: china,
      today: parseDay('2025-06-09'),
    })
    expect(proposals).toEqual([])
    expect(shortBy).toBe(0)
    expect(cycles.map((cycle) => [...cycle].sort())).toEqual([['M1', 'M2']])
  })

  test('says which years have no holidays on record', () => {
    const { unknownYears } = createBackPlan({
      milestones: createMilestones({ name: 'A', durationDays: 3 }),
      delivery: parseDay('2027-02-01'),
      bufferDays: 1,
      calendar: china,
      today: parseDay('2026-12-01'),
    })
    expect(unknownYears).toEqual([2027])
  })
})

test('a stage that has begun keeps its start even while it is blocked', () => {
  const { proposals } = createBackPlan({
    milestones: createMilestones(
      { name: 'A', durationDays: 3, status: 'blocked', start: parseDay('2025-06-03') },
      { name: 'B', durationDays: 3, status: 'inProgress', start: parseDay('2025-06-12') },
    ),
    delivery: parseDay('2025-06-20'),
    bufferDays: 0,
    calendar: china,
    today: parseDay('2025-06-05'),
  })
  expect(proposals.map(({ start, due }) => [start, due])).toEqual([
    ['2025-06-03', '2025-06-17'],
    ['2025-06-18', '2025-06-20'],
  ])
})

describe('the latest start of a milestone', () => {
  test('respects its own due day as well as delivery', () => {
    const milestones = createMilestones(
      { name: 'Brief', durationDays: 2, due: parseDay('2025-06-06') },
      { name: 'Build', durationDays: 5 },
    )
    const order = { milestones, bufferDays: 1, calendar: china, today: parseDay('2025-06-03') }
    expect([...calculateLatestStarts({ ...order, delivery: parseDay('2025-06-20') })]).toEqual(
      expect.arrayContaining([
        ['M1', '2025-06-05'],
        ['M2', '2025-06-13'],
      ]),
    )
    expect([...calculateLatestStarts({ ...order, delivery: null })]).toEqual([['M1', '2025-06-05']])
  })
})

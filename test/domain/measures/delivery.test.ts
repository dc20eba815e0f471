import { describe, expect, test } from 'vitest'
import { parseDay } from '../../../src/core/day.js'
import { analyseCauses, measurePreventions } from '../../../src/domain/measures/causes.js'
import {
  listBudgets,
  measureGateEffect,
  measureOnTime,
  measureScopeCreep,
} from '../../../src/domain/measures/delivery.js'
import { createPeriods } from '../../../src/domain/measures/figure.js'
import { createBookContents } from '../book-contents.js'

const d = parseDay
const today = '2026-03-31'
const periods = createPeriods(d(today))

test('on time is judged by the day a milestone was finished in, quarter by quarter', () => {
  const done = (on: string, promised: string) => ({
    status: 'done' as const,
    doneOn: d(on),
    due: d(promised),
  })
  const { rows } = createBookContents(today, {
    milestones: [
      done('2026-03-02', '2026-03-02'),
      // The date that was promised first is what counts.
      { ...done('2026-03-03', '2026-03-25'), baselineDue: d('2026-03-01') },
      done('2026-02-02', '2026-02-06'),
      done('2026-01-20', '2026-01-10'),
      done('2026-01-05', '2026-01-09'),
      done('2025-12-15', '2025-12-01'),
      done('2024-12-15', '2024-12-20'),
      { status: 'done', due: d('2026-03-01') },
    ],
  })
  const { now, before } = measureOnTime(rows.milestones, periods)
  expect(now).toEqual({ value: 0.6, part: 3, whole: 5 })
  expect(before).toEqual({ value: null, part: 0, whole: 1 })
})

describe('the gate', () => {
  const engagements = [
    { name: 'Signed', start: d('2026-01-05'), sowConfirmedOn: d('2026-01-05') },
    { name: 'Signed late', start: d('2026-01-05'), sowConfirmedOn: d('2026-01-06') },
    { name: 'Unsigned', start: d('2026-01-05') },
    { name: 'Unknown', sowConfirmedOn: d('2026-01-05') },
    { name: 'Gone', start: d('2026-01-05'), status: 'cancelled' as const },
  ]
  const milestonesOf = (engagement: string) => [
    { engagement, status: 'done' as const, due: d('2026-02-02'), doneOn: d('2026-02-02') },
    { engagement, status: 'done' as const, due: d('2026-02-02'), doneOn: d('2026-02-03') },
    { engagement, status: 'inProgress' as const, due: d('2026-03-30') },
    { engagement, status: 'inProgress' as const, due: d('2026-03-31') },
    { engagement, status: 'onHold' as const, due: d('2026-03-01') },
    { engagement, status: 'done' as const, due: d('2026-02-02') },
    { engagement, status: 'notStarted' as const },
  ]
  const effect = measureGateEffect(
    createBookContents(today, {
      engagements,
      milestones: engagements.flatMap(({ name }) => milestonesOf(name)),
    }),
  )
  test('parts engagements by whether the SOW was confirmed no later than the start', () => {
    expect([effect.passed.whole, effect.missed.whole]).toEqual([3, 6])
  })
  test('judges what is finished or past its day, and nothing else', () => {
    expect(effect.passed).toEqual({ value: 2 / 3, part: 2, whole: 3 })
    expect(effect.missed).toEqual({ value: 2 / 3, part: 4, whole: 6 })
  })
})

test('scope creep names each engagement that grew, and counts rejected wishes nowhere', () => {
  const createRequirement = (
    engagement: string | null,
    addedAfterBaseline: 'yes' | null,
    status?: 'rejected',
  ) => ({
    engagement,
    addedAfterBaseline,
    ...(status ? { status } : {}),
  })
  const { all, lines } = measureScopeCreep(
    createBookContents(today, {
      engagements: [{ name: 'Site' }, { name: 'App' }],
      requirements: [
        createRequirement('Site', null),
        createRequirement('Site', null),
        createRequirement('site', null),
        createRequirement('Site', 'yes'),
        createRequirement('Site', 'yes', 'rejected'),
        createRequirement('App', null),
        createRequirement('New', 'yes'),
      ],
    }),
  )
  expect(all).toEqual({ value: 0.5, part: 2, whole: 4 })
  expect(
    lines.map(({ engagement, added, agreed, share }) => [engagement, added, agreed, share.value]),
  ).toEqual([
    ['Site', 1, 3, 1 / 3],
    ['New', 1, 0, null],
  ])
})

test('a budget stands beside the work done, furthest ahead first', () => {
  const { rows } = createBookContents(today, {
    engagements: [
      { name: 'Calm', budget: 100, spent: 20 },
      { name: 'Ahead', budget: 100, spent: 80 },
      { name: 'Unknown', budget: 100, spent: 90 },
      { name: 'Unspent', budget: 100 },
      { name: 'Free', budget: 0, spent: 5 },
      { name: 'Closed', budget: 100, spent: 100 },
    ],
  })
  const open = rows.engagements.slice(0, 5)
  const lines = listBudgets(
    rows.engagements,
    open.map(({ id, name }) => ({ id, percentComplete: name === 'Unknown' ? null : 0.5 })),
  )
  expect(
    lines.map(({ engagement, used, ahead }) => [engagement, used, ahead && Math.round(ahead * 10)]),
  ).toEqual([
    ['Ahead', 0.8, 3],
    ['Calm', 0.2, -3],
    ['Unknown', 0.9, null],
  ])
})

describe('causes of delay', () => {
  const late = (doneOn: string, delayReason: 'supplier' | 'estimate' | null) => ({
    status: 'done' as const,
    due: d('2025-06-01'),
    doneOn: d(doneOn),
    delayReason,
  })
  const portfolio = createBookContents(today, {
    milestones: [
      late('2026-03-01', 'supplier'),
      late('2025-08-01', 'supplier'),
      late('2025-09-01', null),
      late('2024-09-01', 'estimate'),
      late('2025-05-30', 'estimate'),
      { status: 'inProgress', due: d('2026-03-01'), delayReason: 'estimate' },
      { status: 'cancelled', due: d('2026-03-01'), delayReason: 'other' },
    ],
    retrospectives: [
      { cause: 'supplier', prevention: 'second source', status: 'done' },
      { cause: 'estimate', prevention: 'three points', status: 'inProgress', due: d('2026-03-01') },
      { cause: 'estimate', prevention: 'later', status: 'notStarted', due: d('2026-05-01') },
      { cause: 'other', prevention: 'never', status: 'cancelled', due: d('2026-03-01') },
    ],
  })
  const found = analyseCauses(portfolio, periods)
  test('are counted over the year from milestones that are late, done or not', () => {
    expect(found.explained).toEqual({ value: 0.75, part: 3, whole: 4 })
    expect(found.lines.map(({ cause, delays, reviews }) => [cause, delays, reviews])).toEqual([
      ['supplier', 2, 1],
      ['estimate', 1, 2],
    ])
  })
  test('come back when work is late of them after their prevention was done', () => {
    expect(found.lines.map(({ again }) => again)).toEqual([1, 0])
  })
  test('are prevented by what was agreed and is done, of what is done or due', () => {
    expect(measurePreventions(portfolio)).toEqual({ value: null, part: 1, whole: 2 })
  })
})

import { describe, expect, test } from 'vitest'
import { parseDay } from '../../../src/core/day.js'
import {
  measureBudgetUsed,
  measureResponseTime,
  measureCompletion,
  measureOnTimeRate,
  measureOverdue,
  measureAddedRequirements,
} from '../../../src/domain/status/kpi.js'
import {
  createContacts,
  createEngagements,
  createMilestones,
  createRequirements,
  createSituation,
  createTasks,
  weekdays,
} from '../create-rows.js'

const now = createSituation('2026-03-31')
const asOf = now.today
const late = parseDay('2026-03-30')
const ahead = parseDay('2026-04-30')

describe('the task rates', () => {
  const tasks = createTasks(
    { status: 'done', due: late },
    { status: 'inProgress', due: late },
    { status: 'notStarted', due: ahead },
    { status: 'notStarted' },
    { status: 'onHold', due: late },
    { status: 'cancelled', due: late },
  )

  test('completion counts done tasks of all that are not cancelled', () => {
    expect(measureCompletion(tasks, asOf)).toEqual({ value: 0.2, numerator: 1, denominator: 5, asOf })
  })

  test('overdue counts overdue tasks of the open ones with a due day', () => {
    expect(measureOverdue(tasks, now)).toEqual({ value: 0.5, numerator: 1, denominator: 2, asOf })
  })

  test('have no value, rather than 0 or 100 %, when there is nothing to count', () => {
    expect(measureCompletion([], asOf)).toEqual({ value: null, numerator: 0, denominator: 0, asOf })
    expect(measureOverdue(createTasks({ status: 'done' }), now).value).toBe(null)
  })
})

describe('client response time', () => {
  const contacts = createContacts(
    { direction: 'out', askedOn: parseDay('2026-03-02'), answeredOn: parseDay('2026-03-02') },
    { direction: 'out', askedOn: parseDay('2026-03-06'), answeredOn: parseDay('2026-03-09') },
    { direction: 'out', askedOn: parseDay('2026-03-09'), answeredOn: parseDay('2026-03-20') },
    { direction: 'in', askedOn: parseDay('2026-03-10'), answeredOn: parseDay('2026-03-12') },
    { direction: 'out', askedOn: parseDay('2026-03-24') },
    { direction: 'out', askedOn: parseDay('2026-03-20'), answeredOn: parseDay('2026-03-19') },
    { direction: 'out', askedOn: parseDay('2026-04-20') },
    {},
  )

  test('is counted in working days from question to answer, with what is still open', () => {
    expect(measureResponseTime(contacts, weekdays, asOf, 'out')).toEqual({
      value: 1,
      median: 1,
      mean: 10 / 3,
      numerator: 10,
      denominator: 3,
      answered: 3,
      open: 1,
      longestOpen: 5,
      asOf,
    })
    expect(measureResponseTime(contacts, weekdays, asOf, 'in').median).toBe(2)
  })

  test('is unknown without an answer', () => {
    expect(measureResponseTime([], weekdays, asOf, 'in')).toMatchObject({
      value: null,
      mean: null,
      open: 0,
      longestOpen: null,
    })
  })
})

test('on time is judged by the baseline, else by the due day', () => {
  const done = { status: 'done', doneOn: parseDay('2026-03-20') } as const
  const rows = createMilestones(
    { ...done, due: parseDay('2026-03-20') },
    { ...done, due: parseDay('2026-03-25'), baselineDue: parseDay('2026-03-18') },
    { ...done, due: null },
    { due: late },
  )
  expect(measureOnTimeRate(rows, asOf)).toMatchObject({ value: 0.5, numerator: 1, denominator: 2 })
})

test('scope creep is what was added, as a share of the baseline', () => {
  const rows = createRequirements(
    { addedAfterBaseline: 'yes' },
    { addedAfterBaseline: 'no' },
    {},
    { addedAfterBaseline: 'yes', status: 'rejected' },
    {},
    {},
  )
  expect(measureAddedRequirements(rows, asOf)).toMatchObject({ value: 0.25, numerator: 1, denominator: 4 })
})

test('budget used leaves out engagements without a budget', () => {
  const rows = createEngagements({ budget: 100, spent: 30 }, { budget: 100 }, { spent: 70 })
  expect(measureBudgetUsed(rows, asOf)).toMatchObject({ value: 0.15, numerator: 30, denominator: 200 })
})

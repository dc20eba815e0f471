import { describe, expect, test } from 'vitest'
import { day } from '../../../src/core/day.js'
import {
  budgetUsed,
  clientResponseTime,
  completionRate,
  onTimeRate,
  overdueRate,
  scopeCreep,
} from '../../../src/project/status/kpi.js'
import {
  contactRows,
  engagementRows,
  milestoneRows,
  requirementRows,
  situation,
  taskRows,
  weekdays,
} from '../rows.js'

const now = situation('2026-03-31')
const asOf = now.today
const late = day('2026-03-30')
const ahead = day('2026-04-30')

describe('the task rates', () => {
  const tasks = taskRows(
    { status: 'done', due: late },
    { status: 'inProgress', due: late },
    { status: 'notStarted', due: ahead },
    { status: 'notStarted' },
    { status: 'onHold', due: late },
    { status: 'cancelled', due: late },
  )

  test('completion counts done tasks of all that are not cancelled', () => {
    expect(completionRate(tasks, asOf)).toEqual({ value: 0.2, numerator: 1, denominator: 5, asOf })
  })

  test('overdue counts overdue tasks of the open ones with a due day', () => {
    expect(overdueRate(tasks, now)).toEqual({ value: 0.5, numerator: 1, denominator: 2, asOf })
  })

  test('have no value, rather than 0 or 100 %, when there is nothing to count', () => {
    expect(completionRate([], asOf)).toEqual({ value: null, numerator: 0, denominator: 0, asOf })
    expect(overdueRate(taskRows({ status: 'done' }), now).value).toBe(null)
  })
})

describe('client response time', () => {
  const contacts = contactRows(
    { direction: 'out', askedOn: day('2026-03-02'), answeredOn: day('2026-03-02') },
    { direction: 'out', askedOn: day('2026-03-06'), answeredOn: day('2026-03-09') },
    { direction: 'out', askedOn: day('2026-03-09'), answeredOn: day('2026-03-20') },
    { direction: 'in', askedOn: day('2026-03-10'), answeredOn: day('2026-03-12') },
    { direction: 'out', askedOn: day('2026-03-24') },
    { direction: 'out', askedOn: day('2026-03-20'), answeredOn: day('2026-03-19') },
    { direction: 'out', askedOn: day('2026-04-20') },
    {},
  )

  test('is counted in working days from question to answer, with what is still open', () => {
    expect(clientResponseTime(contacts, weekdays, asOf, 'out')).toEqual({
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
    expect(clientResponseTime(contacts, weekdays, asOf, 'in').median).toBe(2)
  })

  test('is unknown without an answer', () => {
    expect(clientResponseTime([], weekdays, asOf, 'in')).toMatchObject({
      value: null,
      mean: null,
      open: 0,
      longestOpen: null,
    })
  })
})

test('on time is judged by the baseline, else by the due day', () => {
  const done = { status: 'done', doneOn: day('2026-03-20') } as const
  const rows = milestoneRows(
    { ...done, due: day('2026-03-20') },
    { ...done, due: day('2026-03-25'), baselineDue: day('2026-03-18') },
    { ...done, due: null },
    { due: late },
  )
  expect(onTimeRate(rows, asOf)).toMatchObject({ value: 0.5, numerator: 1, denominator: 2 })
})

test('scope creep is what was added, as a share of the baseline', () => {
  const rows = requirementRows(
    { addedAfterBaseline: 'yes' },
    { addedAfterBaseline: 'no' },
    {},
    { addedAfterBaseline: 'yes', status: 'rejected' },
    {},
    {},
  )
  expect(scopeCreep(rows, asOf)).toMatchObject({ value: 0.25, numerator: 1, denominator: 4 })
})

test('budget used leaves out engagements without a budget', () => {
  const rows = engagementRows({ budget: 100, spent: 30 }, { budget: 100 }, { spent: 70 })
  expect(budgetUsed(rows, asOf)).toMatchObject({ value: 0.15, numerator: 30, denominator: 200 })
})

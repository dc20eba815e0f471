import { describe, expect, test } from 'vitest'
import { parseDay } from '../../../src/core/day.js'
import { measureResponseTime, measureCompletion, measureOverdue } from '../../../src/domain/status/kpi.js'
import { createContacts, createSituation, createTasks, weekdays } from '../create-rows.js'

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
    expect(measureCompletion(tasks)).toEqual({ value: 0.2, numerator: 1, denominator: 5 })
  })

  test('overdue counts overdue tasks of the open ones with a due day', () => {
    expect(measureOverdue(tasks, now)).toEqual({ value: 0.5, numerator: 1, denominator: 2 })
  })

  test('have no value, rather than 0 or 100 %, when there is nothing to count', () => {
    expect(measureCompletion([])).toEqual({ value: null, numerator: 0, denominator: 0 })
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
      median: 1,
      answered: 3,
      open: 1,
    })
    expect(measureResponseTime(contacts, weekdays, asOf, 'in').median).toBe(2)
  })

  test('is unknown without an answer', () => {
    expect(measureResponseTime([], weekdays, asOf, 'in')).toEqual({ median: null, answered: 0, open: 0 })
  })
})

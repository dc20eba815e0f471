import { describe, expect, test } from 'vitest'
import { type Day, parseDay } from '../../../src/core/day.js'
import {
  measureDeviation,
  findExpectedFinish,
  measureVariance,
} from '../../../src/domain/schedule/baseline.js'
import { takeBaseline } from '../../../src/domain/schedule/take-baseline.js'
import { listRaisedFlags } from '../../../src/domain/status/flags.js'
import { milestones } from '../../../src/trackers/plan/milestones.js'
import { china, createEngagements, createMilestones, createSituation, weekdays } from '../create-rows.js'

const today = parseDay('2026-03-31')
const plan = { baselineStart: parseDay('2026-03-02'), baselineDue: parseDay('2026-03-13') }
const on = (finish: Day | null | undefined, inherited = 0) => (finish ? { day: finish, inherited } : null)
const milestone = (values: Parameters<typeof createMilestones>[0]) =>
  createMilestones({ ...plan, ...values })[0]!

describe('taking a baseline', () => {
  const [engagement] = createEngagements({ delivery: parseDay('2026-04-30') })
  const rows = createMilestones(
    { start: parseDay('2026-03-02'), due: parseDay('2026-03-13') },
    { start: parseDay('2026-03-16'), due: null },
    { start: parseDay('2026-03-16'), due: parseDay('2026-03-20'), status: 'cancelled' },
  )

  test('freezes start, due and delivery, and names what has no due day', () => {
    expect(takeBaseline(engagement!, rows)).toEqual({
      ok: true,
      reason: null,
      withoutDue: ['M2'],
      unread: [],
      cells: [
        { table: 'milestones', id: 'M1', column: 'baselineStart', value: '2026-03-02' },
        { table: 'milestones', id: 'M1', column: 'baselineDue', value: '2026-03-13' },
        { table: 'engagements', id: 'E1', column: 'baselineDelivery', value: '2026-04-30' },
      ],
    })
  })

  test('is refused when there is one, unless there is a reason', () => {
    const frozen = { ...engagement!, baselineDelivery: parseDay('2026-04-24') }
    expect(takeBaseline(frozen, rows)).toEqual({
      ok: false,
      refused: 'baselineExists',
      delivery: '2026-04-24',
    })
    expect(takeBaseline(frozen, rows, '  ').ok).toBe(false)
    expect(takeBaseline(frozen, rows, ' 客户增加了范围 ')).toMatchObject({
      ok: true,
      reason: '客户增加了范围',
    })
    expect(takeBaseline(engagement!, [{ ...rows[0]!, baselineDue: parseDay('2026-03-10') }]).ok).toBe(false)
  })

  test('retaken unchanged it writes nothing', () => {
    const same = createMilestones({ start: plan.baselineStart, due: plan.baselineDue, ...plan })
    const frozen = { ...engagement!, baselineDelivery: engagement!.delivery }
    expect(takeBaseline(frozen, same, 'again')).toMatchObject({ ok: true, cells: [] })
  })
})

describe('schedule variance', () => {
  test.each([
    [{ doneOn: parseDay('2026-03-20'), status: 'done' }, 5],
    [{ doneOn: parseDay('2026-03-12'), status: 'accepted' }, -1],
    [{ forecast: parseDay('2026-04-03'), due: parseDay('2026-03-13') }, 15],
    [{ due: parseDay('2026-04-01') }, 13],
    [{ due: parseDay('2026-03-13') }, 12],
    [{ due: parseDay('2026-03-13'), forecast: parseDay('2026-03-18') }, 12],
    [{ due: parseDay('2026-03-13'), status: 'onHold' }, 0],
  ] as const)('of %o is %i working days', (values, days) => {
    expect(
      measureVariance(milestone(values), weekdays, on(findExpectedFinish(milestone(values), today)), today),
    ).toBe(days)
  })

  test('is unknown without a baseline or without any day', () => {
    expect(measureVariance(milestone({ due: today, baselineDue: null }), weekdays, on(today), today)).toBe(
      null,
    )
    expect(measureVariance(milestone({}), weekdays, null, today)).toBe(null)
  })

  test('is the days lost for sure where the forecast cannot tell, and nothing when none are', () => {
    const held = (due: string) => milestone({ due: parseDay(due), status: 'onHold' })
    expect(measureVariance(held('2026-03-20'), weekdays, null, today)).toBe(5)
    expect(measureVariance(held('2026-03-13'), weekdays, null, today)).toBe(null)
  })

  test('counts China’s working days, not calendar days', () => {
    const late = milestone({
      baselineDue: parseDay('2025-09-30'),
      doneOn: parseDay('2025-10-11'),
      status: 'done',
    })
    expect(measureVariance(late, china, on(late.doneOn), today)).toBe(3)
  })
})

describe('deviation', () => {
  const taking = (doneOn: string) => milestone({ doneOn: parseDay(doneOn), status: 'done' })
  const alerts = (doneOn: string): string[] => {
    const row = taking(doneOn)
    const written = { ...row, deviation: measureDeviation(row, weekdays, on(row.doneOn), today) }
    return listRaisedFlags(milestones, [written], createSituation('2026-03-31'))
      .map(({ flag }) => flag)
      .filter((flag) => flag === 'deviation')
  }

  test('two planned weeks that take three are 50 % over, and fire', () => {
    expect(measureDeviation(taking('2026-03-20'), weekdays, on(parseDay('2026-03-20')), today)).toBe(0.5)
    expect(alerts('2026-03-20')).toEqual(['deviation'])
  })

  test('ten working days that take eleven are 10 % over, and do not fire', () => {
    expect(measureDeviation(taking('2026-03-16'), weekdays, on(parseDay('2026-03-16')), today)).toBe(0.1)
    expect(alerts('2026-03-16')).toEqual([])
  })

  test('exactly 20 % fires', () => {
    expect(measureDeviation(taking('2026-03-17'), weekdays, on(parseDay('2026-03-17')), today)).toBe(0.2)
    expect(alerts('2026-03-17')).toEqual(['deviation'])
  })

  test('leaves out the delay that comes from the stages before', () => {
    expect(measureDeviation(milestone({}), weekdays, on(parseDay('2026-03-20'), 5), today)).toBe(0)
    expect(measureDeviation(milestone({}), weekdays, on(parseDay('2026-03-20'), 3), today)).toBe(0.2)
    expect(measureDeviation(milestone({}), weekdays, on(parseDay('2026-03-12'), 3), today)).toBe(-0.1)
  })

  test('falls back on the row’s duration, and is unknown without any', () => {
    const late = { baselineStart: null, doneOn: parseDay('2026-03-17'), status: 'done' } as const
    expect(measureDeviation(milestone({ ...late, durationDays: 4 }), weekdays, on(late.doneOn), today)).toBe(
      0.5,
    )
    expect(measureDeviation(milestone(late), weekdays, on(late.doneOn), today)).toBe(null)
  })
})

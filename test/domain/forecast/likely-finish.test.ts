import { describe, expect, test } from 'vitest'
import { parseDay } from '../../../src/core/day.js'
import { compareForecasts } from '../../../src/domain/forecast/forecast-record.js'
import { forecastLikelyFinish, type LikelyFinish } from '../../../src/domain/forecast/likely-finish.js'
import { createBookContents, type GivenRows } from '../book-contents.js'
import { weekdays } from '../create-rows.js'

const d = parseDay
const today = '2026-03-31'
type GivenMilestones = NonNullable<GivenRows['milestones']>

/** Finished stages of ten planned working days, each of which took so many, one after another. */
function finished(took: readonly number[]): GivenMilestones {
  let start = d('2025-03-03')
  return took.map((days, at) => {
    const doneOn = weekdays.plusWorkdays(start, days - 1)
    const row = {
      name: `F${at}`,
      engagement: `Old ${at}`,
      status: 'done' as const,
      start,
      doneOn,
      durationDays: 10,
    }
    start = weekdays.plusWorkdays(doneOn, 1)
    return row
  })
}
const took = [10, 10, 11, 12, 12, 13, 14, 15, 16]
const build = { name: 'Build', engagement: 'Site', durationDays: 10, status: 'notStarted' as const }
const bookOf = (took: readonly number[], open: GivenMilestones, more: GivenRows = {}) =>
  createBookContents(
    today,
    { engagements: [{ name: 'Site', status: 'active' }], milestones: [...open, ...finished(took)], ...more },
    weekdays,
  )
function forecast(took: readonly number[], open: GivenMilestones, more: GivenRows = {}): LikelyFinish {
  const contents = bookOf(took, open, more)
  return forecastLikelyFinish(contents, contents.rows.engagements[0]!)
}

describe('a project’s likely days', () => {
  test('are not known below eight finished stages', () => {
    expect(forecast(took.slice(0, 7), [build])).toMatchObject({ whole: 'fewFinished', finished: 7 })
    expect(forecast(took.slice(0, 8), [build]).whole).toHaveProperty('p85')
  })
  test('leave out finished stages of which the start, the end or the plan is missing', () => {
    const [first, ...rest] = finished(took.slice(0, 8))
    for (const blank of [
      { start: null },
      { doneOn: null },
      { durationDays: null },
      { status: 'cancelled' as const },
    ])
      expect(forecast([], [build, { ...first!, ...blank }, ...rest]).whole).toBe('fewFinished')
  })
  test('come from how long finished stages took, by the place among them', () => {
    // Of nine numbers the middle is the fifth, and 0.85 × 10 lies between the eighth and the ninth.
    const { whole, stages } = forecast(took, [build])
    expect(whole).toEqual(stages.get('M1'))
    expect(whole).toEqual({
      p50: weekdays.plusWorkdays(d(today), 11),
      p85: weekdays.plusWorkdays(d(today), 15),
    })
  })
  test('are the same for the same workbook on the same day', () => {
    expect(forecast(took, [build])).toEqual(forecast(took, [build]))
  })
  test('of stages that follow each other are later than each alone, and less than both at their latest', () => {
    const launch = { ...build, name: 'Launch', predecessors: 'Build' }
    const { whole } = forecast(took, [build, launch])
    if (typeof whole === 'string') throw new Error(whole)
    expect(weekdays.workdaysWithin(d(today), whole.p50)).toBeGreaterThan(20)
    expect(weekdays.workdaysWithin(d(today), whole.p85)).toBeLessThan(32)
  })
  test('of a stage under way come only from those that took as long as it has already', () => {
    const begun = (start: string) =>
      forecast(took, [{ ...build, status: 'inProgress', start: d(start) }]).stages.get('M1')
    const twelfthDay = weekdays.plusWorkdays(d(today), -11)
    expect(begun(twelfthDay)).toMatchObject({ p50: expect.stringMatching(/^2026-04-0[1-3]$/) })
    expect(begun(weekdays.plusWorkdays(d(today), -14))).toBe('longer')
  })
  test('are not known while a stage is on hold, has no plan, or waits for one of those', () => {
    const states = (open: GivenMilestones) => {
      const { whole, stages } = forecast(took, open)
      return [whole, ...stages.values()].filter((each) => typeof each === 'string')
    }
    const launch = { ...build, name: 'Launch', predecessors: 'Build' }
    expect(states([{ ...build, status: 'onHold' }, launch])).toEqual(['stage', 'held', 'waits'])
    expect(states([{ ...build, durationDays: null }])).toEqual(['stage', 'noDuration'])
    expect(states([{ ...build, predecessors: 'Launch' }, launch])).toEqual(['circle'])
    expect(states([])).toEqual(['nothing'])
  })
  test('of work without stages come from the days between finished tasks', () => {
    const tasks = (done: number) => [
      ...Array.from({ length: done }, (_, at) => ({
        title: `D${at}`,
        engagement: 'Site',
        status: 'done' as const,
        doneOn: weekdays.plusWorkdays(d('2026-01-05'), 2 * at),
      })),
      ...[1, 2, 3].map((at) => ({ title: `O${at}`, engagement: 'Site', status: 'notStarted' as const })),
    ]
    expect(forecast([], [], { tasks: tasks(8) }).whole).toBe('fewTasks')
    const sixth = weekdays.plusWorkdays(d(today), 5)
    expect(forecast([], [], { tasks: tasks(9) }).whole).toEqual({ p50: sixth, p85: sixth })
  })
})

describe('the record of forecasts', () => {
  test('compares each stage with what the stages before it would have said, and with no later ones', () => {
    const compared = compareForecasts(bookOf([...took, 30, 10], []))
    expect(compared.map(({ stage, held }) => [stage.row.name, held])).toEqual([
      ['F8', false],
      ['F9', false],
      ['F10', true],
    ])
    // Eight before F8: 0.85 × 9 lies between the seventh (14) and the eighth (15).
    expect(compared[0]!.p85).toBe(15)
  })
  test('has the last twenty', () => {
    const compared = compareForecasts(
      bookOf(
        Array.from({ length: 30 }, () => 8),
        [],
      ),
    )
    expect(compared).toHaveLength(20)
    expect(compared.every(({ held }) => held)).toBe(true)
    expect(compared[19]!.stage.row.name).toBe('F29')
  })
})

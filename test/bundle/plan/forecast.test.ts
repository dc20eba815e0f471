import { expect, test } from 'vitest'
import { fillRows } from '../../../host/bench/fill-rows.js'
import { runOrThrow } from '../../../host/bench/company-session.js'
import { locales } from '../../../src/core/locale.js'
import { parseDay } from '../../../src/core/day.js'
import { workStatuses } from '../../../src/trackers/shared-columns.js'
import { weekdays } from '../../domain/create-rows.js'
import { createSetUpSession, callForValue } from '../bundle-session.js'

interface Found {
  readonly forecasts: {
    readonly finish: string
    readonly lateBy: number
    readonly message: string
    readonly burn: { readonly used: number }
    readonly stages: { readonly id: string; readonly finish: string; readonly variance: number }[]
  }[]
}

test.each(locales)(
  'the shipped script sees that work was not begun before its date has passed, in %s',
  (locale) => {
    const session = createSetUpSession(locale)
    const [begun, open] = [workStatuses.inProgress[locale], workStatuses.notStarted[locale]]
    fillRows(session.workbook, 'engagements', [
      { name: 'Site', start: '2026-03-02', delivery: '2026-04-10', bufferDays: 3 },
    ])
    fillRows(session.workbook, 'milestones', [
      {
        name: 'Build',
        engagement: 'Site',
        status: begun,
        start: '2026-03-18',
        due: '2026-04-02',
        baselineStart: '2026-03-18',
        baselineDue: '2026-04-02',
      },
    ])
    fillRows(
      session.workbook,
      'tasks',
      ['2026-03-18', '2026-03-20', '2026-03-24', '2026-03-26', '2026-03-30'].map((start, at) => ({
        title: `T${at}`,
        engagement: 'Site',
        milestone: 'Build',
        status: open,
        start,
        due: ['2026-03-19', '2026-03-23', '2026-03-25', '2026-03-27', '2026-04-02'][at]!,
      })),
    )
    runOrThrow(session, 'refresh')
    const { forecasts } = callForValue<Found>(session, 'readForecast', { engagement: 'Site' })
    const [found] = forecasts
    expect(found!.finish > '2026-04-02').toBe(true)
    expect(found!.burn.used).toBeGreaterThan(0)
    expect(found!.stages[0]!.variance).toBeGreaterThan(0)
    expect(found!.message).toContain(found!.finish)
  },
)

interface FoundLikely {
  readonly forecasts: {
    readonly likely: { readonly compared: number; readonly held: number; readonly record: string } | null
    readonly stages: { readonly name: string; readonly likely: object | null }[]
  }[]
}

/** Stages of five planned working days that took five, one in each month of 2025. */
const finishedStages = (count: number) =>
  Array.from({ length: count }, (_, at) => {
    const month = `2025-${String(at + 1).padStart(2, '0')}`
    return {
      name: `Old ${at}`,
      engagement: 'Earlier',
      status: workStatuses.done.en,
      start: `${month}-10`,
      doneOn: weekdays.plusWorkdays(parseDay(`${month}-10`), 4),
      durationDays: 5,
    }
  })

test.each([
  [7, 0],
  [9, 1],
])(
  'of %i finished stages the shipped script forecasts what they tell, and says how often that held',
  (count, compared) => {
    const session = createSetUpSession('en')
    fillRows(session.workbook, 'engagements', [
      { name: 'Site', start: '2026-03-02', delivery: '2026-06-30' },
      { name: 'Earlier', start: '2025-01-01', delivery: '2025-12-31' },
    ])
    fillRows(session.workbook, 'milestones', [
      { name: 'Build', engagement: 'Site', durationDays: 5 },
      ...finishedStages(count),
    ])
    runOrThrow(session, 'refresh')
    const read = (engagement: string | null) =>
      callForValue<FoundLikely>(session, 'readForecast', { engagement }).forecasts
    const [found] = read('Site')
    expect(found!.likely).toMatchObject({ finished: count, compared, held: compared })
    const days = { p50: expect.stringMatching(/^2026-/), p85: expect.stringMatching(/^2026-/), why: null }
    expect(found!.likely).toMatchObject({
      days: compared > 0 ? days : { why: expect.stringContaining('There are 7.') },
    })
    expect(found!.likely!.record).toBe(
      compared > 0 ? 'Of the last 1 forecast, 1 held. From the team’s last 9 finished stages.' : '',
    )
    expect(found!.stages[0]!.likely).toEqual(compared > 0 ? days : { why: '—' })
    expect(read(null).map(({ likely }) => likely)).toEqual([null, null])
  },
)

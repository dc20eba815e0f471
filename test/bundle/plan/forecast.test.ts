import { expect, test } from 'vitest'
import { fillRows } from '../../../host/bench/fill-rows.js'
import { runOrThrow } from '../../../host/bench/company-session.js'
import { locales } from '../../../src/core/locale.js'
import { workStatuses } from '../../../src/trackers/shared-columns.js'
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

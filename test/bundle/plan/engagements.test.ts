import { describe, expect, test } from 'vitest'
import { fillRows } from '../../../host/bench/fill-rows.js'
import { runOrThrow } from '../../../host/bench/company-session.js'
import type { Session } from '../../../host/emulator/session/session.js'
import { locales } from '../../../src/core/locale.js'
import { changes } from '../../../src/trackers/plan/changes.js'
import { engagements } from '../../../src/trackers/plan/engagements.js'
import type { EngagementsRead } from '../../../src/work/plan/read-engagements.js'
import { createBegunSession, engagementName, readRefusal } from './plan-session.js'
import { createSession, callForValue } from '../bundle-session.js'

const readEngagements = (session: Session): EngagementsRead => callForValue(session, 'readEngagements')

describe.each(locales)('engagements and changes to choose from in %s', (locale) => {
  const { status, decision } = changes.columns
  const label = (column: typeof status | typeof decision, key: string): string =>
    column.write(key as never, locale) as string

  test('an engagement is listed with what tells it from the others, and whether a baseline stands', () => {
    const session = createBegunSession(locale)
    const { engagements: listed, today } = readEngagements(session)
    expect(today).toBe('2026-03-31')
    expect(listed).toEqual([
      {
        id: expect.stringMatching(/^E-/) as string,
        name: engagementName,
        client: 'Acme',
        status: engagements.columns.status.choices!['planned']![locale],
        open: true,
        delivery: '2026-12-18',
        stages: 6,
        hasBaseline: false,
        baselineDelivery: null,
      },
    ])
    runOrThrow(session, 'takeBaseline', { engagement: engagementName })
    expect(readEngagements(session).engagements[0]).toMatchObject({
      hasBaseline: true,
      baselineDelivery: '2026-12-18',
    })
  })

  test('a change stands where its decision and status put it', () => {
    const session = createBegunSession(locale)
    const row = (content: string, more: object): Record<string, string> => ({
      content,
      engagement: engagementName,
      ...more,
    })
    fillRows(session.workbook, 'changes', [
      row('raised', { status: label(status, 'raised') }),
      row('approved', { decision: label(decision, 'approved') }),
      row('approved, then dropped', {
        decision: label(decision, 'approved'),
        status: label(status, 'dropped'),
      }),
      row('rejected', { decision: label(decision, 'rejected') }),
      row('next cycle', { decision: label(decision, 'nextCycle') }),
      row('done', { status: label(status, 'implemented') }),
      row('nobody knows', { decision: 'perhaps' }),
      { content: 'a stray', engagement: 'No such engagement' },
    ])
    const before = readEngagements(session)
    expect(before.changes.map(({ content, stands }) => [content, stands])).toEqual([
      ['raised', 'waiting'],
      ['approved', 'approved'],
      ['approved, then dropped', 'closed'],
      ['rejected', 'closed'],
      ['next cycle', 'closed'],
      ['done', 'implemented'],
      ['nobody knows', 'waiting'],
      ['a stray', 'waiting'],
    ])
    expect(before.changes.map(({ engagement }) => engagement === '')).toEqual([...Array(7).fill(false), true])
    expect(before.changes.map(({ isUnassessed }) => isUnassessed)).toEqual([
      ...Array(5).fill(true),
      false,
      true,
      true,
    ])
    // A step is taken in a row that can be found again.
    expect(before.changes.map(({ step }) => step)).toEqual(Array(8).fill(''))
    // Without an id a row is known by its words, and by its id as soon as it has one.
    expect(before.changes[0]!.id).toBe('raised')
    runOrThrow(session, 'refresh')
    expect(readEngagements(session).changes[0]!.id).toMatch(/^CR-/)
    const assess = changes.steps![0]!.name[locale]
    expect(readEngagements(session).changes.map(({ step }) => step)).toEqual([
      assess,
      '',
      '',
      '',
      '',
      '',
      // A decision that can't be read may be one.
      '',
      assess,
    ])
  })

  test('the row in which the cursor stands tells the engagement', () => {
    const session = createBegunSession(locale)
    fillRows(session.workbook, 'engagements', [
      { name: 'Another', client: 'Bolt' },
      { name: 'Twins', client: 'Bolt' },
      { name: 'Twins', client: 'Bolt' },
    ])
    fillRows(session.workbook, 'milestones', [{ name: 'Its stage', engagement: 'Another' }])
    // Two projects with the same name and no id cannot be distinguished: the one that is found is offered.
    expect(readEngagements(session).engagements.map((each) => each.name)).toEqual([
      engagementName,
      'Another',
      'Twins',
    ])
    runOrThrow(session, 'refresh')
    const { engagements: listed } = readEngagements(session)
    expect(listed.map((each) => each.name)).toEqual([engagementName, 'Another', 'Twins', 'Twins'])
    for (const { id } of listed) {
      runOrThrow(session, 'goTo', { table: 'engagements', id })
      expect(readEngagements(session).selected).toBe(id)
    }
    const { stages } = callForValue<{ stages: { id: string }[] }>(session, 'previewPlan', {
      engagement: engagementName,
    })
    runOrThrow(session, 'goTo', { table: 'milestones', id: stages[2]!.id })
    expect(readEngagements(session).selected).toBe(listed[0]!.id)
    const { forecasts } = callForValue<{ forecasts: { stages: { id: string }[] }[] }>(
      session,
      'readForecast',
      {
        engagement: 'Another',
      },
    )
    runOrThrow(session, 'goTo', { table: 'milestones', id: forecasts[0]!.stages[0]!.id })
    expect(readEngagements(session).selected).toBe(listed[1]!.id)
  })

  test('listing costs few calls, and is refused where there is no such sheet', () => {
    const session = createBegunSession(locale)
    expect(runOrThrow(session, 'readEngagements').calls.total).toBeLessThan(25)
    expect(readRefusal(createSession(locale), 'readEngagements', null)).toContain(engagements.name[locale])
  })
})

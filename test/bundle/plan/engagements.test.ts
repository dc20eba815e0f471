import { describe, expect, test } from 'vitest'
import { fill } from '../../../host/bench/filling.js'
import { must } from '../../../host/bench/morning.js'
import type { Session } from '../../../host/session/session.js'
import { locales } from '../../../src/core/locale.js'
import { changes } from '../../../src/trackers/plan/changes.js'
import { engagements } from '../../../src/trackers/plan/engagements.js'
import type { EngagementsRead } from '../../../src/work/plan/read-engagements.js'
import { begun, name, refusal } from './plan-stage.js'
import { sessionIn, valueOf } from '../stage.js'

const read = (session: Session): EngagementsRead => valueOf(session, 'readEngagements')

describe.each(locales)('engagements and changes to choose from in %s', (locale) => {
  const { status, decision } = changes.columns
  const label = (column: typeof status | typeof decision, key: string): string =>
    column.write(key as never, locale) as string

  test('an engagement is listed with what tells it from the others, and whether a baseline stands', () => {
    const session = begun(locale)
    const { engagements: listed, today } = read(session)
    expect(today).toBe('2026-03-31')
    expect(listed).toEqual([
      {
        id: expect.stringMatching(/^E-/) as string,
        name,
        client: 'Acme',
        status: engagements.columns.status.choices!['planned']![locale],
        open: true,
        delivery: '2026-12-18',
        stages: 6,
        hasBaseline: false,
        baselineDelivery: null,
      },
    ])
    must(session, 'takeBaseline', { engagement: name })
    expect(read(session).engagements[0]).toMatchObject({ hasBaseline: true, baselineDelivery: '2026-12-18' })
  })

  test('a change stands where its decision and status put it', () => {
    const session = begun(locale)
    const row = (content: string, more: object): Record<string, string> => ({
      content,
      engagement: name,
      ...more,
    })
    fill(session.workbook, 'changes', [
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
    const before = read(session)
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
    // Without an id a row is known by its words, and by its id as soon as it has one.
    expect(before.changes[0]!.id).toBe('raised')
    must(session, 'refresh')
    expect(read(session).changes[0]!.id).toMatch(/^CR-/)
  })

  test('the row in which the cursor stands tells the engagement', () => {
    const session = begun(locale)
    fill(session.workbook, 'engagements', [
      { name: 'Another', client: 'Bolt' },
      { name: 'Twins', client: 'Bolt' },
      { name: 'Twins', client: 'Bolt' },
    ])
    fill(session.workbook, 'milestones', [{ name: 'Its stage', engagement: 'Another' }])
    // Namesakes without an id cannot be told apart: the one that is found is offered.
    expect(read(session).engagements.map((each) => each.name)).toEqual([name, 'Another', 'Twins'])
    must(session, 'refresh')
    const { engagements: listed } = read(session)
    expect(listed.map((each) => each.name)).toEqual([name, 'Another', 'Twins', 'Twins'])
    for (const { id } of listed) {
      must(session, 'goTo', { table: 'engagements', id })
      expect(read(session).selected).toBe(id)
    }
    const { stages } = valueOf<{ stages: { id: string }[] }>(session, 'previewPlan', { engagement: name })
    must(session, 'goTo', { table: 'milestones', id: stages[2]!.id })
    expect(read(session).selected).toBe(listed[0]!.id)
    const { forecasts } = valueOf<{ forecasts: { stages: { id: string }[] }[] }>(session, 'readForecast', {
      engagement: 'Another',
    })
    must(session, 'goTo', { table: 'milestones', id: forecasts[0]!.stages[0]!.id })
    expect(read(session).selected).toBe(listed[1]!.id)
  })

  test('listing costs few calls, and is refused where there is no such sheet', () => {
    const session = begun(locale)
    expect(must(session, 'readEngagements').calls.total).toBeLessThan(25)
    expect(refusal(sessionIn(locale), 'readEngagements', null)).toContain(engagements.name[locale])
  })
})

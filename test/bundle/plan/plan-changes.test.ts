import { describe, expect, test } from 'vitest'
import { fill } from '../../../host/bench/filling.js'
import { must } from '../../../host/bench/morning.js'
import type { Session } from '../../../host/session/session.js'
import { locales } from '../../../src/core/locale.js'
import { changes } from '../../../src/trackers/plan/changes.js'
import { begun, everything, name, preview, refusal, type } from './plan-stage.js'
import { shownIn, valueOf } from '../stage.js'

describe.each(locales)('a change request in %s', (locale) => {
  const { status, decision } = changes.columns
  const content = 'Two more reports'
  const asked = (): Session => {
    const session = begun(locale)
    fill(session.workbook, 'changes', [
      { content, engagement: name, importance: 4, urgency: 3, impactDays: 5 },
    ])
    type(session, 'engagements', ['name', name], 'sowVersion', 'v2')
    must(session, 'refresh')
    return session
  }
  const approve = (session: Session): void =>
    type(session, 'changes', ['content', content], 'decision', decision.write('approved', locale) as string)

  test('moves nothing before it is approved, and shows what it would move', () => {
    const session = asked()
    const before = everything(session)
    expect(valueOf(session, 'previewChange', { change: content })).toMatchObject({
      delivery: '2026-12-18',
      newDelivery: '2026-12-25',
      newSowVersion: 'v3',
      priority: 12,
      approved: false,
    })
    expect(everything(session) === before).toBe(true)
    expect(refusal(session, 'applyChange', { change: content })).toContain(content)
    expect(shownIn(session, 'engagements', 'delivery')).toEqual(['2026-12-18'])
    expect(shownIn(session, 'milestones', 'due')).toEqual(preview(session).stages.map(({ due }) => due))
  })
  test('moves plan and SOW version together, once, even when a run breaks off', () => {
    const session = asked()
    approve(session)
    const start = session.checkpoint()
    const { calls } = must(session, 'applyChange', { change: content })
    const result = (): string[][] => [
      ...(['start', 'due', 'latestStart'] as const).map((column) => shownIn(session, 'milestones', column)),
      ...(['start', 'due'] as const).map((column) => shownIn(session, 'tasks', column)),
      ...(['delivery', 'sowVersion'] as const).map((column) => shownIn(session, 'engagements', column)),
      ...(['status', 'implementedOn'] as const).map((column) => shownIn(session, 'changes', column)),
    ]
    const whole = result()
    expect(whole.slice(5)).toEqual([
      ['2026-12-25'],
      ['v3'],
      [status.write('implemented', locale)],
      ['2026-03-31'],
    ])
    const before = everything(session)
    expect(valueOf(session, 'applyChange', { change: content })).toMatchObject({ moved: 0 })
    expect(everything(session) === before).toBe(true)
    for (let at = calls.total - 110; at <= calls.total; at += 11) {
      session.restore(start)
      session.failAt = at
      session.call('applyChange', { change: content })
      session.failAt = undefined
      must(session, 'applyChange', { change: content })
      expect(result(), `call ${at}`).toEqual(whole)
    }
  })
})

import { breakings, broken, someCalls } from '../../breaking.js'
import { describe, expect, test } from 'vitest'
import { fill, serialOf } from '../../../host/bench/filling.js'
import { must } from '../../../host/bench/morning.js'
import type { Session } from '../../../host/session/session.js'
import { locales } from '../../../src/core/locale.js'
import { changes } from '../../../src/trackers/plan/changes.js'
import { engagements } from '../../../src/trackers/plan/engagements.js'
import { begun, everything, name, preview, refusal, type } from './plan-stage.js'
import { shownIn, valueOf } from '../stage.js'

describe.each(locales)('a change request in %s', (locale) => {
  const { status, decision } = changes.columns
  const content = 'Two more reports'
  const sow = ['budget', 'sowConfirmedOn', 'sowFirstConfirmedOn', 'sowConfirmations'] as const
  const asked = (
    assessed: object = { assessedBy: 'Ann', decidedBy: 'Bo', decidedOn: serialOf('2026-03-30') },
  ): Session => {
    const session = begun(locale)
    fill(session.workbook, 'changes', [
      {
        content,
        engagement: name,
        importance: 4,
        urgency: 3,
        impactDays: 5,
        impactCost: 1250.5,
        ...assessed,
      },
    ])
    type(session, 'engagements', ['name', name], 'sowVersion', 'v2')
    type(session, 'engagements', ['name', name], 'budget', 20000)
    type(session, 'engagements', ['name', name], 'sowConfirmedOn', serialOf('2026-03-02'))
    type(session, 'engagements', ['name', name], 'start', serialOf('2026-03-04'))
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
  test('is not carried out for one cell alone: every cell that its approval must say is named, and nothing moves', () => {
    const session = asked({})
    approve(session)
    const before = everything(session)
    const would = valueOf<{ approved: boolean; missing: string[] }>(session, 'previewChange', {
      change: content,
    })
    const cells = (['assessedBy', 'decidedBy', 'decidedOn'] as const).map(
      (key) => changes.columns[key].name[locale],
    )
    expect(would.approved).toBe(true)
    expect(would.missing).toHaveLength(cells.length)
    cells.forEach((cell, index) => expect(would.missing[index]).toContain(cell))
    const said = refusal(session, 'applyChange', { change: content })
    for (const cell of cells) expect(said).toContain(cell)
    must(session, 'refresh')
    expect(shownIn(session, 'engagements', 'delivery')).toEqual(['2026-12-18'])
    expect(shownIn(session, 'engagements', 'budget')).toEqual(['20,000.00'])
    expect(everything(session) === before).toBe(true)
  })
  test('shows the budget and the confirmation that it changes, and is refused where they changed since', () => {
    const session = asked()
    approve(session)
    const would = valueOf<{ seen: object; budget: object; confirmed: object; message: string }>(
      session,
      'previewChange',
      {
        change: content,
      },
    )
    expect(would).toMatchObject({
      budget: { from: 20000, to: 21250.5 },
      confirmed: { version: 'v2', on: '2026-03-02' },
    })
    expect(would.message).toContain('21,250.50')
    type(session, 'changes', ['content', content], 'impactCost', 99999)
    const before = everything(session)
    expect(refusal(session, 'applyChange', { change: content, seen: would.seen })).toContain('99999')
    expect(everything(session) === before).toBe(true)
  })
  test('leaves a new version to be confirmed, and nothing that began after the first was begun too early', () => {
    const session = asked()
    approve(session)
    type(
      session,
      'engagements',
      ['name', name],
      'status',
      engagements.columns.status.write('active', locale) as string,
    )
    must(session, 'applyChange', { change: content })
    const flags = (): string[] =>
      valueOf<{ flags: { table: string; flag: string }[] }>(session, 'readFindings')
        .flags.filter(({ table }) => table === 'engagements')
        .map(({ flag }) => flag)
    expect(flags()).toContain('sowToConfirm')
    expect(flags()).not.toContain('unconfirmedStart')
    expect(shownIn(session, 'engagements', 'missing')[0]).toContain('v3')
    type(session, 'engagements', ['name', name], 'sowConfirmedOn', serialOf('2026-03-31'))
    expect(flags()).not.toContain('sowToConfirm')
    expect(flags()).not.toContain('unconfirmedStart')
  })
  test('whose cost or whose project’s budget cannot be read moves nothing', () => {
    for (const column of ['impactCost', 'budget'] as const) {
      const session = asked()
      approve(session)
      if (column === 'impactCost') type(session, 'changes', ['content', content], column, 'much')
      else type(session, 'engagements', ['name', name], column, 'much')
      expect(refusal(session, 'applyChange', { change: content })).toContain('much')
      expect(shownIn(session, 'engagements', 'delivery')).toEqual(['2026-12-18'])
    }
  })
  test('moves plan, budget and SOW version together, once, even when a run breaks off', () => {
    const session = asked()
    approve(session)
    const start = session.checkpoint()
    const { calls } = must(session, 'applyChange', { change: content })
    const result = (): string[][] => [
      ...(['start', 'due', 'latestStart'] as const).map((column) => shownIn(session, 'milestones', column)),
      ...(['start', 'due'] as const).map((column) => shownIn(session, 'tasks', column)),
      ...(['delivery', 'sowVersion', ...sow] as const).map((column) =>
        shownIn(session, 'engagements', column),
      ),
      ...(['status', 'implementedOn'] as const).map((column) => shownIn(session, 'changes', column)),
    ]
    const whole = result()
    expect(whole.slice(5)).toEqual([
      ['2026-12-25'],
      ['v3'],
      ['21,250.50'],
      [''],
      ['2026-03-02'],
      ['v2 2026-03-02'],
      [status.write('implemented', locale)],
      ['2026-03-31'],
    ])
    const before = everything(session)
    expect(valueOf(session, 'applyChange', { change: content })).toMatchObject({ moved: 0 })
    expect(everything(session) === before).toBe(true)
    for (const [index, at] of someCalls(calls.total - 110, calls.total, 12, 'change').entries()) {
      session.restore(start)
      broken(session, breakings[index % breakings.length]!, at, () =>
        session.call('applyChange', { change: content }),
      )
      must(session, 'applyChange', { change: content })
      expect(result(), `call ${at}`).toEqual(whole)
    }
  })
})

import { failureModes, runWithFailure, chooseCalls } from '../../failure-modes.js'
import { describe, expect, test } from 'vitest'
import { fillRows, toSerial } from '../../../host/bench/fill-rows.js'
import { runOrThrow } from '../../../host/bench/company-session.js'
import type { Session } from '../../../host/emulator/session/session.js'
import { locales } from '../../../src/core/locale.js'
import { changes } from '../../../src/trackers/plan/changes.js'
import { engagements } from '../../../src/trackers/plan/engagements.js'
import {
  createBegunSession,
  serializeWorkbook,
  engagementName,
  readPlanPreview,
  readRefusal,
  typeInRow,
} from './plan-session.js'
import { readShownColumn, callForValue } from '../bundle-session.js'

describe.each(locales)('a change request in %s', (locale) => {
  const { status, decision } = changes.columns
  const content = 'Two more reports'
  const sow = ['budget', 'sowConfirmedOn', 'sowFirstConfirmedOn', 'sowConfirmations'] as const
  const asked = (
    assessed: object = { assessedBy: 'Ann', decidedBy: 'Bo', decidedOn: toSerial('2026-03-30') },
  ): Session => {
    const session = createBegunSession(locale)
    fillRows(session.workbook, 'changes', [
      {
        content,
        engagement: engagementName,
        importance: 4,
        urgency: 3,
        impactDays: 5,
        impactCost: 1250.5,
        ...assessed,
      },
    ])
    typeInRow(session, 'engagements', ['name', engagementName], 'sowVersion', 'v2')
    typeInRow(session, 'engagements', ['name', engagementName], 'budget', 20000)
    typeInRow(session, 'engagements', ['name', engagementName], 'sowConfirmedOn', toSerial('2026-03-02'))
    typeInRow(session, 'engagements', ['name', engagementName], 'start', toSerial('2026-03-04'))
    runOrThrow(session, 'refresh')
    return session
  }
  const approve = (session: Session): void =>
    typeInRow(
      session,
      'changes',
      ['content', content],
      'decision',
      decision.write('approved', locale) as string,
    )

  test('moves nothing before it is approved, and shows what it would move', () => {
    const session = asked()
    const before = serializeWorkbook(session)
    expect(callForValue(session, 'previewChange', { change: content })).toMatchObject({
      delivery: '2026-12-18',
      newDelivery: '2026-12-25',
      newSowVersion: 'v3',
      priority: 12,
      approved: false,
      next: null,
      print: expect.any(String),
    })
    expect(serializeWorkbook(session) === before).toBe(true)
    expect(readRefusal(session, 'applyChange', { change: content })).toContain(content)
    expect(readShownColumn(session, 'engagements', 'delivery')).toEqual(['2026-12-18'])
    expect(readShownColumn(session, 'milestones', 'due')).toEqual(
      readPlanPreview(session).stages.map(({ due }) => due),
    )
  })
  test('is not carried out for one cell alone: every cell that its approval must say is named, and nothing moves', () => {
    const session = asked({})
    approve(session)
    const before = serializeWorkbook(session)
    const would = callForValue<{ approved: boolean; missing: string[] }>(session, 'previewChange', {
      change: content,
    })
    const cells = (['assessedBy', 'decidedBy', 'decidedOn'] as const).map(
      (key) => changes.columns[key].name[locale],
    )
    expect(would.approved).toBe(true)
    expect(would.missing).toHaveLength(cells.length)
    cells.forEach((cell, index) => expect(would.missing[index]).toContain(cell))
    const refusalText = readRefusal(session, 'applyChange', { change: content })
    for (const cell of cells) expect(refusalText).toContain(cell)
    runOrThrow(session, 'refresh')
    expect(readShownColumn(session, 'engagements', 'delivery')).toEqual(['2026-12-18'])
    expect(readShownColumn(session, 'engagements', 'budget')).toEqual(['20,000.00'])
    expect(serializeWorkbook(session) === before).toBe(true)
  })
  test('shows the budget and the confirmation that it changes, and is refused where they changed since', () => {
    const session = asked()
    approve(session)
    const would = callForValue<{ seen: object; budget: object; confirmed: object; message: string }>(
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
    typeInRow(session, 'changes', ['content', content], 'impactCost', 99999)
    const before = serializeWorkbook(session)
    expect(readRefusal(session, 'applyChange', { change: content, seen: would.seen })).toContain('99999')
    expect(serializeWorkbook(session) === before).toBe(true)
  })
  test('leaves a new version to be confirmed, and nothing that began after the first was begun too early', () => {
    const session = asked()
    approve(session)
    typeInRow(
      session,
      'engagements',
      ['name', engagementName],
      'status',
      engagements.columns.status.write('active', locale) as string,
    )
    runOrThrow(session, 'applyChange', { change: content })
    const flags = (): string[] =>
      callForValue<{ flags: { table: string; flag: string }[] }>(session, 'readFindings')
        .flags.filter(({ table }) => table === 'engagements')
        .map(({ flag }) => flag)
    expect(flags()).toContain('sowToConfirm')
    expect(flags()).not.toContain('unconfirmedStart')
    expect(readShownColumn(session, 'engagements', 'missing')[0]).toContain('v3')
    typeInRow(session, 'engagements', ['name', engagementName], 'sowConfirmedOn', toSerial('2026-03-31'))
    expect(flags()).not.toContain('sowToConfirm')
    expect(flags()).not.toContain('unconfirmedStart')
  })
  test('whose cost or whose project’s budget cannot be read moves nothing', () => {
    for (const column of ['impactCost', 'budget'] as const) {
      const session = asked()
      approve(session)
      if (column === 'impactCost') typeInRow(session, 'changes', ['content', content], column, 'much')
      else typeInRow(session, 'engagements', ['name', engagementName], column, 'much')
      expect(readRefusal(session, 'applyChange', { change: content })).toContain('much')
      expect(readShownColumn(session, 'engagements', 'delivery')).toEqual(['2026-12-18'])
    }
  })
  test('moves plan, budget and SOW version together, once, even when a run breaks off', () => {
    const session = asked()
    approve(session)
    const start = session.checkpoint()
    const { calls } = runOrThrow(session, 'applyChange', { change: content })
    const result = (): string[][] => [
      ...(['start', 'due', 'latestStart'] as const).map((column) =>
        readShownColumn(session, 'milestones', column),
      ),
      ...(['start', 'due'] as const).map((column) => readShownColumn(session, 'tasks', column)),
      ...(['delivery', 'sowVersion', ...sow] as const).map((column) =>
        readShownColumn(session, 'engagements', column),
      ),
      ...(['status', 'implementedOn'] as const).map((column) => readShownColumn(session, 'changes', column)),
    ]
    const undisturbedResult = result()
    expect(undisturbedResult.slice(5)).toEqual([
      ['2026-12-25'],
      ['v3'],
      ['21,250.50'],
      [''],
      ['2026-03-02'],
      ['v2 2026-03-02'],
      [status.write('implemented', locale)],
      ['2026-03-31'],
    ])
    const before = serializeWorkbook(session)
    expect(callForValue(session, 'applyChange', { change: content })).toMatchObject({ moved: 0 })
    expect(serializeWorkbook(session) === before).toBe(true)
    for (const [index, at] of chooseCalls(calls.total - 110, calls.total, 12, 'change').entries()) {
      session.restore(start)
      runWithFailure(session, failureModes[index % failureModes.length]!, at, () =>
        session.call('applyChange', { change: content }),
      )
      runOrThrow(session, 'applyChange', { change: content })
      expect(result(), `call ${at}`).toEqual(undisturbedResult)
    }
  })
})

import { describe, expect, test } from 'vitest'
import { columnsOf, serialOf, sheetOf } from '../../../host/bench/filling.js'
import { must } from '../../../host/bench/morning.js'
import { locales } from '../../../src/core/locale.js'
import { engagements } from '../../../src/trackers/plan/engagements.js'
import { milestones } from '../../../src/trackers/plan/milestones.js'
import { begin, begun, everything, name, preview, refusal, type Stage, type } from './plan-stage.js'
import { shownIn, valueOf } from '../stage.js'

describe.each(locales)('planning in %s', (locale) => {
  test('an engagement begins with every row its template and the sheets have, once', () => {
    const session = begun(locale)
    expect(shownIn(session, 'milestones', 'name')).toHaveLength(6)
    expect(shownIn(session, 'tasks', 'title')).toHaveLength(22)
    for (const key of ['raci', 'rhythm', 'risks'] as const)
      expect(new Set(shownIn(session, key, 'engagement'))).toEqual(new Set([name]))
    expect(shownIn(session, 'clients', 'name')).toEqual(['Acme'])
    const before = everything(session)
    const again = valueOf<{ total: number }>(session, 'newEngagement', begin)
    expect(again.total).toBe(0)
    expect(everything(session) === before).toBe(true)
  })
  test('a dry run writes nothing, and says by how much it does not fit', () => {
    const session = begun(locale)
    const before = everything(session)
    const dry = { ...begin, name: 'Too soon', start: null, delivery: '2026-05-29', dryRun: true }
    const would = valueOf<{ total: number; shortBy: number; message: string }>(session, 'newEngagement', dry)
    expect(would.total).toBe(42)
    expect(would.shortBy).toBeGreaterThan(0)
    expect(would.message).toContain(String(would.shortBy))
    expect(everything(session) === before).toBe(true)
  })
  test('the plan that is previewed is the plan that stands, wherever sorting and renaming have put it', () => {
    const session = begun(locale)
    const { stages } = preview(session)
    expect(stages.every(({ fills, overwrites }) => fills.length + overwrites.length === 0)).toBe(true)
    const { workbook } = session
    const sheet = sheetOf(workbook, 'milestones')
    const columns = columnsOf(workbook, 'milestones')
    for (const stage of stages)
      for (const column of ['start', 'due']) type(session, 'milestones', ['name', stage.name], column, null)
    const order = columns.get('order') ?? 0
    workbook.sort(sheet.id, { row: 2, column: 1, lastRow: 7, lastColumn: sheet.columns }, [
      { column: order, ascending: false },
    ])
    workbook.renameSheet(sheet.id, 'Our stages')
    expect(valueOf(session, 'applyPlan', { engagement: name })).toMatchObject({ written: 12, kept: 0 })
    workbook.renameSheet(sheet.id, milestones.name[locale])
    const shown = (column: string): string[] => shownIn(session, 'milestones', column)
    expect(shown('name')).toEqual(stages.map((stage) => stage.name).reverse())
    expect(shown('start')).toEqual(stages.map((stage) => stage.start).reverse())
    expect(shown('due')).toEqual(stages.map((stage) => stage.due).reverse())
    expect(shown('latestStart')).toEqual(stages.map((stage) => stage.start).reverse())
    const before = everything(session)
    expect(valueOf(session, 'applyPlan', { engagement: name })).toMatchObject({ written: 0 })
    expect(everything(session) === before).toBe(true)
  })
  test('a typed day is overwritten only where that was asked for', () => {
    const session = begun(locale)
    const [first, second, third] = preview(session).stages as [Stage, Stage, Stage]
    const typed = serialOf('2026-05-05')
    type(session, 'milestones', ['name', first.name], 'due', typed)
    type(session, 'milestones', ['name', second.name], 'due', typed)
    type(session, 'milestones', ['name', third.name], 'due', 'some day')
    const due = (): string[] => shownIn(session, 'milestones', 'due').slice(0, 3)
    expect(valueOf(session, 'applyPlan', { engagement: name })).toMatchObject({ written: 0, kept: 3 })
    expect(due()).toEqual(['2026-05-05', '2026-05-05', 'some day'])
    must(session, 'applyPlan', { engagement: name, overwrite: [second.id] })
    expect(due()).toEqual(['2026-05-05', second.due, 'some day'])
    must(session, 'applyPlan', { engagement: name, overwrite: true })
    expect(due()).toEqual([first.due, second.due, third.due])
  })
  test('a baseline is taken freely once, and again only with a reason that is kept', () => {
    const session = begun(locale)
    expect(valueOf(session, 'takeBaseline', { engagement: name })).toMatchObject({ written: 13 })
    expect(shownIn(session, 'milestones', 'baselineDue')).toEqual(shownIn(session, 'milestones', 'due'))
    expect(valueOf(session, 'takeBaseline', { engagement: name })).toMatchObject({ written: 0 })
    type(session, 'engagements', ['name', name], 'delivery', serialOf('2026-12-25'))
    expect(refusal(session, 'takeBaseline', { engagement: name })).toContain('2026-12-18')
    const reason = 'The client moved the fair'
    must(session, 'takeBaseline', { engagement: name, reason })
    expect(shownIn(session, 'engagements', 'baselineDelivery')).toEqual(['2026-12-25'])
    expect(shownIn(session, 'changes', 'reason')).toEqual([reason])
    const log = session.workbook.sheetNamed(locale === 'en' ? 'Run log' : '运行记录')!
    expect(everything(session)).toContain(`. ${reason}`)
    expect(session.workbook.extent(log.id).rows).toBe(2)
    const before = everything(session)
    expect(valueOf(session, 'takeBaseline', { engagement: name, reason })).toMatchObject({ written: 0 })
    expect(everything(session) === before).toBe(true)
  })
  test('a finished engagement becomes a template of the team’s own', () => {
    const session = begun(locale)
    const { stages } = preview(session)
    type(session, 'milestones', ['name', stages[0]!.name], 'doneOn', serialOf(stages[0]!.start))
    must(session, 'saveAsTemplate', { engagement: name, name: 'Our way' })
    const before = everything(session)
    expect(valueOf(session, 'saveAsTemplate', { engagement: name, name: 'Our way' })).toMatchObject({
      stages: 0,
    })
    expect(everything(session) === before).toBe(true)
    const { templates } = valueOf<{
      templates: { own: boolean; name: string; stages: { durationDays: number }[] }[]
    }>(session, 'readTemplates')
    expect(templates[0]).toMatchObject({ own: true, name: 'Our way' })
    // What was done in a day counts a day.
    expect(templates[0]!.stages.map(({ durationDays }) => durationDays)).toEqual([1, 10, 30, 12, 10, 10])
    const next = { ...begin, template: 'Our way', name: 'Phase 3', client: 'Bolt' }
    const made = valueOf<{ rows: object; stages: { name: string; due: string }[] }>(
      session,
      'newEngagement',
      next,
    )
    expect(made.rows).toEqual({ clients: 1, milestones: 6, tasks: 22, engagements: 1 })
    expect(made.stages.slice(1).map(({ name: stage, due }) => [stage, due])).toEqual(
      stages.slice(1).map((stage) => [stage.name, stage.due]),
    )
  })
  test('a stage that began before the SOW was confirmed says so until it is', () => {
    const session = begun(locale)
    const [first] = preview(session).stages as [Stage]
    const flag = engagements.flags.find(({ key }) => key === 'unconfirmedStart')!.name[locale]
    type(
      session,
      'milestones',
      ['name', first.name],
      'status',
      milestones.columns.status.choices!['inProgress']![locale],
    )
    must(session, 'refresh')
    expect(shownIn(session, 'milestones', 'flag')[0]).toContain(flag)
    expect(shownIn(session, 'milestones', 'flag')[1]).not.toContain(flag)
    type(session, 'engagements', ['name', name], 'sowConfirmedOn', serialOf('2026-03-30'))
    must(session, 'refresh')
    expect(shownIn(session, 'milestones', 'flag')[0]).not.toContain(flag)
  })
  test('delay passes on to what comes after, and eats the buffer', () => {
    const session = begun(locale)
    const { stages } = preview(session)
    const last = stages[stages.length - 1]!
    type(session, 'milestones', ['name', stages[0]!.name], 'forecast', serialOf(stages[1]!.start))
    const { forecasts } = valueOf<{
      forecasts: { finish: string; lateBy: number; burn: { usedDays: number }; stages: { push: number }[] }[]
    }>(session, 'readForecast', { engagement: name })
    expect(forecasts[0]!.stages.map(({ push }) => push > 0)).toEqual([
      true,
      true,
      true,
      // It may wait for eight working days more than it needs.
      false,
      true,
      true,
    ])
    expect(forecasts[0]!.finish > last.due).toBe(true)
    expect(forecasts[0]!.burn.usedDays).toBe(1)
    expect(forecasts[0]!.lateBy).toBeLessThan(0)
  })
  test('trackers are added beside those that stand, once', () => {
    const session = begun(locale)
    expect(valueOf(session, 'addTrackers', { keys: ['issues'] })).toMatchObject({ sheets: 1 })
    expect(shownIn(session, 'issues', 'description')).toEqual([])
    const before = everything(session)
    expect(valueOf(session, 'addTrackers', { keys: ['issues'] })).toMatchObject({ sheets: 0 })
    expect(everything(session) === before).toBe(true)
  })
})

import { describe, expect, test } from 'vitest'
import { fillRows, findColumns, type RowValues, toSerial, findSheet } from '../../../host/bench/fill-rows.js'
import { runOrThrow } from '../../../host/bench/company-session.js'
import { locales } from '../../../src/core/locale.js'
import { engagements } from '../../../src/trackers/plan/engagements.js'
import { milestones } from '../../../src/trackers/plan/milestones.js'
import {
  beginRequest,
  createBegunSession,
  serializeWorkbook,
  engagementName,
  readPlanPreview,
  readRefusal,
  type PlanStage,
  typeInRow,
} from './plan-session.js'
import { readShownColumn, callForValue } from '../bundle-session.js'

describe.each(locales)('planning in %s', (locale) => {
  test('an engagement begins with every row its template and the sheets have, once', () => {
    const session = createBegunSession(locale)
    expect(readShownColumn(session, 'milestones', 'name')).toHaveLength(6)
    expect(readShownColumn(session, 'tasks', 'title')).toHaveLength(22)
    for (const key of ['raci', 'rhythm', 'risks'] as const)
      expect(new Set(readShownColumn(session, key, 'engagement'))).toEqual(new Set([engagementName]))
    expect(readShownColumn(session, 'clients', 'name')).toEqual(['Acme'])
    const before = serializeWorkbook(session)
    const again = callForValue<{ total: number }>(session, 'newEngagement', beginRequest)
    expect(again.total).toBe(0)
    expect(serializeWorkbook(session) === before).toBe(true)
  })
  test('a plan that fits into one reply says that no part follows', () => {
    const reply = callForValue(createBegunSession(locale), 'previewPlan', { engagement: engagementName })
    expect(reply).toMatchObject({ next: null, print: expect.any(String) })
  })
  test('a dry run writes nothing, and says by how much it does not fit', () => {
    const session = createBegunSession(locale)
    const before = serializeWorkbook(session)
    const dry = { ...beginRequest, name: 'Too soon', start: null, delivery: '2026-05-29', dryRun: true }
    const would = callForValue<{ total: number; shortBy: number; message: string }>(
      session,
      'newEngagement',
      dry,
    )
    expect(would.total).toBe(42)
    expect(would.shortBy).toBeGreaterThan(0)
    expect(would.message).toContain(String(would.shortBy))
    expect(serializeWorkbook(session) === before).toBe(true)
  })
  test('the plan that is previewed is the plan that stands, wherever sorting and renaming have put it', () => {
    const session = createBegunSession(locale)
    const { stages } = readPlanPreview(session)
    expect(stages.every(({ fills, overwrites }) => fills.length + overwrites.length === 0)).toBe(true)
    const { workbook } = session
    const sheet = findSheet(workbook, 'milestones')
    const columns = findColumns(workbook, 'milestones')
    for (const stage of stages)
      for (const column of ['start', 'due'])
        typeInRow(session, 'milestones', ['name', stage.name], column, null)
    const order = columns.get('order') ?? 0
    workbook.sort(sheet.id, { row: 2, column: 1, lastRow: 7, lastColumn: sheet.columns }, [
      { column: order, ascending: false },
    ])
    workbook.renameSheet(sheet.id, 'Our stages')
    expect(callForValue(session, 'applyPlan', { engagement: engagementName })).toMatchObject({
      written: 12,
      kept: 0,
    })
    workbook.renameSheet(sheet.id, milestones.name[locale])
    const shown = (column: string): string[] => readShownColumn(session, 'milestones', column)
    expect(shown('name')).toEqual(stages.map((stage) => stage.name).reverse())
    expect(shown('start')).toEqual(stages.map((stage) => stage.start).reverse())
    expect(shown('due')).toEqual(stages.map((stage) => stage.due).reverse())
    expect(shown('latestStart')).toEqual(stages.map((stage) => stage.start).reverse())
    const before = serializeWorkbook(session)
    expect(callForValue(session, 'applyPlan', { engagement: engagementName })).toMatchObject({ written: 0 })
    expect(serializeWorkbook(session) === before).toBe(true)
  })
  test('a typed day is overwritten only where that was asked for', () => {
    const session = createBegunSession(locale)
    const [first, second, third] = readPlanPreview(session).stages as [PlanStage, PlanStage, PlanStage]
    const typed = toSerial('2026-05-05')
    typeInRow(session, 'milestones', ['name', first.name], 'due', typed)
    typeInRow(session, 'milestones', ['name', second.name], 'due', typed)
    typeInRow(session, 'milestones', ['name', third.name], 'due', 'some day')
    const due = (): string[] => readShownColumn(session, 'milestones', 'due').slice(0, 3)
    expect(callForValue(session, 'applyPlan', { engagement: engagementName })).toMatchObject({
      written: 0,
      kept: 3,
    })
    expect(due()).toEqual(['2026-05-05', '2026-05-05', 'some day'])
    runOrThrow(session, 'applyPlan', { engagement: engagementName, overwrite: [second.id] })
    expect(due()).toEqual(['2026-05-05', second.due, 'some day'])
    runOrThrow(session, 'applyPlan', { engagement: engagementName, overwrite: true })
    expect(due()).toEqual([first.due, second.due, third.due])
  })
  test('a baseline is taken freely once, and again only with a reason that is kept', () => {
    const session = createBegunSession(locale)
    expect(callForValue(session, 'takeBaseline', { engagement: engagementName })).toMatchObject({
      written: 13,
    })
    expect(readShownColumn(session, 'milestones', 'baselineDue')).toEqual(
      readShownColumn(session, 'milestones', 'due'),
    )
    expect(callForValue(session, 'takeBaseline', { engagement: engagementName })).toMatchObject({
      written: 0,
    })
    typeInRow(session, 'engagements', ['name', engagementName], 'delivery', toSerial('2026-12-25'))
    expect(readRefusal(session, 'takeBaseline', { engagement: engagementName })).toContain('2026-12-18')
    const reason = 'The client moved the fair'
    runOrThrow(session, 'takeBaseline', { engagement: engagementName, reason })
    expect(readShownColumn(session, 'engagements', 'baselineDelivery')).toEqual(['2026-12-25'])
    expect(readShownColumn(session, 'changes', 'reason')).toEqual([reason])
    const log = session.workbook.sheetNamed(locale === 'en' ? 'Run log' : '运行记录')!
    expect(serializeWorkbook(session)).toContain(`. ${reason}`)
    expect(session.workbook.extent(log.id).rows).toBe(2)
    const before = serializeWorkbook(session)
    expect(callForValue(session, 'takeBaseline', { engagement: engagementName, reason })).toMatchObject({
      written: 0,
    })
    expect(serializeWorkbook(session) === before).toBe(true)
  })
  test('the first baseline freezes the list of requirements, and no later one does', () => {
    const session = createBegunSession(locale)
    const yes = locale === 'en' ? 'Yes' : '是'
    const no = locale === 'en' ? 'No' : '否'
    runOrThrow(session, 'addTrackers', { keys: ['requirements'] })
    const addRequirements = (...rows: readonly RowValues[]) =>
      fillRows(session.workbook, 'requirements', rows)
    addRequirements(
      { description: 'A', engagement: engagementName },
      { description: 'B', engagement: engagementName, addedAfterBaseline: yes },
      { description: 'C', engagement: 'Another' },
    )
    const { message } = callForValue<{ message: string }>(session, 'takeBaseline', {
      engagement: engagementName,
    })
    expect(message).toContain(no)
    const marks = () => readShownColumn(session, 'requirements', 'addedAfterBaseline')
    expect(marks()).toEqual([no, yes, ''])
    addRequirements({ description: 'D', engagement: engagementName })
    typeInRow(session, 'engagements', ['name', engagementName], 'delivery', toSerial('2026-12-25'))
    runOrThrow(session, 'takeBaseline', { engagement: engagementName, reason: 'The client moved the fair' })
    expect(marks()).toEqual([no, yes, '', ''])
  })
  test('a finished engagement becomes a template of the team’s own', () => {
    const session = createBegunSession(locale)
    const { stages } = readPlanPreview(session)
    typeInRow(session, 'milestones', ['name', stages[0]!.name], 'doneOn', toSerial(stages[0]!.start))
    runOrThrow(session, 'saveAsTemplate', { engagement: engagementName, name: 'Our way' })
    const before = serializeWorkbook(session)
    expect(
      callForValue(session, 'saveAsTemplate', { engagement: engagementName, name: 'Our way' }),
    ).toMatchObject({
      stages: 0,
    })
    expect(serializeWorkbook(session) === before).toBe(true)
    const { templates } = callForValue<{
      templates: { own: boolean; name: string; stages: { durationDays: number }[] }[]
    }>(session, 'readTemplates')
    expect(templates[0]).toMatchObject({ own: true, name: 'Our way' })
    // What was done in a day counts a day.
    expect(templates[0]!.stages.map(({ durationDays }) => durationDays)).toEqual([1, 10, 30, 12, 10, 10])
    const next = { ...beginRequest, template: 'Our way', name: 'Phase 3', client: 'Bolt' }
    const made = callForValue<{ rows: object; stages: { name: string; due: string }[] }>(
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
    const session = createBegunSession(locale)
    const [first] = readPlanPreview(session).stages as [PlanStage]
    const flag = engagements.flags.find(({ key }) => key === 'unconfirmedStart')!.name[locale]
    typeInRow(
      session,
      'milestones',
      ['name', first.name],
      'status',
      milestones.columns.status.choices!['inProgress']![locale],
    )
    runOrThrow(session, 'refresh')
    expect(readShownColumn(session, 'milestones', 'flag')[0]).toContain(flag)
    expect(readShownColumn(session, 'milestones', 'flag')[1]).not.toContain(flag)
    typeInRow(session, 'engagements', ['name', engagementName], 'sowConfirmedOn', toSerial('2026-03-30'))
    runOrThrow(session, 'refresh')
    expect(readShownColumn(session, 'milestones', 'flag')[0]).not.toContain(flag)
  })
  test('delay passes on to what comes after, and eats the buffer', () => {
    const session = createBegunSession(locale)
    const { stages } = readPlanPreview(session)
    const last = stages[stages.length - 1]!
    typeInRow(session, 'milestones', ['name', stages[0]!.name], 'forecast', toSerial(stages[1]!.start))
    const { forecasts } = callForValue<{
      forecasts: { finish: string; lateBy: number; burn: { usedDays: number }; stages: { push: number }[] }[]
    }>(session, 'readForecast', { engagement: engagementName })
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
    const session = createBegunSession(locale)
    expect(callForValue(session, 'addTrackers', { keys: ['issues'] })).toMatchObject({ sheets: 1 })
    expect(readShownColumn(session, 'issues', 'description')).toEqual([])
    const before = serializeWorkbook(session)
    expect(callForValue(session, 'addTrackers', { keys: ['issues'] })).toMatchObject({ sheets: 0 })
    expect(serializeWorkbook(session) === before).toBe(true)
  })
})

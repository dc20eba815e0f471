import { describe, expect, test } from 'vitest'
import { findColumns, toSerial } from '../../../host/bench/fill-rows.js'
import { runOrThrow } from '../../../host/bench/company-session.js'
import type { Session } from '../../../host/emulator/session/session.js'
import type { Client } from '../../../src/entry.js'
import { locales } from '../../../src/core/locale.js'
import { trackerKeys } from '../../../src/trackers/index.js'
import {
  beginRequest,
  createBegunSession,
  serializeWorkbook,
  engagementName,
  readRefusal,
  typeInRow,
} from './plan-session.js'
import { createSession, createSetUpSession, readShownColumn, callForValue } from '../bundle-session.js'

type Answer<K extends keyof Client> = Extract<Awaited<ReturnType<Client[K]>>, { ok: true }>['value']
const readStart = (session: Session): Answer<'readStart'> => callForValue(session, 'readStart')
const startEngagement = (session: Session, order: object): Answer<'newEngagement'> =>
  callForValue(session, 'newEngagement', { ...beginRequest, dryRun: true, ...order })
const readState = (session: Session, key: string) =>
  readStart(session).trackers.find((tracker) => tracker.key === key)?.state

/** Makes the one sheet of a new workbook somebody's own, of that name and with those cells. */
function makeForeign(session: Session, sheetName: string, cells: string[][]): void {
  const { id } = session.workbook.sheet(session.workbook.activeSheet)!
  session.workbook.renameSheet(id, sheetName)
  session.workbook.setValues({ sheet: id, row: 1, column: 1 }, cells)
}

describe.each(locales)('beginning in %s', (locale) => {
  test('an empty workbook is told of with every tracker and template, and nothing is written', () => {
    const session = createSession(locale)
    const before = serializeWorkbook(session)
    const found = readStart(session)
    expect(serializeWorkbook(session) === before).toBe(true)
    expect(found).toMatchObject({ locale, bookLocale: locale, ready: false, ownSheets: false })
    expect(found.trackers.map(({ key }) => key).sort()).toEqual([...trackerKeys].sort())
    expect(new Set(found.trackers.map(({ state }) => state))).toEqual(new Set(['absent']))
    expect(new Set(found.trackers.map(({ purpose }) => purpose)).size).toBe(trackerKeys.length)
    expect(found.templates[0]).toMatchObject({ key: 'smallTeam', lengthDays: 20, bufferDays: 3, own: false })
  })
})

test('a delivery on a day off names the day, and the workday before it', () => {
  const session = createSetUpSession('zh-CN')
  expect(startEngagement(session, { delivery: '2026-10-01' }).dayOff).toEqual({
    name: '国庆节',
    before: '2026-09-30',
  })
  expect(startEngagement(session, { delivery: '2026-09-26' }).dayOff).toMatchObject({ before: '2026-09-24' })
  // 调休: a Sunday that is worked.
  expect(startEngagement(session, { delivery: '2026-09-20' }).dayOff).toBeNull()
})
test('sheets are written in the language of the spreadsheet, whoever asks', () => {
  const session = createSession('en', { locale: 'zh-CN' })
  expect(readStart(session)).toMatchObject({ locale: 'zh-CN', bookLocale: 'en' })
  runOrThrow(session, 'setUpTemplate', { template: 'smallTeam' })
  const found = () => readStart(session).trackers.find(({ key }) => key === 'tasks')
  // Who chose no language reads that of the sheets.
  expect(found()).toMatchObject({ name: 'Tasks', sheet: 'Tasks', state: 'there' })
  runOrThrow(session, 'setLanguage', { language: 'zh-CN' })
  expect(found()).toMatchObject({ name: '任务', sheet: 'Tasks', state: 'there' })
})
test('a template’s earliest delivery is the first day that fits', () => {
  const session = createSetUpSession('zh-CN')
  for (const { key, earliest } of readStart(session).templates) {
    const asked = { template: key, client: 'New', name: 'Newer', start: null }
    expect(startEngagement(session, { ...asked, delivery: earliest })).toMatchObject({ fits: true, earliest })
    expect(startEngagement(session, { ...asked, delivery: '2026-04-02' })).toMatchObject({
      fits: false,
      earliest,
    })
  }
})
test('a stranger’s sheet of a tracker’s name is said and left alone', () => {
  const session = createSession('en')
  const sheetName = 'Tasks'
  makeForeign(session, sheetName, [['Milk', 'Eggs']])
  expect(readStart(session)).toMatchObject({ ownSheets: true })
  expect(readState(session, 'tasks')).toBe('taken')
  const before = serializeWorkbook(session)
  expect(readRefusal(session, 'setUpTemplate', { template: 'smallTeam' })).toContain(`“${sheetName}”`)
  expect(serializeWorkbook(session) === before).toBe(true)
  expect(callForValue(session, 'addTrackers', { keys: ['risks'] })).toMatchObject({ sheets: 3 })
  expect(runOrThrow(session, 'setUp').said.join(' ')).toContain(`“${sheetName}”`)
  expect(readState(session, 'tasks')).toBe('taken')
  session.workbook.renameSheet(session.workbook.sheetNamed(sheetName)!.id, 'Shopping')
  expect(callForValue(session, 'addTrackers', { keys: ['tasks'] })).toMatchObject({ sheets: 1 })
  expect(readState(session, 'tasks')).toBe('there')
})
test('a client is known by any spelling, and a new one is said to be new', () => {
  const session = createBegunSession('zh-CN')
  expect(readStart(session).clients).toEqual(['Acme'])
  const acme = startEngagement(session, { name: 'Next', client: ' ＡＣ me ' })
  expect(acme.client).toEqual({ name: 'Acme', isNew: false })
  expect(acme.rows.clients).toBeUndefined()
  expect(startEngagement(session, { name: 'Next', client: 'Bolt' })).toMatchObject({
    client: { name: 'Bolt', isNew: true },
    rows: { clients: 1 },
    isNew: true,
    id: '',
  })
})
test('the name of an engagement is its client’s alone', () => {
  const session = createBegunSession('en')
  expect(readRefusal(session, 'newEngagement', { ...beginRequest, client: 'Bolt' })).toContain(engagementName)
  expect(readShownColumn(session, 'clients', 'name')).toEqual(['Acme'])
  const again = startEngagement(session, { name: engagementName.toUpperCase() })
  expect(again).toMatchObject({ isNew: false, total: 0 })
  expect(again.id).toBe(readShownColumn(session, 'engagements', 'id')[0])
})
test('sheets that lack are added with the engagement when they are asked for', () => {
  const session = createSetUpSession('zh-CN')
  const lacking = { raci: 5, rhythm: 4, risks: 3 }
  const without = startEngagement(session, {})
  expect(Object.keys(without.leftOut).sort()).toEqual(Object.keys(lacking).sort())
  const asked = startEngagement(session, { sheets: ['risks', 'raci'] })
  expect(asked.rows).toEqual({ ...without.rows, raci: without.leftOut.raci, risks: without.leftOut.risks })
  expect(asked.without).toEqual(['rhythm'])
  const made = startEngagement(session, { sheets: ['risks', 'raci'], dryRun: false })
  expect(made).toMatchObject({ rows: asked.rows, total: asked.total, isNew: true })
  expect(readShownColumn(session, 'risks', 'engagement')).toHaveLength(asked.rows.risks!)
  expect(readShownColumn(session, 'engagements', 'id')).toEqual([made.id])
})
test('who is lacking is said by part, until somebody takes it or one owner takes all', () => {
  const session = createSetUpSession('en')
  const parts = startEngagement(session, { owner: null }).unfilled
  expect(parts).toContain('Project manager')
  expect(parts.join()).not.toMatch(/[Cc]lient sponsor|客户负责人/)
  expect(startEngagement(session, { owner: 'Ann' }).unfilled).toEqual([])
})
test('days that no sheet could hold are refused', () => {
  const session = createSetUpSession('zh-CN')
  expect(readRefusal(session, 'newEngagement', { ...beginRequest, delivery: '9999-12-31' })).toContain(
    '9999-12-31',
  )
  expect(readRefusal(session, 'newEngagement', { ...beginRequest, start: '0202-03-31' })).toContain(
    '0202-03-31',
  )
})
test('what a template would keep is shown first, and kept just so', () => {
  const session = createBegunSession('en')
  const stages = readShownColumn(session, 'milestones', 'name')
  typeInRow(session, 'milestones', ['name', stages[0]!], 'doneOn', toSerial('2026-08-20'))
  const before = serializeWorkbook(session)
  const asked = { engagement: engagementName, name: 'Our way' }
  const shown: Answer<'saveAsTemplate'> = callForValue(session, 'saveAsTemplate', { ...asked, dryRun: true })
  expect(serializeWorkbook(session) === before).toBe(true)
  const saved: Answer<'saveAsTemplate'> = callForValue(session, 'saveAsTemplate', asked)
  expect(saved.kept).toEqual(shown.kept)
  expect(saved.sheet).toBe(shown.sheet)
  const found = readStart(session)
  expect(
    found.templates[0]!.stages.map((stage) => [stage.name, stage.durationDays, stage.tasks.length]),
  ).toEqual(shown.kept.map((stage) => [stage.name, stage.durationDays, stage.tasks]))
  typeInRow(session, 'milestones', ['name', stages[1]!], 'name', 'Renamed since')
  expect(readRefusal(session, 'saveAsTemplate', asked)).toContain('Our way')
})
test('a tracker with a column in doubt gets no rows, and is named', () => {
  const session = createSetUpSession('en')
  const tasks = session.workbook.sheetNamed('Tasks')!
  const columns = findColumns(session.workbook, 'tasks')
  const head = (column: string, header: string): void =>
    session.workbook.setValues({ sheet: tasks.id, row: 1, column: columns.get(column)! }, [[header]])
  head('due', 'Until when')
  head('department', 'Due')
  head('notes', 'Due')
  const would = startEngagement(session, { template: 'smallTeam' })
  expect(would.doubtful).toEqual(['tasks'])
  expect(would.rows.tasks).toBeUndefined()
})

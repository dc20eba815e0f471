import { describe, expect, test } from 'vitest'
import { fillRows, findSheet } from '../../host/bench/fill-rows.js'
import { runOrThrow } from '../../host/bench/company-session.js'
import { describeWorkbook } from '../../host/cli/report/summary.js'
import { cliTexts } from '../../host/text/cli/index.js'
import { textOf } from '../../src/text/text-of.js'
import type { Findings } from '../../host/cli/report/reply.js'
import type { Session } from '../../host/emulator/session/session.js'
import { type Locale, locales } from '../../src/core/locale.js'
import type { TrackerKey } from '../../src/trackers/index.js'
import type { Overview } from '../../src/work/overview.js'
import { runHourlyAt, boss, createTeamSession } from '../letters/team-session.js'
import { readFindings, createSetUpSession, readShownColumn, callForValue } from './bundle-session.js'

const deleteTracker = (session: Session, key: TrackerKey): Session => {
  session.workbook.deleteSheet(findSheet(session.workbook, key).id)
  return session
}
const readOverview = (session: Session, table: TrackerKey): Overview =>
  callForValue(session, 'readToday', { table }) as Overview
const readMessages = (session: Session, entry: string): string => runOrThrow(session, entry).said.join('\n')

test('a tracker that was deleted is the first thing said, since nothing in it could be checked', () => {
  const session = createSetUpSession('en')
  fillRows(session.workbook, 'tasks', [{ id: 'T-1', title: 'A', due: '下周' }])
  deleteTracker(session, 'milestones')
  expect(readFindings(session).problems[0]).toMatchObject({ code: 'goneTable', table: 'milestones' })
})

const expectedMessages: Readonly<Record<Locale, string>> = {
  en: 'The sheet Milestones is gone',
  'zh-CN': '“里程碑”表已不在',
}
const allClearPattern = /all clear|on track|nothing is (late|overdue)|一切正常|进展正常|没有逾期/i

describe.each(locales)('a workbook whose Milestones were deleted, in %s,', (locale) => {
  const session = deleteTracker(
    createTeamSession(
      {
        milestones: [
          { id: 'M-1', name: 'Build', due: '2026-03-02', status: locale === 'en' ? 'In progress' : '进行中' },
        ],
        tasks: [{ id: 'T-1', title: 'Far', owner: 'Li', due: '2026-09-30' }],
      },
      { in: locale },
    ),
    'milestones',
  )
  test('says so first in the sidebar, on the command line, in the menu’s refresh and in the letter', () => {
    expect(readOverview(session, 'tasks').gone).toContain(expectedMessages[locale])
    const lines = describeWorkbook(session, textOf(cliTexts, locale), locale)
    expect(lines[0]).toContain(expectedMessages[locale])
    expect(lines.join('\n')).not.toMatch(allClearPattern)
    expect(readMessages(session, 'refresh')).toMatch(
      new RegExp(`^\\S* ?${expectedMessages[locale]}|${expectedMessages[locale]}`),
    )
    const [letter] = runHourlyAt(session, '2026-03-30').filter(({ to }) => to === boss)
    expect(
      letter?.body.split('\n').find((line) => line !== '' && !/2026/.test(line) && !/glance|概览/.test(line)),
    ).toContain(expectedMessages[locale])
    expect(`${letter?.subject}\n${letter?.body}`).not.toMatch(allClearPattern)
  })
  test('says so first on the dashboard', () => {
    runOrThrow(session, 'refreshViews')
    const sheet = session.workbook.sheetNamed(locale === 'en' ? 'Dashboard' : '仪表盘')!
    expect(session.workbook.display({ sheet: sheet.id, row: 4, column: 2 })).toContain(
      expectedMessages[locale],
    )
  })
})

describe('set up or repair', () => {
  test('makes a core tracker again, empty, and says that what was in it is not checked', () => {
    const session = deleteTracker(createSetUpSession('en'), 'milestones')
    expect(readMessages(session, 'setUp')).toContain(
      'Gone and created again, empty: “Milestones”. What was in there isn’t checked',
    )
    expect((callForValue(session, 'readFindings') as Findings).gone).toBe('')
  })
  test('forgets one that was deleted on purpose, and says so once', () => {
    const session = createSetUpSession('en')
    runOrThrow(session, 'addTrackers', { keys: ['risks'] })
    deleteTracker(session, 'risks')
    expect((callForValue(session, 'readFindings') as Findings).gone).toContain('Risks')
    expect(readMessages(session, 'setUp')).toContain('Deleted and no longer tracked: “Risks”.')
    expect((callForValue(session, 'readFindings') as Findings).gone).toBe('')
    expect(readMessages(session, 'setUp')).not.toContain('Risks')
  })
})

test('a workbook that lost all its trackers is not called new', () => {
  const session = createSetUpSession('en')
  for (const key of ['tasks', 'milestones', 'engagements', 'clients'] as const) deleteTracker(session, key)
  const { value } = session.call('readToday', { table: null })
  expect(value).toMatchObject({ ok: false })
  expect((value as { message: string }).message).toMatch(/are gone: what was in them isn’t checked/)
})

describe('the sidebar', () => {
  test('says of a sheet without rows that it has none, and nothing of the workbook', () => {
    const session = createSetUpSession('en')
    fillRows(session.workbook, 'milestones', [
      { id: 'M-1', name: 'Build', due: '2026-03-02', status: 'In progress' },
    ])
    const { noneRed, noneRaised, lateInAll } = readOverview(session, 'tasks')
    expect(noneRed).toMatchObject({ is: 'noEvidence', title: 'Tasks has no rows yet' })
    expect(noneRaised.is).toBe('noEvidence')
    expect(lateInAll).toBe(1)
  })
  test('says nothing is late only of a sheet in which every deciding cell was read', () => {
    const session = createSetUpSession('en')
    fillRows(session.workbook, 'tasks', [{ id: 'T-1', title: 'A', due: '2026-09-30', owner: 'Li' }])
    expect(readOverview(session, 'tasks').noneRed).toEqual({
      is: 'clear',
      title: 'Nothing is late in Tasks',
      note: 'Every row of Tasks is on track (1 row checked).',
    })
    fillRows(session.workbook, 'tasks', [{ id: 'T-2', title: 'B', due: 'next week', owner: 'Li' }])
    const unsure = readOverview(session, 'tasks').noneRed
    expect(unsure.is).toBe('unsure')
    expect(`${unsure.title} ${unsure.note}`).toContain('Tasks row 3, Due')
    expect(`${unsure.title} ${unsure.note}`).not.toMatch(allClearPattern)
  })
  test('has of a project the colour and the reason that its row, the letter and the dashboard have', () => {
    const session = createSetUpSession('en')
    const project = {
      owner: 'Li',
      status: 'Active',
      sowConfirmedOn: '2026-02-20',
      start: '2026-03-30',
      delivery: '2026-09-30',
    }
    fillRows(session.workbook, 'engagements', [
      { id: 'E-1', name: 'Late', ...project },
      { id: 'E-2', name: 'To come', ...project, status: 'Planned', start: '2026-08-03' },
    ])
    fillRows(session.workbook, 'tasks', [
      { id: 'T-1', title: 'A', engagement: 'Late', owner: 'Li', due: '2026-03-20' },
    ])
    runOrThrow(session, 'refresh')
    const first = readOverview(session, 'engagements')
    const items = first.groups.flatMap((group) => group.items)
    expect(first.noneRaised).toEqual({ is: 'found', title: '', note: '' })
    expect(items.map(({ title, rag, why }) => [title, rag, why])).toEqual([
      ['Late', 'red', readShownColumn(session, 'engagements', 'reason')[0]],
    ])
    expect(first.tables.find(({ key }) => key === 'engagements')).toMatchObject({ red: 1, clear: false })
    // That nothing is wrong with what has not begun proves nothing.
    session.workbook.deleteRows(findSheet(session.workbook, 'engagements').id, 2, 1)
    const second = readOverview(session, 'engagements')
    expect(second.red + second.amber).toBe(0)
    expect(second.tables.find(({ key }) => key === 'engagements')).toMatchObject({ clear: false })
    expect(`${second.noneRed.title} ${second.noneRed.note}`).not.toMatch(/on track/)
  })
  test('calls no sheet clear in which it lists a row', () => {
    const session = createSetUpSession('en')
    fillRows(session.workbook, 'tasks', [
      { id: 'T-1', title: 'A', due: '2026-03-20', owner: 'Li' },
      { id: 'T-2', title: 'B', due: '2026-09-30' },
    ])
    const { noneRed, noneRaised, tables } = readOverview(session, 'tasks')
    expect([noneRed, noneRaised]).toEqual([
      { is: 'found', title: '', note: '' },
      { is: 'found', title: '', note: '' },
    ])
    expect(tables.find(({ key }) => key === 'tasks')).toMatchObject({ red: 1, amber: 1, clear: false })
  })
  test('counts late work as the letter’s subject does', () => {
    const session = createTeamSession({
      tasks: [
        { id: 'T-1', title: 'Ours', owner: 'Li', due: '2026-03-20' },
        { id: 'T-2', title: 'Theirs', owner: 'Li', due: '2026-03-20', ballInCourt: 'Client' },
      ],
      issues: [{ id: 'I-1', description: 'Slow', owner: 'Li', due: '2026-03-02', status: 'Open' }],
    })
    const [letter] = runHourlyAt(session, '2026-03-30').filter(({ to }) => to === boss)
    expect(letter?.subject).toContain('2 items overdue')
    expect(readOverview(session, 'tasks').lateInAll).toBe(2)
    expect((callForValue(session, 'readFindings') as Findings).late).toHaveLength(2)
  })
})

test('settings that were deleted are said, since every threshold is the default again', () => {
  const session = createSetUpSession('en')
  session.workbook.deleteSheet(session.workbook.sheetNamed('Settings')!.id)
  expect(readFindings(session).problems[0]).toMatchObject({ code: 'missingTable', table: 'settings' })
})

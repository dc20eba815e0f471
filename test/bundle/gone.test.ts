import { describe, expect, test } from 'vitest'
import { fill, sheetOf } from '../../host/bench/filling.js'
import { must } from '../../host/bench/morning.js'
import { summary } from '../../host/cli/telling/summary.js'
import { hostText } from '../../host/cli/text/index.js'
import type { Findings } from '../../host/cli/telling/reply.js'
import type { Session } from '../../host/session/session.js'
import { type Locale, locales } from '../../src/core/locale.js'
import type { TrackerKey } from '../../src/trackers/index.js'
import type { Overview } from '../../src/work/overview.js'
import { at, boss, teamWith } from '../letters/stage.js'
import { findingsOf, setUpIn, shownIn, valueOf } from './stage.js'

const deleted = (session: Session, key: TrackerKey): Session => {
  session.workbook.deleteSheet(sheetOf(session.workbook, key).id)
  return session
}
const overview = (session: Session, table: TrackerKey): Overview =>
  valueOf(session, 'readToday', { table }) as Overview
const told = (session: Session, entry: string): string => must(session, entry).said.join('\n')

test('a tracker that was deleted is the first thing said, since nothing in it could be checked', () => {
  const session = setUpIn('en')
  fill(session.workbook, 'tasks', [{ id: 'T-1', title: 'A', due: '下周' }])
  deleted(session, 'milestones')
  expect(findingsOf(session).problems[0]).toMatchObject({ code: 'goneTable', table: 'milestones' })
})

const says: Readonly<Record<Locale, string>> = {
  en: 'The sheet Milestones is gone',
  'zh-CN': '“里程碑”表已不在',
}
const clear = /all clear|on track|nothing is (late|overdue)|一切正常|进展正常|没有逾期/i

describe.each(locales)('a workbook whose Milestones were deleted, in %s,', (locale) => {
  const session = deleted(
    teamWith(
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
    expect(overview(session, 'tasks').gone).toContain(says[locale])
    const lines = summary(session, hostText[locale], locale)
    expect(lines[0]).toContain(says[locale])
    expect(lines.join('\n')).not.toMatch(clear)
    expect(told(session, 'refresh')).toMatch(new RegExp(`^\\S* ?${says[locale]}|${says[locale]}`))
    const [letter] = at(session, '2026-03-30').filter(({ to }) => to === boss)
    expect(
      letter?.body.split('\n').find((line) => line !== '' && !/2026/.test(line) && !/glance|概览/.test(line)),
    ).toContain(says[locale])
    expect(`${letter?.subject}\n${letter?.body}`).not.toMatch(clear)
  })
  test('says so first on the dashboard', () => {
    must(session, 'refreshViews')
    const sheet = session.workbook.sheetNamed(locale === 'en' ? 'Dashboard' : '仪表盘')!
    expect(session.workbook.display({ sheet: sheet.id, row: 4, column: 2 })).toContain(says[locale])
  })
})

describe('set up or repair', () => {
  test('makes a core tracker again, empty, and says that what was in it is not checked', () => {
    const session = deleted(setUpIn('en'), 'milestones')
    expect(told(session, 'setUp')).toContain(
      'Gone and created again, empty: “Milestones”. What was in there isn’t checked',
    )
    expect((valueOf(session, 'readFindings') as Findings).gone).toBe('')
  })
  test('forgets one that was deleted on purpose, and says so once', () => {
    const session = setUpIn('en')
    must(session, 'addTrackers', { keys: ['risks'] })
    deleted(session, 'risks')
    expect((valueOf(session, 'readFindings') as Findings).gone).toContain('Risks')
    expect(told(session, 'setUp')).toContain('Deleted and no longer tracked: “Risks”.')
    expect((valueOf(session, 'readFindings') as Findings).gone).toBe('')
    expect(told(session, 'setUp')).not.toContain('Risks')
  })
})

test('a workbook that lost all its trackers is not called new', () => {
  const session = setUpIn('en')
  for (const key of ['tasks', 'milestones', 'engagements', 'clients'] as const) deleted(session, key)
  const { value } = session.call('readToday', { table: null })
  expect(value).toMatchObject({ ok: false })
  expect((value as { message: string }).message).toMatch(/are gone: what was in them isn’t checked/)
})

describe('the sidebar', () => {
  test('says of a sheet without rows that it has none, and nothing of the workbook', () => {
    const session = setUpIn('en')
    fill(session.workbook, 'milestones', [
      { id: 'M-1', name: 'Build', due: '2026-03-02', status: 'In progress' },
    ])
    const { noneRed, noneRaised, lateInAll } = overview(session, 'tasks')
    expect(noneRed).toMatchObject({ is: 'noEvidence', title: 'Tasks has no rows yet' })
    expect(noneRaised.is).toBe('noEvidence')
    expect(lateInAll).toBe(1)
  })
  test('says nothing is late only of a sheet in which every deciding cell was read', () => {
    const session = setUpIn('en')
    fill(session.workbook, 'tasks', [{ id: 'T-1', title: 'A', due: '2026-09-30', owner: 'Li' }])
    expect(overview(session, 'tasks').noneRed).toEqual({
      is: 'clear',
      title: 'Nothing is late in Tasks',
      note: 'Every row of Tasks is on track (1 row checked).',
    })
    fill(session.workbook, 'tasks', [{ id: 'T-2', title: 'B', due: 'next week', owner: 'Li' }])
    const unsure = overview(session, 'tasks').noneRed
    expect(unsure.is).toBe('unsure')
    expect(`${unsure.title} ${unsure.note}`).toContain('Tasks row 3, Due')
    expect(`${unsure.title} ${unsure.note}`).not.toMatch(clear)
  })
  test('has of a project the colour and the reason that its row, the letter and the dashboard have', () => {
    const session = setUpIn('en')
    const project = {
      owner: 'Li',
      status: 'Active',
      sowConfirmedOn: '2026-02-20',
      start: '2026-03-30',
      delivery: '2026-09-30',
    }
    fill(session.workbook, 'engagements', [
      { id: 'E-1', name: 'Late', ...project },
      { id: 'E-2', name: 'To come', ...project, status: 'Planned', start: '2026-08-03' },
    ])
    fill(session.workbook, 'tasks', [
      { id: 'T-1', title: 'A', engagement: 'Late', owner: 'Li', due: '2026-03-20' },
    ])
    must(session, 'refresh')
    const first = overview(session, 'engagements')
    const items = first.groups.flatMap((group) => group.items)
    expect(first.noneRaised).toEqual({ is: 'found', title: '', note: '' })
    expect(items.map(({ title, rag, why }) => [title, rag, why])).toEqual([
      ['Late', 'red', shownIn(session, 'engagements', 'reason')[0]],
    ])
    expect(first.tables.find(({ key }) => key === 'engagements')).toMatchObject({ red: 1, clear: false })
    // That nothing is wrong with what has not begun proves nothing.
    session.workbook.deleteRows(sheetOf(session.workbook, 'engagements').id, 2, 1)
    const second = overview(session, 'engagements')
    expect(second.red + second.amber).toBe(0)
    expect(second.tables.find(({ key }) => key === 'engagements')).toMatchObject({ clear: false })
    expect(`${second.noneRed.title} ${second.noneRed.note}`).not.toMatch(/on track/)
  })
  test('calls no sheet clear in which it lists a row', () => {
    const session = setUpIn('en')
    fill(session.workbook, 'tasks', [
      { id: 'T-1', title: 'A', due: '2026-03-20', owner: 'Li' },
      { id: 'T-2', title: 'B', due: '2026-09-30' },
    ])
    const { noneRed, noneRaised, tables } = overview(session, 'tasks')
    expect([noneRed, noneRaised]).toEqual([
      { is: 'found', title: '', note: '' },
      { is: 'found', title: '', note: '' },
    ])
    expect(tables.find(({ key }) => key === 'tasks')).toMatchObject({ red: 1, amber: 1, clear: false })
  })
  test('counts late work as the letter’s subject does', () => {
    const session = teamWith({
      tasks: [
        { id: 'T-1', title: 'Ours', owner: 'Li', due: '2026-03-20' },
        { id: 'T-2', title: 'Theirs', owner: 'Li', due: '2026-03-20', ballInCourt: 'Client' },
      ],
      issues: [{ id: 'I-1', description: 'Slow', owner: 'Li', due: '2026-03-02', status: 'Open' }],
    })
    const [letter] = at(session, '2026-03-30').filter(({ to }) => to === boss)
    expect(letter?.subject).toContain('2 items overdue')
    expect(overview(session, 'tasks').lateInAll).toBe(2)
    expect((valueOf(session, 'readFindings') as Findings).late).toHaveLength(2)
  })
})

test('settings that were deleted are said, since every threshold is the default again', () => {
  const session = setUpIn('en')
  session.workbook.deleteSheet(session.workbook.sheetNamed('Settings')!.id)
  expect(findingsOf(session).problems[0]).toMatchObject({ code: 'missingTable', table: 'settings' })
})

import { describe, expect, test } from 'vitest'
import { fillRows, findColumns, findSheet } from '../../../host/bench/fill-rows.js'
import type { AnyCommand } from '../../../src/work/commands/command-list.js'
import {
  changeRows,
  changeRowsWell,
  contentOf,
  createTasksSession,
  shownCell,
  typeCell,
} from './commands-session.js'

const rows = [
  {
    id: 'T-1',
    title: 'Wireframes',
    owner: 'Li Wei',
    status: 'In progress',
    due: '2026-03-30',
    percentComplete: 0.4,
  },
  { id: 'T-2', title: 'Copy', owner: 'Bo', status: 'Not started', due: '2026-04-20' },
  { id: 'T-3', title: 'Launch', owner: 'Bo', status: 'Not started', due: '2026-03-27' },
]
const done = (id: string, expected: string): AnyCommand => ({
  tracker: 'tasks',
  id,
  set: { status: 'done' },
  expect: { status: expected },
})

describe.each(['en', 'zh-CN'] as const)('in %s', (locale) => {
  const [doneWord, task] = {
    en: ['Done', 'Tasks, row 2, Status'],
    'zh-CN': ['已完成', '“任务”第 2 行“状态”'],
  }[locale]
  test('a task that is done gets its done date, is complete, and has no flag, in the same run', () => {
    const session = createTasksSession(rows, locale)
    expect(shownCell(session, 'tasks', 'flag', 2)).not.toBe('')
    const { changed } = changeRowsWell(session, [done('T-1', 'inProgress')])
    expect(
      ['status', 'doneOn', 'percentComplete', 'flag'].map((column) => shownCell(session, 'tasks', column, 2)),
    ).toEqual([doneWord, '2026-03-31', '100%', ''])
    expect(changed).toMatchObject([
      { tracker: 'tasks', id: 'T-1', line: 2, title: 'Wireframes', is: 'changed' },
    ])
  })

  test('the second of two people is refused with what was expected and what is there', () => {
    const session = createTasksSession(rows, locale)
    changeRowsWell(session, [done('T-1', 'inProgress')])
    const { reply } = changeRows(session, [
      { ...done('T-1', 'inProgress'), set: { status: 'blocked' } } as AnyCommand,
    ])
    const words = { en: ['In progress', 'Done'], 'zh-CN': ['进行中', '已完成'] }[locale]
    expect(reply).toMatchObject({
      ok: false,
      problems: [{ code: 'changedSince', found: 'done', expected: 'inProgress' }],
    })
    for (const word of [task, ...words]) expect((reply as { message: string }).message).toContain(word)
    expect(shownCell(session, 'tasks', 'status', 2)).toBe(doneWord)
  })
})

describe('commands', () => {
  test('are carried out together or not at all', () => {
    const session = createTasksSession(rows)
    const before = contentOf(session)
    const { reply } = changeRows(session, [
      done('T-1', 'inProgress'),
      done('T-2', 'done'),
      done('T-9', 'done'),
    ])
    expect(reply).toMatchObject({ ok: false, problems: [{ code: 'changedSince' }, { code: 'rowGone' }] })
    expect(contentOf(session)).toEqual(before)
  })

  test('are taken back to the very cells that were there, by what they answered', () => {
    const session = createTasksSession(rows)
    typeCell(session, 'tasks', 'start', 3, 'next week')
    const before = contentOf(session)
    const { undo } = changeRowsWell(session, [
      done('T-1', 'inProgress'),
      { tracker: 'tasks', id: 'T-2', set: { due: '2026-04-02', owner: 'Li Wei' } },
      { tracker: 'tasks', id: 'T-3', set: { status: 'blocked', notes: '1/2' } },
      { tracker: 'tasks', add: { title: 'New', due: '2026-04-03' } },
    ])
    expect(shownCell(session, 'tasks', 'due', 3)).toBe('2026-04-02')
    expect(shownCell(session, 'tasks', 'title', 5)).toBe('New')
    expect(shownCell(session, 'tasks', 'id', 5)).toMatch(/^T/)
    const after = contentOf(session)
    const { undo: redo } = changeRowsWell(session, undo)
    expect(contentOf(session)).toEqual(before)
    changeRowsWell(session, redo)
    expect(contentOf(session)).toEqual(after)
  })

  test('do not overwrite a text that could not be read, where a value was expected', () => {
    const session = createTasksSession(rows)
    typeCell(session, 'tasks', 'due', 3, 'next week')
    const { reply } = changeRows(session, [
      { tracker: 'tasks', id: 'T-2', set: { due: '2026-04-02' }, expect: { due: null } },
    ])
    expect(reply).toMatchObject({
      ok: false,
      problems: [{ code: 'changedSince', found: 'next week', expected: '' }],
    })
    const unexpected = changeRows(session, [{ tracker: 'tasks', id: 'T-2', set: { due: '2026-04-02' } }])
    expect(unexpected.reply).toMatchObject({ ok: false, problems: [{ code: 'notADay', found: 'next week' }] })
    expect(shownCell(session, 'tasks', 'due', 3)).toBe('next week')
  })

  test('leave formulas alone: an asked one is refused, one that would follow stays', () => {
    const session = createTasksSession(rows)
    const sheet = findSheet(session.workbook, 'tasks')
    const columns = findColumns(session.workbook, 'tasks')
    const enter = (column: string, formula: string): void =>
      session.workbook.setFormula({ sheet: sheet.id, row: 2, column: columns.get(column)! }, formula)
    enter('due', '=DATE(2026,3,30)')
    enter('percentComplete', '=0.1+0.3')
    const { reply } = changeRows(session, [{ tracker: 'tasks', id: 'T-1', set: { due: '2026-04-02' } }])
    expect(reply).toMatchObject({
      ok: false,
      problems: [{ code: 'formulaCell', table: 'tasks', column: 'due', line: 2 }],
    })
    changeRowsWell(session, [done('T-1', 'inProgress')])
    expect(shownCell(session, 'tasks', 'percentComplete', 2)).toBe('40%')
    expect(shownCell(session, 'tasks', 'doneOn', 2)).toBe('2026-03-31')
  })

  test('find their rows after a sort', () => {
    const session = createTasksSession(rows)
    const sheet = findSheet(session.workbook, 'tasks')
    const at = findColumns(session.workbook, 'tasks').get('due')!
    const { undo } = changeRowsWell(session, [done('T-1', 'inProgress')])
    const { rows: last, columns } = session.workbook.extent(sheet.id)
    session.workbook.sort(sheet.id, { row: 2, column: 1, lastRow: last, lastColumn: columns }, [
      { column: at, ascending: true },
    ])
    expect(shownCell(session, 'tasks', 'id', 3)).toBe('T-1')
    changeRowsWell(session, undo)
    expect(shownCell(session, 'tasks', 'status', 3)).toBe('In progress')
  })

  test('an added row is removed only while it is as it was added', () => {
    const session = createTasksSession(rows)
    const { undo } = changeRowsWell(session, [{ tracker: 'tasks', add: { title: 'New' } }])
    typeCell(session, 'tasks', 'owner', 5, 'Bo')
    expect(changeRows(session, undo).reply).toMatchObject({
      ok: false,
      problems: [{ code: 'changedSince', column: 'owner', found: 'Bo' }],
    })
    typeCell(session, 'tasks', 'owner', 5, '')
    changeRowsWell(session, undo)
    expect(shownCell(session, 'tasks', 'title', 5)).toBe('')
  })

  test('name each row once', () => {
    const session = createTasksSession(rows)
    expect(changeRows(session, [done('T-1', 'inProgress'), done('T-1', 'done')]).reply).toMatchObject({
      ok: false,
    })
  })

  test('ask a bounded number of calls, whatever the number of rows', () => {
    const many = Array.from({ length: 120 }, (_, at) => ({
      id: `T-${at}`,
      title: `Task ${at}`,
      owner: 'Bo',
      status: 'In progress',
      due: '2026-03-30',
    }))
    const session = createTasksSession(many)
    session.call('addTrackers', { keys: ['issues'] })
    fillRows(session.workbook, 'issues', [
      { id: 'I-1', description: 'No access', owner: 'Bo', due: '2026-04-20' },
    ])
    session.call('refresh')
    const countCalls = (commands: readonly AnyCommand[]): number => {
      const { reply, outcome } = changeRows(session, commands)
      expect(reply.ok, JSON.stringify(reply)).toBe(true)
      return outcome.calls.total
    }
    const doneOf = (...rows: readonly number[]) => rows.map((at) => done(`T-${at}`, 'inProgress'))
    const note = (text: string): AnyCommand => ({ tracker: 'tasks', id: 'T-3', set: { notes: text } })
    // The first reads the settings and the calendar, and remembers them.
    expect(countCalls(doneOf(1))).toBeLessThanOrEqual(16)
    expect(countCalls(doneOf(2))).toBeLessThanOrEqual(12)
    expect(countCalls([note('one block')])).toBeLessThanOrEqual(12)
    expect(countCalls(doneOf(5, 9, 12))).toBeLessThanOrEqual(17)
    expect(countCalls(doneOf(...Array.from({ length: 40 }, (_, at) => 2 * at + 15)))).toBeLessThanOrEqual(13)
    const further: AnyCommand = { tracker: 'issues', id: 'I-1', set: { notes: 'another' } }
    expect(countCalls([note('two trackers'), further])).toBeLessThanOrEqual(17)
  })

  test('go by a setting and a date off that were changed since the last ones', () => {
    const session = createTasksSession(rows)
    const due = { tracker: 'tasks', id: 'T-2', set: { due: '2026-04-06' } } as const
    changeRowsWell(session, [due])
    expect(shownCell(session, 'tasks', 'flag', 3)).toBe('')
    fillRows(session.workbook, 'holidays', [
      { day: '2026-04-02', kind: 'Holiday', name: 'One' },
      { day: '2026-04-03', kind: 'Holiday', name: 'Two' },
    ])
    changeRowsWell(session, [{ ...due, set: { notes: 'again' } }])
    expect(shownCell(session, 'tasks', 'flag', 3)).toBe('Due in 2 working days')
  })
})

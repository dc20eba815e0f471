/** Undo gives back the very cells that were there, also those that no dropdown would take, with their formats. */
import { describe, expect, test } from 'vitest'
import { findColumns, findSheet } from '../../../host/bench/fill-rows.js'
import { adopt, openWith, plan } from '../adopt/team-words.js'
import {
  changeRows,
  changeRowsWell,
  contentOf,
  createTasksSession,
  shownCell,
  typeCell,
} from './commands-session.js'

const rows = [
  { id: 'T-1', title: 'Wireframes', owner: 'Bo', status: 'In progress', due: '2026-03-30' },
  { id: 'T-2', title: 'Copy', owner: 'Bo', status: 'Not started', due: '2026-04-20' },
]

describe('a typed word that a dropdown does not list', () => {
  const create = () => {
    const session = createTasksSession(rows)
    typeCell(session, 'tasks', 'ballInCourt', 2, 'Customer')
    return session
  }

  test('is back after an undo, and its dropdown refuses other words as before', () => {
    const session = create()
    const before = contentOf(session)
    const { undo } = changeRowsWell(session, [
      { tracker: 'tasks', id: 'T-1', set: { ballInCourt: 'us' }, expect: { ballInCourt: 'client' } },
    ])
    expect(shownCell(session, 'tasks', 'ballInCourt', 2)).toBe('Us')
    changeRowsWell(session, undo)
    expect(shownCell(session, 'tasks', 'ballInCourt', 2)).toBe('Customer')
    expect(contentOf(session)).toEqual(before)
  })

  test('is kept where another cell of the same list refuses', () => {
    const session = create()
    const sheet = findSheet(session.workbook, 'tasks').id
    const column = findColumns(session.workbook, 'tasks').get('notes')!
    session.workbook.setValidation(
      sheet,
      { row: 3, column, lastRow: 3, lastColumn: column },
      { criteria: 'VALUE_IN_LIST', values: [['only this']], allowInvalid: false },
    )
    const guarded = contentOf(session)
    const { reply } = changeRows(session, [
      { tracker: 'tasks', id: 'T-1', set: { ballInCourt: 'us' } },
      { tracker: 'tasks', id: 'T-2', set: { notes: 'another' } },
    ])
    expect(reply).toMatchObject({ ok: false, problems: [{ code: 'writeRefused', column: 'notes' }] })
    expect(contentOf(session)).toEqual(guarded)
  })
})

test('a cell of a team’s own sheet that got a date has its former format after an undo', () => {
  const session = openWith('en', { Work: plan })
  adopt(session, { columns: { title: 'A', owner: 'B', status: 'C', priority: 'D', due: 'E', doneOn: 'F' } })
  const before = contentOf(session)
  const { value } = session.call('readMyDay', null)
  const task = (value as { value: { rows: readonly { tracker: 'tasks'; id: string }[] } }).value.rows[0]!
  const { undo } = changeRowsWell(session, [{ tracker: task.tracker, id: task.id, set: { status: 'done' } }])
  expect(contentOf(session)).not.toEqual(before)
  changeRowsWell(session, undo)
  expect(contentOf(session)).toEqual(before)
})

/** Other people work on the sheet while commands are carried out: no value gets into a row it was not meant for. */
import { describe, expect, test } from 'vitest'
import { findColumns, findSheet } from '../../../host/bench/fill-rows.js'
import type { Session } from '../../../host/emulator/session/session.js'
import { trackerOf } from '../../../src/trackers/index.js'
import type { AnyCommand } from '../../../src/work/commands/command-list.js'
import { chooseCalls } from '../../failure-modes.js'
import {
  changeRows,
  changeRowsWell,
  contentOf,
  createTasksSession,
  shownCell,
  typeCell,
} from './commands-session.js'

const titles = ['Wireframes', 'Copy', 'Audit', 'Budget', 'Draft']
const rows = titles.map((title, at) => ({
  id: `T-${at + 1}`,
  title,
  owner: 'Bo',
  status: 'In progress',
  due: `2026-03-2${at}`,
  notes: `about ${title}`,
}))
const start = (() => {
  const session = createTasksSession(rows)
  session.workbook.addSheet('Our own')
  session.call('refresh')
  return session.checkpoint()
})()
const begin = (): Session => {
  const session = createTasksSession([])
  session.restore(start)
  return session
}

/** What people do in a sheet while somebody else clicks. */
const disturbances: Readonly<Record<string, (session: Session) => void>> = {
  'sorts the rows': ({ workbook }) => {
    const { id, columns } = findSheet(workbook, 'tasks')
    workbook.sort(id, { row: 2, column: 1, lastRow: 6, lastColumn: columns }, [
      { column: findColumns(workbook, 'tasks').get('title')!, ascending: true },
    ])
  },
  'inserts a line': ({ workbook }) => workbook.insertRows(findSheet(workbook, 'tasks').id, 2, 1),
  'deletes a row above': ({ workbook }) => workbook.deleteRows(findSheet(workbook, 'tasks').id, 2, 1),
}

const shownColumns = ['title', 'status', 'doneOn', 'percentComplete', 'flag', 'notes'] as const

/** What each row shows, by its id; what lines without an id show is under a blank one. */
function showById(session: Session): Readonly<Record<string, readonly string[]>> {
  const { id } = findSheet(session.workbook, 'tasks')
  const lines = Array.from({ length: session.workbook.extent(id).rows - 1 }, (_, at) => at + 2)
  return Object.fromEntries(
    lines.map((line) => [
      shownCell(session, 'tasks', 'id', line),
      shownColumns.map((column) => shownCell(session, 'tasks', column, line)),
    ]),
  )
}

const done = (id: string): AnyCommand => ({
  tracker: 'tasks',
  id,
  set: { status: 'done' },
  expect: { status: 'inProgress' },
})
const commandLists: Readonly<Record<string, readonly AnyCommand[]>> = {
  'one cell': [{ tracker: 'tasks', id: 'T-3', set: { notes: 'new' } }],
  'what is done': [done('T-2')],
  'several rows': [done('T-2'), { tracker: 'tasks', id: 'T-5', set: { notes: 'new' } }],
  'many cells': ['T-2', 'T-3', 'T-5'].map(done),
}

/** What changes cells to both sides of some that people fill in. */
const typingLists: Readonly<Record<string, readonly AnyCommand[]>> = {
  'what is done': [done('T-2')],
  'an owner and a status': [{ tracker: 'tasks', id: 'T-2', set: { owner: 'Li Wei', status: 'blocked' } }],
  'a date and a person to wait for': [
    { tracker: 'tasks', id: 'T-2', set: { due: '2026-04-20', ballInCourt: 'client' } },
  ],
}

describe.each(Object.keys(disturbances))('somebody %s at any call', (name) => {
  test.each(Object.keys(commandLists))('while it writes %s', (list) => {
    const commands = commandLists[list]!
    const isNamed = (id: string): boolean => commands.some((each) => 'id' in each && each.id === id)
    const undisturbed = begin()
    const before = showById(undisturbed)
    const { outcome } = changeRows(undisturbed, commands)
    const after = showById(undisturbed)
    expect(after).not.toEqual(before)
    for (const at of chooseCalls(8, outcome.calls.total, 6, `${name} ${list}`)) {
      const session = begin()
      session.meanwhile = (call) => {
        if (call === at) disturbances[name]!(session)
      }
      const { reply } = changeRows(session, commands)
      session.meanwhile = undefined
      for (const [id, shown] of Object.entries(showById(session))) {
        const expected = reply.ok && isNamed(id) ? after[id] : (before[id] ?? shownColumns.map(() => ''))
        expect(shown, `call ${at}: row ${id}, ${reply.ok ? 'done' : reply.message}`).toEqual(expected)
      }
    }
  })
})

test('what is refused late is taken back, and the cell is named', () => {
  const session = begin()
  const column = findColumns(session.workbook, 'tasks').get('notes')!
  session.workbook.setValidation(
    findSheet(session.workbook, 'tasks').id,
    { row: 6, column, lastRow: 6, lastColumn: column },
    { criteria: 'VALUE_IN_LIST', values: [['only this']], allowInvalid: false },
  )
  const before = contentOf(session)
  session.lateErrors = true
  const { reply } = changeRows(session, commandLists['several rows']!)
  expect(reply).toMatchObject({ ok: false, problems: [{ code: 'writeRefused', column: 'notes', line: 6 }] })
  expect(contentOf(session)).toEqual(before)
})

test.each(Object.keys(typingLists))('no word that somebody types into the same row is lost: %s', (list) => {
  const commands = typingLists[list]!
  const named = commands.flatMap((each) =>
    'set' in each ? [...Object.keys(each.set), 'doneOn', 'percentComplete'] : [],
  )
  const typed = Object.entries(trackerOf('tasks').columns).flatMap(
    ([column, { kind, derived, besideTracker }]) =>
      // This workbook has no iterations, and so no columns for them.
      derived || kind === 'identity' || besideTracker !== undefined || named.includes(column) ? [] : [column],
  )
  const { outcome } = changeRows(begin(), commands)
  for (let at = 1; at <= outcome.calls.total; at++) {
    const session = begin()
    session.meanwhile = (call) => {
      if (call === at) for (const column of typed) typeCell(session, 'tasks', column, 3, `typed ${column}`)
    }
    changeRows(session, commands)
    session.meanwhile = undefined
    for (const column of typed)
      expect(shownCell(session, 'tasks', column, 3), `call ${at}`).toBe(`typed ${column}`)
  }
})

test('a value that somebody types into another row stays, though the same is taken back', () => {
  const session = begin()
  let writes = 0
  session.meanwhile = (_, member) => {
    if (member !== 'Range.setValues' || ++writes !== 1) return
    disturbances['inserts a line']!(session)
    typeCell(session, 'tasks', 'status', 6, 'Done')
  }
  const { reply } = changeRows(session, commandLists['what is done']!)
  expect(reply).toMatchObject({ ok: false, problems: [{ code: 'rowsMoved' }] })
  const shown = [3, 4, 5, 6].map((line) =>
    ['id', 'status'].map((column) => shownCell(session, 'tasks', column, line)),
  )
  expect(shown).toEqual([
    ['T-1', 'In progress'],
    ['T-2', 'In progress'],
    ['T-3', 'In progress'],
    ['T-4', 'Done'],
  ])
})

test('a row that somebody types while rows move keeps what was typed', () => {
  const session = begin()
  const sheet = findSheet(session.workbook, 'tasks')
  const columns = findColumns(session.workbook, 'tasks')
  let writes = 0
  session.meanwhile = (_, member) => {
    if (member !== 'Range.setValues' || ++writes !== 1) return
    session.workbook.insertRows(sheet.id, 2, 1)
    for (const [column, text] of [
      ['title', 'Typed'],
      ['status', 'Done'],
    ] as const)
      session.workbook.setValues({ sheet: sheet.id, row: 2, column: columns.get(column)! }, [[text]])
  }
  const { reply } = changeRows(session, commandLists['what is done']!)
  expect(reply).toMatchObject({ ok: false, problems: [{ code: 'rowsMoved' }] })
  expect(['title', 'status'].map((column) => shownCell(session, 'tasks', column, 2))).toEqual([
    'Typed',
    'Done',
  ])
  expect(shownCell(session, 'tasks', 'status', 4)).toBe('In progress')
})

test.each([
  ['America/New_York', '2026-03-30'],
  ['Asia/Tokyo', '2026-03-31'],
])(
  'a zone that was changed to %s since the last run shows in today’s date and in those of rows',
  (zone, today) => {
    const session = begin()
    session.workbook.timeZone = zone
    session.workbook.changed()
    const { undo } = changeRowsWell(session, [done('T-2')])
    expect(shownCell(session, 'tasks', 'doneOn', 3)).toBe(today)
    expect(undo).toMatchObject([{ restore: { doneOn: { was: null, is: { day: today } } } }])
    const { undo: moved } = changeRowsWell(session, [
      { tracker: 'tasks', id: 'T-3', set: { due: '2026-04-20' } },
    ])
    expect(moved).toMatchObject([{ restore: { due: { was: { day: '2026-03-22' } } } }])
  },
)

test('a copy that was put in the place of the sheet is left alone, and the sheet gets the value', () => {
  const session = begin()
  const { workbook } = session
  const own = findSheet(workbook, 'tasks')
  const spare = workbook.sheetNamed('Our own')!
  const [at, free] = [own, spare].map(({ id }) => workbook.sheets.findIndex((each) => each.id === id))
  const area = { row: 1, column: 1, lastRow: own.rows, lastColumn: own.columns }
  const copy = workbook.addSheet('Copy of Tasks')
  workbook.copy({ sheet: own.id, area }, { sheet: copy.id, area })
  workbook.deleteSheet(spare.id)
  workbook.moveSheet(copy.id, at!)
  workbook.moveSheet(own.id, free!)
  const textsOfCopy = (): unknown =>
    workbook
      .view(copy.id, { row: 1, column: 1, lastRow: 6, lastColumn: own.columns })
      .map((row) => row.map(({ text }) => text))
  const before = textsOfCopy()
  changeRowsWell(session, [{ tracker: 'tasks', id: 'T-3', set: { notes: 'new' } }])
  expect(shownCell(session, 'tasks', 'notes', 4)).toBe('new')
  expect(textsOfCopy()).toEqual(before)
})

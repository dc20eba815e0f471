/** Done dates, and flags that are over, as the shipped script writes and the spreadsheet shows them after an edit. */
import { describe, expect, test } from 'vitest'
import { findColumns, fillRows, findSheet } from '../../host/bench/fill-rows.js'
import { runOrThrow } from '../../host/bench/company-session.js'
import type { Session } from '../../host/emulator/session/session.js'
import { statusLooks } from '../../src/core/sheet/layout.js'
import { workStatuses } from '../../src/trackers/shared-columns.js'
import { createSetUpSession, readShownColumn } from './bundle-session.js'

describe('a status that becomes done', () => {
  const cellsIn = (session: Session) => {
    const { id } = findSheet(session.workbook, 'tasks')
    const columns = findColumns(session.workbook, 'tasks')
    return {
      id,
      status: columns.get('status')!,
      doneOn: () => readShownColumn(session, 'tasks', 'doneOn').slice(0, 4),
      type: (row: number, lines: readonly (readonly string[])[], column = columns.get('status')!) =>
        session.editArea(id, row, column, lines),
    }
  }
  test.each(['en', 'zh-CN'] as const)(
    'gets the day it was set, and no typed date is lost, in %s',
    (locale) => {
      const session = createSetUpSession(locale)
      fillRows(session.workbook, 'tasks', [
        { id: 'T-1', title: 'A', doneOn: '2026-03-10' },
        { id: 'T-2', title: 'B' },
        { id: 'T-3', title: 'C' },
        { id: 'T-4', title: 'D' },
      ])
      const { type, doneOn } = cellsIn(session)
      const [done, doing] = (['done', 'inProgress'] as const).map((key) => workStatuses[key][locale]) as [
        string,
        string,
      ]
      expect(type(2, [[done], [done], [doing], [done]]).error).toBeUndefined()
      expect(doneOn()).toEqual(['2026-03-10', '2026-03-31', '', '2026-03-31'])
      session.setNow({ day: '2026-04-02', time: '23:50' })
      type(4, [[done]])
      expect(doneOn()[2]).toBe('2026-04-02')
      type(3, [[doing]])
      expect(doneOn()[1]).toBe('2026-03-31')
    },
  )
  test('is left alone in other columns, where a formula stands, and in a sheet that the team brought along', () => {
    const session = createSetUpSession('en')
    fillRows(session.workbook, 'tasks', [
      { id: 'T-1', title: 'A', status: 'Done' },
      { id: 'T-2', title: 'B' },
    ])
    const { id, type, doneOn } = cellsIn(session)
    type(2, [['Other']], findColumns(session.workbook, 'tasks').get('title')!)
    expect(doneOn()[0]).toBe('')
    const column = findColumns(session.workbook, 'tasks').get('doneOn')!
    session.workbook.type(id, 3, column, '=""')
    type(3, [['Done']])
    expect(session.workbook.cell({ sheet: id, row: 3, column })?.f).toBe('=""')
    session.workbook.renameSheet(id, 'My list')
    type(2, [['Done']])
    expect(session.workbook.display({ sheet: id, row: 2, column })).toBe('')
  })
  test('takes the alarm out of the flag’s words at once', () => {
    const session = createSetUpSession('en')
    fillRows(session.workbook, 'tasks', [
      { id: 'T-1', title: 'A', owner: 'Li', due: '2026-03-26', status: 'In progress' },
    ])
    runOrThrow(session, 'refresh')
    const { id, type } = cellsIn(session)
    const column = findColumns(session.workbook, 'tasks').get('flag')!
    const look = () =>
      session.workbook.view(id, { row: 2, column, lastRow: 2, lastColumn: column })[0]![0]!.style.background
    expect(readShownColumn(session, 'tasks', 'flag')[0]).toBe('Overdue by 3 working days')
    expect(look()).toBe(statusLooks.row.background)
    type(2, [['Done']])
    expect(look()).toBe(statusLooks.over.background)
    runOrThrow(session, 'refresh')
    expect(readShownColumn(session, 'tasks', 'flag')[0]).toBe('')
  })
})

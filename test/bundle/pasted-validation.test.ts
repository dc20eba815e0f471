/** A dropdown pasted over what Milepost fills in refuses what runs write there: that cell is lost, and nothing else. */
import { describe, expect, test } from 'vitest'
import { findColumns, findSheet } from '../../host/bench/fill-rows.js'
import { runOrThrow } from '../../host/bench/company-session.js'
import { seededNumber } from '../../host/emulator/realm/seed.js'
import type { Table } from '../../src/core/table.js'
import { trackers, type TrackerKey } from '../../src/trackers/index.js'
import { listRecipients, allReaders, readRunNotes, createTeamSession } from '../letters/team-session.js'
import { readFindings, readShownColumn } from './bundle-session.js'
import { isWholeSweep } from '../patience.js'

const session = createTeamSession({
  tasks: [
    { id: 'T-1', title: 'Draft', owner: 'Li', due: '2026-03-20', status: 'In progress', milestone: 'Design' },
    { title: 'Final', owner: 'Wang', due: '2026-03-26', status: 'In progress', ballInCourt: 'Client' },
    { title: 'Answer', owner: 'Wang', due: '2026-03-26', status: 'In progress' },
  ],
  clients: [{ name: 'Acme', contractEnd: '2026-05-01', noticeDays: 20 }],
  engagements: [{ id: 'E-1', name: 'Site', client: 'Acme', status: 'Active', delivery: '2026-06-30' }],
  milestones: [{ engagement: 'Site', name: 'Design', start: '2026-03-01', due: '2026-03-27' }],
  changes: [{ engagement: 'Site', content: 'A shop', importance: 3, urgency: 2 }],
  risks: [{ engagement: 'Site', description: 'Rain', probability: 3, impact: 3 }],
})
session.setNow({ day: '2026-03-31', time: '09:00' })
// Ours only warn since 0.9.0; one of the team's own, or of a former version, refuses.
for (const { validations } of session.workbook.sheets)
  for (const rule of validations) (rule as { allowInvalid: boolean }).allowInvalid = false
const start = session.checkpoint()
const filled = ['tasks', 'milestones', 'engagements', 'clients', 'people', 'changes', 'risks'] as const

/** Every column that runs write, ids too. */
const derivedColumns = filled.flatMap((key) =>
  Object.entries((trackers[key] as Table).columns).flatMap(([column, { derived, kind }]) =>
    derived || kind === 'identity' ? [[key, column] as const] : [],
  ),
)
const playedColumns = derivedColumns.filter(
  ([key, column]) => isWholeSweep || column === 'flag' || seededNumber(`pasted ${key} ${column}`, 6) === 0,
)

/** Pastes a strict dropdown over some rows of a column, values and all, as Ctrl+V does. */
function pasteOver(key: TrackerKey, column: string, rows: number): void {
  const { workbook } = session
  const status = {
    sheet: findSheet(workbook, 'tasks').id,
    column: findColumns(workbook, 'tasks').get('status')!,
  }
  const from = { row: 2, column: status.column, lastRow: 2, lastColumn: status.column }
  const at = findColumns(workbook, key).get(column)!
  for (let row = 2; row < 2 + rows; row++)
    workbook.copy(
      { sheet: status.sheet, area: from },
      { sheet: findSheet(workbook, key).id, area: { row, column: at, lastRow: row, lastColumn: at } },
    )
}

test.each([false, true])(
  'a dropdown pasted over a flag costs that cell, which is named, and the rest of the column is written (late: %s)',
  (late) => {
    session.restore(start)
    session.lateErrors = late
    session.outbox.length = 0
    pasteOver('tasks', 'flag', 1)
    runOrThrow(session, 'hourly')
    expect(listRecipients(session.outbox)).toEqual([...allReaders].sort())
    expect(readShownColumn(session, 'tasks', 'flag')).toEqual([
      'In progress',
      'Overdue by 3 working days',
      'Overdue by 3 working days',
    ])
    const letters = findColumns(session.workbook, 'tasks').get('flag')!
    const address = `${String.fromCharCode(64 + letters)}2`
    expect(readRunNotes(session).join()).toContain(
      `${address} (Flag) doesn’t accept what Milepost writes there`,
    )
    runOrThrow(session, 'setUp')
    runOrThrow(session, 'refresh')
    expect(readShownColumn(session, 'tasks', 'flag')[0]).toBe('Overdue by 7 working days')
    session.lateErrors = false
  },
)

test('a refresh that a cell refuses says so at the desk and to whoever asks for the findings', () => {
  session.restore(start)
  pasteOver('tasks', 'flag', 1)
  const { said } = runOrThrow(session, 'refresh')
  expect(said.join()).toContain('doesn’t accept what Milepost writes there')
  expect(readFindings(session).flags.length).toBeGreaterThan(0)
})

describe.each(playedColumns)('%s.%s', (key, column) => {
  test('with a pasted dropdown stops no email, is named where it refuses, and is repaired', () => {
    for (const [rows, late] of [
      [1, false],
      [40, false],
      [1, true],
      [40, true],
    ] as const) {
      session.restore(start)
      session.outbox.length = 0
      session.lateErrors = late
      pasteOver(key, column, rows)
      const { calls } = runOrThrow(session, 'hourly')
      expect(listRecipients(session.outbox), `${rows} rows, ${late ? 'late' : 'at once'}`).toEqual(
        [...allReaders].sort(),
      )
      expect(calls.total).toBeLessThan(late ? 260 : 170)
      runOrThrow(session, 'setUp')
      runOrThrow(session, 'refresh')
      const after = runOrThrow(session, 'refresh').said.join()
      expect(after, `${rows} rows`).not.toContain('doesn’t accept')
      session.lateErrors = false
    }
  })
})

test('a spreadsheet whose language was changed still sends its emails, and is repaired', () => {
  session.restore(start)
  session.outbox.length = 0
  session.workbook.locale = 'zh_CN'
  runOrThrow(session, 'hourly')
  expect(listRecipients(session.outbox)).toEqual([...allReaders].sort())
  runOrThrow(session, 'setUp')
  expect(runOrThrow(session, 'refresh').said.join()).not.toContain('无法写入')
})

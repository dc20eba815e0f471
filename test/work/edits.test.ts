import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Table } from '../../src/core/table.js'
import { trackers } from '../../src/trackers/index.js'
import { findingsOf } from '../../src/work/findings.js'
import { refreshBook } from '../../src/work/refresh/refresh.js'
import { setUp } from '../../src/work/set-up/set-up.js'
import { idOf } from '../../src/work/refresh/write-cells.js'
import { Google } from '../contract/fake-google.js'
import { isWholeSweep } from '../patience.js'
import { localeAtStep } from '../spreadsheet-locales.js'
import {
  columnOf,
  copyWorkbook,
  type EditedTracker,
  editedTrackers,
  arbitraryEdit,
  fillTeam,
  applyEdit,
  findOverdueLines,
  findRewrittenCells,
  type Sheets,
} from './arbitrary-edits.js'

/** How many random mornings are played; each has a few edits and one run. `npm run sweep` plays more. */
const mornings = isWholeSweep ? 1000 : 400

const ready = new Google()
ready.run((ports) => setUp(ports))
fillTeam(ready)
// A thousand empty lines in each sheet would only cost time.
for (const { id, rows } of ready.workbook.sheets) if (rows > 40) ready.workbook.deleteRows(id, 41, rows - 40)
ready.run((ports) => refreshBook(ports))
const [snapshot, persisted] = [ready.workbook, ready.persist()]
const sheets: Sheets = new Map(
  editedTrackers.map((key) => [key, snapshot.sheets.find(({ name }) => name === trackers[key].name.en)!.id]),
)

/** Columns that are Milepost's to write, as their headers say. */
const ours = (google: Google, key: EditedTracker): Set<number> => {
  const find = columnOf(google, sheets, key)
  const columns: Table['columns'] = trackers[key].columns
  return new Set(
    Object.keys(columns).flatMap((field) => (field === 'id' || columns[field]!.derived ? find(field) : [])),
  )
}

/** The list's word for each other word that people type, by the columns in which a run writes it. */
const listWords = (google: Google, key: EditedTracker): Map<number, ReadonlyMap<string, string>> => {
  const find = columnOf(google, sheets, key)
  const columns: Table['columns'] = trackers[key].columns
  return new Map(
    Object.entries(columns).flatMap(([field, { choices = {} }]) => {
      const words = new Map(
        Object.values(choices).flatMap(({ en, 'zh-CN': zh, aliases = [] }) =>
          aliases.map(
            (alias) => [alias.toLowerCase(), google.workbook.locale.startsWith('zh') ? zh : en] as const,
          ),
        ),
      )
      return find(field).map((column) => [column, words] as const)
    }),
  )
}

test(`in ${mornings} mornings of people's edits no run writes where it must not, and what is late is found`, () => {
  let google = new Google({ snapshot, persisted })
  let played = 0
  let wrote = 0
  let checkedMornings = 0
  fc.assert(
    fc.property(fc.array(arbitraryEdit, { minLength: 1, maxLength: 4 }), (changes) => {
      // A dozen mornings go by in one workbook, so that edits add up; then a new one is taken.
      if (played++ % 12 === 0) {
        google = new Google({ snapshot, persisted })
        google.workbook.locale = localeAtStep((played - 1) / 12)
      }
      for (const change of changes) applyEdit(google, sheets, change)
      google.lateErrors = played % 3 === 0
      const before = copyWorkbook(google)
      const own = new Map(editedTrackers.map((key) => [sheets.get(key)!, ours(google, key)]))
      const words = new Map(editedTrackers.map((key) => [sheets.get(key)!, listWords(google, key)]))
      const overdue = findOverdueLines(google, sheets)
      const found = google.run((ports) => {
        const book = refreshBook(ports)
        if (!book.ok) return null
        const tasks = book.value.tables.get('tasks')
        const lineOf = new Map(tasks?.reading.rows.map((row) => [idOf(row), row.at.line]))
        const late = findingsOf(book.value).flags.filter(
          ({ table, flag }) => table === 'tasks' && flag === 'overdue',
        )
        const nameless = [...book.value.tables.values()]
          .flatMap(({ reading }) => reading.rows)
          .filter((row) => idOf(row) === '')
        return {
          lines: late.map(({ id }) => lineOf.get(id)!).sort((a, b) => a - b),
          hasTasks: tasks !== undefined,
          nameless,
          writable: [...book.value.tables.values()].every(
            ({ reading }) => reading.writable && reading.location.columns.has('id'),
          ),
        }
      })
      const after = copyWorkbook(google)
      for (const cell of findRewrittenCells(before, after)) {
        wrote++
        const listed = words.get(cell.sheet)?.get(cell.column)?.get(String(cell.held).trim().toLowerCase())
        if (listed !== undefined && cell.holds === listed) continue
        if (!own.get(cell.sheet)?.has(cell.column)) expect(cell).toBe('left as it was')
      }
      if (found === null) return
      if (found.writable) expect(found.nameless).toEqual([])
      if (found.hasTasks && overdue !== null) {
        expect(found.lines).toEqual(overdue)
        checkedMornings++
      }
      if (played % 6 !== 0) return
      google.run((ports) => refreshBook(ports))
      expect(findRewrittenCells(after, google.workbook)).toEqual([])
    }),
    { numRuns: mornings, endOnFailure: true },
  )
  expect([wrote > mornings / 4, checkedMornings > mornings / 2]).toEqual([true, true])
})

import { describe, expect, test } from 'vitest'
import { runOrThrow } from '../../host/bench/company-session.js'
import { findSheet } from '../../host/bench/fill-rows.js'
import type { Session } from '../../host/emulator/session/session.js'
import type { Outcome } from '../../host/emulator/session/outcome.js'
import { type Locale, locales } from '../../src/core/locale.js'
import { findCellPosition, createTeamSession } from '../letters/team-session.js'
import { calmSheets } from './quiet/quiet-state.js'
import { bundle, createSession } from './bundle-session.js'

/** How often a run loaded the file that carries the library. */
const countLibraryLoads = ({ calls }: Outcome): number =>
  calls.byMember['HtmlService.createHtmlOutputFromFile'] ?? 0

/** A team whose task sheet has a column of its own, and whose status column goes by that header. */
function createTeamWithOwnColumn(status = 'Status') {
  const session = createTeamSession(calmSheets)
  const { id } = findSheet(session.workbook, 'tasks')
  const column = session.workbook.extent(id).columns + 1
  session.workbook.insertColumns(id, column, 1)
  session.workbook.setValues({ sheet: id, row: 1, column }, [['Sprint']])
  const first = findCellPosition(session, 'tasks', 2, 'status')
  session.workbook.setValues({ ...first, row: 1 }, [[status]])
  return { session, finish: () => session.edit(first.sheet, first.row, first.column, 'Done') }
}

function titleCell(session: Session): [sheet: number, row: number, column: number] {
  const { sheet, row, column } = findCellPosition(session, 'tasks', 3, 'title')
  return [sheet, row, column]
}

const readStamp = (session: Session): string =>
  session.workbook.display(findCellPosition(session, 'tasks', 2, 'doneOn'))

describe('the library', () => {
  test('is loaded neither when the file is opened nor in an hour in which nothing is due', () => {
    const { session } = createTeamWithOwnColumn()
    expect(countLibraryLoads(session.open())).toBe(0)
    for (let at = 0; at <= 11; at++) {
      session.setNow({ day: '2026-04-01', time: `${String(at).padStart(2, '0')}:00` })
      runOrThrow(session, 'hourly')
    }
    expect(countLibraryLoads(runOrThrow(session, 'hourly'))).toBe(0)
  })
  test('is not loaded for an edit, whatever other columns the sheet has', () => {
    const { session, finish } = createTeamWithOwnColumn()
    expect(countLibraryLoads(finish())).toBe(0)
    expect(readStamp(session)).toBe('2026-03-31')
  })
  test('is not loaded where cells changed and no email is due', () => {
    const { session } = createTeamWithOwnColumn()
    const renameIn = (hour: string): number => {
      session.edit(...titleCell(session), `Renamed at ${hour}`)
      session.setNow({ day: '2026-03-31', time: hour })
      return countLibraryLoads(runOrThrow(session, 'hourly'))
    }
    for (const hour of ['19:00', '20:00', '21:00']) renameIn(hour) // The sheet of changes is made in one of them.
    expect(renameIn('22:00')).toBe(0)
  })
  test('tells an edit which column a header in other words is', () => {
    const { session, finish } = createTeamWithOwnColumn('State')
    expect(countLibraryLoads(finish())).toBe(1)
    expect(readStamp(session)).toBe('2026-03-31')
  })
  test('is loaded at most once in a run', () => {
    const { session } = createTeamWithOwnColumn('State')
    for (const entry of ['hourly', 'setUp', 'refreshViews'] as const)
      expect(countLibraryLoads(runOrThrow(session, entry))).toBeLessThanOrEqual(1)
  })
})

test.each<Locale>(locales)(
  'a workbook set up anew asks the library for nothing in a refresh: %s',
  (locale) => {
    const session = createSession(locale, { bundle })
    runOrThrow(session, 'setUp')
    runOrThrow(session, 'refresh')
    expect(countLibraryLoads(runOrThrow(session, 'refresh'))).toBe(0)
  },
)

import { expect, test } from 'vitest'
import { findSheet } from '../../../host/bench/fill-rows.js'
import { runOrThrow } from '../../../host/bench/company-session.js'
import type { Outcome } from '../../../host/emulator/session/outcome.js'
import type { Session } from '../../../host/emulator/session/session.js'
import { findCellPosition, createTeamSession } from '../../letters/team-session.js'
import { readFindings, readShownColumn } from '../bundle-session.js'
import { calmSheets } from './quiet-state.js'

/** A team whose sheets were refreshed, so that the next refresh knows where they were; a day later. */
function createRefreshedSession(): Session {
  const session = createTeamSession(calmSheets)
  runOrThrow(session, 'refresh')
  runOrThrow(session, 'refresh')
  session.setNow({ day: '2026-04-01', time: '09:00' })
  return session
}
const countNameCalls = ({ calls }: Outcome): number => calls.byMember['Sheet.getName'] ?? 0
const idOf = (session: Session, name: string): number => session.workbook.sheetNamed(name)!.id

test('a refresh asks for fewer names than there are sheets, while they stand as they did', () => {
  const session = createRefreshedSession()
  const outcome = runOrThrow(session, 'refresh')
  expect(countNameCalls(outcome)).toBeLessThan(session.workbook.sheets.length)
  expect(outcome.calls.byMember['Spreadsheet.getSheetByName']).toBeUndefined()
  expect(readShownColumn(session, 'tasks', 'flag')[0]).toBe('Overdue by 8 working days')
})

/** What people do to their sheets; a refresh must find each as it does where nothing is remembered. */
const moves: Readonly<Record<string, (session: Session) => void>> = {
  'two sheets change places': ({ workbook }) => {
    const at = (name: string): number => workbook.sheets.findIndex((sheet) => sheet.name === name)
    const [settings, calendar] = [at('Settings'), at('Calendar')]
    workbook.moveSheet(workbook.sheets[settings]!.id, calendar)
  },
  'the sheet of tasks moves to the end': ({ workbook }) =>
    workbook.moveSheet(findSheet(workbook, 'tasks').id, workbook.sheets.length - 1),
  'the sheet of tasks has another name': ({ workbook }) =>
    workbook.renameSheet(findSheet(workbook, 'tasks').id, 'Our work'),
  'the settings have another name': (session) =>
    session.workbook.renameSheet(idOf(session, 'Settings'), 'Knobs'),
  'two sheets change names': (session) => {
    const [tasks, settings] = [findSheet(session.workbook, 'tasks').id, idOf(session, 'Settings')]
    session.workbook.renameSheet(tasks, 'x')
    session.workbook.renameSheet(settings, 'Tasks')
    session.workbook.renameSheet(tasks, 'Settings')
  },
  'the calendar is gone and another sheet came': (session) => {
    session.workbook.deleteSheet(idOf(session, 'Calendar'))
    session.workbook.addSheet('Ideas')
  },
  'the sheet of calculations is gone and a tracker came': (session) => {
    const { workbook } = session
    workbook.deleteSheet(idOf(session, 'Milepost calculations'))
    const { id } = workbook.addSheet('Risks')
    workbook.setValues({ sheet: id, row: 1, column: 1 }, [
      ['Risk', 'Probability', 'Impact', 'Owner', 'Status'],
    ])
    workbook.setValues({ sheet: id, row: 2, column: 1 }, [['Late', 3, 4, 'Li', 'Open']])
  },
  'a sheet is added in front': ({ workbook }) => void workbook.addSheet('Cover', 0),
  'a setting is another': (session) => {
    const { workbook } = session
    workbook.setValues({ sheet: idOf(session, 'Settings'), row: 2, column: 3 }, [[30]])
  },
}
test.each(Object.entries(moves))('where %s a refresh does as if it remembered no places', (_, move) => {
  const outcomes = [true, false].map((remembers) => {
    const session = createRefreshedSession()
    move(session)
    if (!remembers) {
      const { snapshot, persisted } = session.checkpoint()
      delete persisted.properties.document['milepost.order']
      delete persisted.properties.document['milepost.quiet']
      session.restore({ snapshot, persisted })
    }
    const { said, error } = session.call('refresh')
    return {
      said,
      error,
      findings: readFindings(session),
      cells: session.workbook.sheets
        .filter(({ name }) => name !== 'Milepost calculations')
        .map((sheet) => {
          const { rows, columns } = session.workbook.extent(sheet.id)
          return [
            sheet.name,
            ...Array.from({ length: rows * columns }, (__, at) =>
              session.workbook.display({
                sheet: sheet.id,
                row: 1 + Math.floor(at / columns),
                column: 1 + (at % columns),
              }),
            ),
          ]
        }),
    }
  })
  expect(outcomes[0]).toEqual(outcomes[1])
})
test('a row that somebody typed since is read and gets its id', () => {
  const session = createRefreshedSession()
  session.workbook.setValues(findCellPosition(session, 'tasks', 5, 'title'), [['More']])
  session.workbook.setValues(findCellPosition(session, 'holidays', 2, 'name'), [['Party']])
  runOrThrow(session, 'refresh')
  expect(readShownColumn(session, 'tasks', 'id')[3]).toMatch(/^T-/)
  expect(readShownColumn(session, 'holidays', 'id')[0]).toMatch(/^H-/)
})

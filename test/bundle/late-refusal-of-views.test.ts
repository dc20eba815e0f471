/** What the store says of a sheet is written after the sheet: a run whose writes are refused late leaves no false memory. */
import { expect, test } from 'vitest'
import { runOrThrow } from '../../host/bench/company-session.js'
import type { Session } from '../../host/emulator/session/session.js'
import { failureModes, runWithFailure } from '../failure-modes.js'
import { viewNames } from '../../src/views/index.js'
import { createTeamSession } from '../letters/team-session.js'
import { everyViewKey } from '../views/every-view.js'

const session = createTeamSession({
  tasks: [{ id: 'T-1', title: 'Draft', owner: 'Li', due: '2026-03-20', status: 'In progress' }],
  engagements: [{ id: 'E-1', name: 'New website', status: 'Active', delivery: '2026-06-30' }],
})
session.setNow({ day: '2026-03-31', time: '09:00' })
runOrThrow(session, 'hourly')
runOrThrow(session, 'refreshViews')
session.setNow({ day: '2026-04-01', time: '09:00' })
runOrThrow(session, 'hourly')
/** The hour at which views are brought up to the day. */
const due = { day: '2026-04-01', time: '10:00' }
session.setNow(due)
const start = session.checkpoint()

/** What every view shows, with its colours. */
const readViews = ({ workbook }: Session): string =>
  JSON.stringify(
    everyViewKey.map((key) => {
      const sheet = workbook.sheetNamed(viewNames[key].en)!.id
      const { rows, columns } = workbook.extent(sheet)
      return workbook.view(sheet, { row: 1, column: 1, lastRow: rows, lastColumn: columns })
    }),
  )

/**
 * Runs until everything is up to date, and later one run that reads everything, so that the reminder status
 * is the same.
 */
function runRestOfDay(): void {
  for (let count = 0; count < 4; count++) runOrThrow(session, 'hourly')
  session.setNow({ day: '2026-04-01', time: '15:00' })
  runOrThrow(session, 'sendNow')
}

test('a view of which something was refused late is written again by the next run', () => {
  const members = ['']
  session.meanwhile = (_, member) => void members.push(member)
  runOrThrow(session, 'hourly')
  session.meanwhile = undefined
  runRestOfDay()
  const completeViews = readViews(session)
  // Of the first view, and the last ones before it is noted that the views are up to the day.
  const log = members.indexOf('Sheet.appendRow')
  const first = members.indexOf('Range.setValues', log)
  const noted = members.indexOf('Properties.setProperties', first)
  const last = members.lastIndexOf('Range.setValues', noted)
  expect(log).toBeGreaterThan(0)
  expect(last).toBeGreaterThan(first + 4)
  for (const breaking of failureModes)
    for (const call of [first, first + 2, last, noted - 1, noted]) {
      session.restore(start)
      session.setNow(due)
      runWithFailure(session, breaking, call, () => session.call('hourly'))
      runRestOfDay()
      expect(readViews(session) === completeViews, `${breaking.name} at call ${call}`).toBe(true)
    }
})

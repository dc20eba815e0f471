import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Session } from '../../../host/emulator/session/session.js'
import { isWholeSweep } from '../../patience.js'
import { createTeamSession } from '../../letters/team-session.js'
import {
  type Edit,
  editedTrackers,
  arbitraryEdit,
  applyEdit,
  type Sheets,
} from '../../work/arbitrary-edits.js'
import { findSheet } from '../../../host/bench/fill-rows.js'
import { calmSheets, clearQuietState } from './quiet-state.js'

/** Two days' hours in which something can be due, and some between. */
const hours = [0, 1, 2, 7, 8, 9, 10, 12, 15, 20, 23]
const days = ['2026-03-31', '2026-04-01']
const moments = days.flatMap((day) =>
  hours.map((hour) => ({ day, time: `${String(hour).padStart(2, '0')}:00` })),
)

const findSheets = (session: Session): Sheets =>
  new Map(editedTrackers.map((key) => [key, findSheet(session.workbook, key).id]))

/** Everything that people see in the sheets that runs read. */
const readShown = ({ workbook }: Session): string[] =>
  workbook.sheets
    .filter(({ name }) => !['Run log', 'Milepost calculations', 'Dashboard'].includes(name))
    .flatMap((sheet) => {
      const { rows, columns } = workbook.extent(sheet.id)
      return Array.from({ length: rows }, (_, row) =>
        [
          sheet.name,
          ...Array.from({ length: columns }, (_, column) =>
            workbook.display({ sheet: sheet.id, row: row + 1, column: column + 1 }),
          ),
        ].join('|'),
      )
    })

/** What an hour brings; an entry that fails does so with its message. */
function runHour(session: Session, now: { day: string; time: string }) {
  session.setNow(now)
  const { letters, calls, error } = session.call('hourly')
  return {
    letters: letters.map(({ to, subject, htmlBody }) => ({ to, subject, htmlBody })),
    error,
    shown: readShown(session),
    calls: calls.total,
  }
}

const arbitrary = fc.array(
  fc.record({
    at: fc.integer({ min: 0, max: moments.length - 1 }),
    edit: arbitraryEdit,
  }),
  { minLength: 1, maxLength: 4 },
)

/** Plays the moments with the edits before them; `whole` has each run read everything. */
function playMoments(plan: readonly { at: number; edit: Edit }[], readsAll: boolean) {
  const session = createTeamSession(calmSheets)
  const at = findSheets(session)
  return moments.map((now, index) => {
    for (const each of plan) if (each.at === index) applyEdit(session, at, each.edit)
    if (readsAll) clearQuietState(session)
    return runHour(session, now)
  })
}

test('a run that skips what did not change sends, writes and flags what one that reads everything does', () => {
  let skipped = 0
  fc.assert(
    fc.property(arbitrary, (plan) => {
      const [some, all] = [playMoments(plan, false), playMoments(plan, true)]
      skipped += some.filter(({ calls }) => calls <= 10).length
      expect(some.map(({ calls: _, ...rest }) => rest)).toEqual(all.map(({ calls: _, ...rest }) => rest))
    }),
    { numRuns: isWholeSweep ? 60 : 3 },
  )
  expect(skipped).toBeGreaterThan(8)
})

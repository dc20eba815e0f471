import { describe, expect, test } from 'vitest'
import { must } from '../../host/bench/morning.js'
import { sheetOf } from '../../host/bench/filling.js'
import type { Session } from '../../host/session/session.js'
import type { Outcome } from '../../host/session/outcome.js'
import { type Locale, locales } from '../../src/core/locale.js'
import { place, teamWith } from '../letters/stage.js'
import { calm } from './quiet/stage.js'
import { bundle, sessionIn } from './stage.js'

/** How often a run loaded the file that carries the library. */
const loads = ({ calls }: Outcome): number => calls.byMember['HtmlService.createHtmlOutputFromFile'] ?? 0

/** A team whose task sheet has a column of its own, and whose status column goes by that header. */
function teamWithOwnColumn(status = 'Status') {
  const session = teamWith(calm)
  const { id } = sheetOf(session.workbook, 'tasks')
  const column = session.workbook.extent(id).columns + 1
  session.workbook.insertColumns(id, column, 1)
  session.workbook.setValues({ sheet: id, row: 1, column }, [['Sprint']])
  const first = place(session, 'tasks', 2, 'status')
  session.workbook.setValues({ ...first, row: 1 }, [[status]])
  return { session, finish: () => session.edit(first.sheet, first.row, first.column, 'Done') }
}

const stamped = (session: Session): string => session.workbook.display(place(session, 'tasks', 2, 'doneOn'))

describe('the library', () => {
  test('is loaded neither when the file is opened nor in an hour in which nothing is due', () => {
    const { session } = teamWithOwnColumn()
    expect(loads(session.open())).toBe(0)
    for (let at = 0; at <= 11; at++) {
      session.setNow({ day: '2026-04-01', time: `${String(at).padStart(2, '0')}:00` })
      must(session, 'hourly')
    }
    expect(loads(must(session, 'hourly'))).toBe(0)
  })
  test('is not loaded for an edit, whatever other columns the sheet has', () => {
    const { session, finish } = teamWithOwnColumn()
    expect(loads(finish())).toBe(0)
    expect(stamped(session)).toBe('2026-03-31')
  })
  test('tells an edit which column a header in other words is', () => {
    const { session, finish } = teamWithOwnColumn('State')
    expect(loads(finish())).toBe(1)
    expect(stamped(session)).toBe('2026-03-31')
  })
  test('is loaded at most once in a run', () => {
    const { session } = teamWithOwnColumn('State')
    for (const entry of ['hourly', 'setUp', 'refreshViews'] as const)
      expect(loads(must(session, entry))).toBeLessThanOrEqual(1)
  })
})

test.each<Locale>(locales)(
  'a workbook set up anew asks the library for nothing in a refresh: %s',
  (locale) => {
    const session = sessionIn(locale, { bundle })
    must(session, 'setUp')
    must(session, 'refresh')
    expect(loads(must(session, 'refresh'))).toBe(0)
  },
)

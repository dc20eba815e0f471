/** What the store says of a sheet is written after the sheet: a run whose writes are refused late leaves no false memory. */
import { expect, test } from 'vitest'
import { must } from '../../host/bench/morning.js'
import type { Session } from '../../host/session/session.js'
import { breakings, broken } from '../breaking.js'
import { viewNames } from '../../src/views/index.js'
import { teamWith } from '../letters/stage.js'

const session = teamWith({
  tasks: [{ id: 'T-1', title: 'Draft', owner: 'Li', due: '2026-03-20', status: 'In progress' }],
  engagements: [{ id: 'E-1', name: 'New website', status: 'Active', delivery: '2026-06-30' }],
})
session.setNow({ day: '2026-03-31', time: '09:00' })
must(session, 'hourly')
must(session, 'refreshViews')
session.setNow({ day: '2026-04-01', time: '09:00' })
must(session, 'hourly')
/** The hour at which views are brought up to the day. */
session.setNow({ day: '2026-04-01', time: '10:00' })
const start = session.checkpoint()

/** What every view shows, with its colours. */
const views = ({ workbook }: Session): string =>
  JSON.stringify(
    Object.values(viewNames).map(({ en }) => {
      const sheet = workbook.sheetNamed(en)!.id
      const { rows, columns } = workbook.extent(sheet)
      return workbook.view(sheet, { row: 1, column: 1, lastRow: rows, lastColumn: columns })
    }),
  )

test('a view of which something was refused late is written again by the next run', () => {
  const members = ['']
  session.meanwhile = (_, member) => void members.push(member)
  must(session, 'hourly')
  session.meanwhile = undefined
  for (let hour = 0; hour < 4; hour++) must(session, 'hourly')
  const whole = views(session)
  // Of the first view, and the last ones before it is noted that the views are up to the day.
  const clear = members.indexOf('Sheet.clear')
  const noted = members.indexOf('Properties.setProperty')
  expect(noted).toBeGreaterThan(clear)
  for (const breaking of breakings)
    for (const call of [clear, clear + 4, noted - 2, noted - 1, noted]) {
      session.restore(start)
      broken(session, breaking, call, () => session.call('hourly'))
      for (let hour = 0; hour < 5; hour++) must(session, 'hourly')
      expect(views(session) === whole, `${breaking.name} at call ${call}`).toBe(true)
    }
})

import { expect, test } from 'vitest'
import type { Session } from '../../host/emulator/session/session.js'
import type { TrackerKey } from '../../src/trackers/index.js'
import { runHourlyAt, findCellPosition, createTeamSession } from './team-session.js'

const stage = (n: number, due: string) => ({
  id: `M-${n}`,
  name: `Stage ${n}`,
  owner: 'Li',
  start: '2026-03-02',
  due,
  baselineStart: '2026-03-02',
  baselineDue: '2026-03-20',
  status: 'In progress',
})
const team = (): Session =>
  createTeamSession({
    tasks: [{ id: 'T-1', title: 'Draft', owner: 'Li', due: '2026-03-20', status: 'In progress' }],
    milestones: ['2026-03-20', '2026-04-30', '2026-03-23', '2026-04-30', '2026-03-24'].map((due, n) =>
      stage(n + 1, due),
    ),
  })
/** Types as people do; a column of plain text would take a formula for text, so its format goes first. */
function typed(session: Session, key: TrackerKey, row: number, column: string, text: string): void {
  const { sheet, ...cell } = findCellPosition(session, key, row, column)
  const area = { row, column: cell.column, lastRow: row, lastColumn: cell.column }
  session.workbook.setStyle(sheet, area, { format: undefined })
  session.edit(sheet, row, cell.column, text)
}
const formulaIn = (session: Session, key: TrackerKey, row: number, column: string): string | undefined =>
  session.workbook.cell(findCellPosition(session, key, row, column))?.f
const shown = (session: Session, row: number, column: string): string =>
  session.workbook.display(findCellPosition(session, 'milestones', row, column))

test('a formula that somebody put into a column of ours stays one, between lines that change and on such a line', () => {
  const session = team()
  runHourlyAt(session, '2026-03-31')
  typed(session, 'milestones', 3, 'flag', '="Li: "&"fine"')
  typed(session, 'milestones', 4, 'flag', '=IF(1=1,"mine","")')
  typed(session, 'milestones', 4, 'variance', '=2+2')
  runHourlyAt(session, '2026-04-01')
  expect(formulaIn(session, 'milestones', 3, 'flag')).toBe('="Li: "&"fine"')
  expect(formulaIn(session, 'milestones', 4, 'flag')).toBe('=IF(1=1,"mine","")')
  expect(formulaIn(session, 'milestones', 4, 'variance')).toBe('=2+2')
  expect([3, 4].map((row) => shown(session, row, 'flag'))).toEqual(['Li: fine', 'mine'])
  expect([2, 6].map((row) => shown(session, row, 'flag').replace(/;.*/, ''))).toEqual([
    'Overdue by 8 working days',
    'Overdue by 6 working days',
  ])
  expect([2, 4].map((row) => shown(session, row, 'variance'))).toEqual(['+8', '4'])
})

test('a formula below the last row stays too', () => {
  const session = team()
  runHourlyAt(session, '2026-03-31')
  typed(session, 'milestones', 8, 'variance', '=SUM(1,7)')
  runHourlyAt(session, '2026-04-01')
  expect(formulaIn(session, 'milestones', 8, 'variance')).toBe('=SUM(1,7)')
})

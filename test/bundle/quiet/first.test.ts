/** The first run after set-up reads sheets by what the formulas say of them, and asks for no formula where there is none. */
import { expect, test } from 'vitest'
import { runOrThrow } from '../../../host/bench/company-session.js'
import { fillRows } from '../../../host/bench/fill-rows.js'
import type { Session } from '../../../host/emulator/session/session.js'
import { findCellPosition } from '../../letters/team-session.js'
import { createSetUpSession, readShownColumn } from '../bundle-session.js'

const rows = [
  { title: 'Draft', due: '2026-03-20', status: 'In progress', owner: 'Li' },
  { title: 'Final', due: '2026-03-24', status: 'In progress', owner: 'Li' },
]
/** A workbook after set-up, with rows that no run has seen. */
function typed(): Session {
  const session = createSetUpSession('en')
  fillRows(session.workbook, 'tasks', rows)
  return session
}
const ids = (session: Session): string[] => readShownColumn(session, 'tasks', 'id')

test('rows get their ids and flags together, in one write each, and no formula is asked for', () => {
  const session = typed()
  const { calls } = runOrThrow(session, 'refresh')
  expect(calls.byMember['Range.setValues']).toBe(2)
  expect(calls.byMember['Range.getFormulas']).toBeUndefined()
  expect(ids(session)).toEqual([expect.stringMatching(/^T-/), expect.stringMatching(/^T-/)])
  expect(new Set(ids(session)).size).toBe(2)
  expect(readShownColumn(session, 'tasks', 'flag')).toEqual([
    'Overdue by 7 working days',
    'Overdue by 5 working days',
  ])
})
test('a formula that shows nothing stays, though all looks blank', () => {
  const session = typed()
  const cell = findCellPosition(session, 'tasks', 3, 'flag')
  session.workbook.setFormula(cell, '=IF(1=1,"","x")')
  runOrThrow(session, 'refresh')
  const { sheets } = session.workbook.snapshot()
  expect(JSON.stringify(sheets)).toContain(JSON.stringify('=IF(1=1,"","x")'))
  expect(readShownColumn(session, 'tasks', 'flag')[0]).toBe('Overdue by 7 working days')
})
test('a row far below the others is read', () => {
  const session = typed()
  session.workbook.setValues(findCellPosition(session, 'tasks', 50, 'title'), [['Far']])
  runOrThrow(session, 'refresh')
  expect(ids(session).filter((id) => id !== '')).toHaveLength(3)
})
test('an id that a person gave stays, and the others get theirs', () => {
  const session = typed()
  session.workbook.setValues(findCellPosition(session, 'tasks', 2, 'id'), [['T-1']])
  runOrThrow(session, 'refresh')
  expect(ids(session)).toEqual(['T-1', expect.stringMatching(/^T-.+-/)])
})

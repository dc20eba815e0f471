/** The first run after set-up reads sheets by what the formulas say of them, and asks for no formula where there is none. */
import { expect, test } from 'vitest'
import { must } from '../../../host/bench/morning.js'
import { fill } from '../../../host/bench/filling.js'
import type { Session } from '../../../host/session/session.js'
import { place } from '../../letters/stage.js'
import { setUpIn, shownIn } from '../stage.js'

const rows = [
  { title: 'Draft', due: '2026-03-20', status: 'In progress', owner: 'Li' },
  { title: 'Final', due: '2026-03-24', status: 'In progress', owner: 'Li' },
]
/** A workbook after set-up, with rows that no run has seen. */
function typed(): Session {
  const session = setUpIn('en')
  fill(session.workbook, 'tasks', rows)
  return session
}
const ids = (session: Session): string[] => shownIn(session, 'tasks', 'id')

test('rows get their ids and flags together, in one write each, and no formula is asked for', () => {
  const session = typed()
  const { calls } = must(session, 'refresh')
  expect(calls.byMember['Range.setValues']).toBe(2)
  expect(calls.byMember['Range.getFormulas']).toBeUndefined()
  expect(ids(session)).toEqual([expect.stringMatching(/^T-/), expect.stringMatching(/^T-/)])
  expect(new Set(ids(session)).size).toBe(2)
  expect(shownIn(session, 'tasks', 'flag')).toEqual([
    'Overdue by 7 working days',
    'Overdue by 5 working days',
  ])
})
test('a formula that shows nothing stays, though all looks blank', () => {
  const session = typed()
  const cell = place(session, 'tasks', 3, 'flag')
  session.workbook.setFormula(cell, '=IF(1=1,"","x")')
  must(session, 'refresh')
  const { sheets } = session.workbook.snapshot()
  expect(JSON.stringify(sheets)).toContain(JSON.stringify('=IF(1=1,"","x")'))
  expect(shownIn(session, 'tasks', 'flag')[0]).toBe('Overdue by 7 working days')
})
test('a row far below the others is read', () => {
  const session = typed()
  session.workbook.setValues(place(session, 'tasks', 50, 'title'), [['Far']])
  must(session, 'refresh')
  expect(ids(session).filter((id) => id !== '')).toHaveLength(3)
})
test('an id that a person gave stays, and the others get theirs', () => {
  const session = typed()
  session.workbook.setValues(place(session, 'tasks', 2, 'id'), [['T-1']])
  must(session, 'refresh')
  expect(ids(session)).toEqual(['T-1', expect.stringMatching(/^T-.+-/)])
})

import { expect, test } from 'vitest'
import { readShownColumn } from '../../bundle/bundle-session.js'
import { boss } from '../team-session.js'
import {
  answerTo,
  createAnsweringTeam,
  itemNamed,
  openPage,
  readResults,
  sendAt,
  submit,
  tokenIn,
} from './answering-team.js'

const tasks = [
  { id: 'T-1', title: 'Wireframes', due: '2026-03-30', status: 'In progress' },
  { id: 'T-2', title: 'Icons', owner: 'Li', due: '2026-03-20', status: 'In progress' },
]
const changes = [
  { id: 'CR-1', content: 'More pages', impactDays: 3, assessedBy: 'Li', status: 'Assessed' },
  { id: 'CR-2', content: 'A shop', impactDays: 9, assessedBy: 'Li', status: 'Assessed' },
  { id: 'CR-3', content: 'Not assessed', status: 'Raised' },
]

/** The manager's page of a Monday. */
function begin() {
  const session = createAnsweringTeam({ tasks, changes })
  const token = tokenIn(sendAt(session, '2026-03-30').find(({ to }) => to === boss)!)
  return { session, token, page: openPage(session, token) }
}

test('a manager’s page shows what is to be decided, and changes in full', () => {
  const { page } = begin()
  expect(page).toMatchObject({ kind: 'manager' })
  const titles = page!.sections.flatMap(({ items }) => items.map(({ title }) => title))
  expect(titles).toEqual(['Wireframes', 'More pages', 'A shop', 'Icons', 'Your emails'])
  expect(itemNamed(page, 'A shop').facts).toContainEqual({ label: 'Impact (working days)', value: '9' })
  const keys = page!.sections.flatMap(({ items }) => items.map(({ key }) => key))
  expect(new Set(keys).size).toBe(keys.length)
})

test('a manager assigns an owner, decides changes and pauses their own emails', () => {
  const { session, token, page } = begin()
  submit(session, token, [
    answerTo(itemNamed(page, 'Wireframes'), 'assign', 'Wang'),
    answerTo(itemNamed(page, 'More pages'), 'approve'),
    answerTo(itemNamed(page, 'A shop'), 'decline', null, 'too late'),
    answerTo(itemNamed(page, 'Icons'), 'note', null, 'Call me'),
    answerTo(itemNamed(page, 'Your emails'), 'pause', '2026-04-13'),
  ])
  sendAt(session, '2026-03-30', '10:00')
  expect(readResults(session)[0]!.map(({ is }) => is)).toEqual(Array.from({ length: 5 }, () => 'applied'))
  expect(readShownColumn(session, 'tasks', 'owner').slice(0, 2)).toEqual(['Wang', 'Li'])
  expect(readShownColumn(session, 'tasks', 'notes')[1]).toBe('2026-03-30 Zhang: Call me')
  expect(readShownColumn(session, 'changes', 'decision').slice(0, 3)).toEqual(['Approved', 'Rejected', ''])
  expect(readShownColumn(session, 'changes', 'decidedBy').slice(0, 2)).toEqual(['Zhang', 'Zhang'])
  expect(readShownColumn(session, 'changes', 'notes')[1]).toBe('2026-03-30 Zhang: too late')
  expect(readShownColumn(session, 'people', 'pausedUntil').slice(0, 3)).toEqual(['', '', '2026-04-13'])
})

test('a change that was altered after the page was made waits for a person', () => {
  const { session, token, page } = begin()
  const sheet = session.workbook.sheetNamed('Change requests')!
  const column = readShownColumn(session, 'changes', 'impactDays')
  expect(column[0]).toBe('+3')
  const at = session.workbook.extent(sheet.id).columns
  for (let each = 1; each <= at; each++)
    if (session.workbook.display({ sheet: sheet.id, row: 1, column: each }) === 'Impact (working days)')
      session.workbook.type(sheet.id, 2, each, '20')
  submit(session, token, [answerTo(itemNamed(page, 'More pages'), 'approve')])
  sendAt(session, '2026-03-30', '10:00')
  expect(readResults(session)).toEqual([[expect.objectContaining({ is: 'waits', why: 'changed' })]])
  expect(readShownColumn(session, 'changes', 'decision')[0]).toBe('')
})

test('a member’s link decides no change, whatever is sent with it', () => {
  const { session, page } = begin()
  const member = tokenIn(sendAt(session, '2026-03-31').find(({ to }) => to === 'li@example.com')!)
  submit(session, member, [
    answerTo(itemNamed(page, 'More pages'), 'approve'),
    answerTo(itemNamed(page, 'Wireframes'), 'done'),
    answerTo(itemNamed(page, 'Your emails'), 'pause', '2026-12-31'),
  ])
  sendAt(session, '2026-03-31', '10:00')
  expect(readResults(session)[0]!.map(({ why }) => why)).toEqual(['notAllowed', 'notYours', 'notYours'])
  expect(readShownColumn(session, 'changes', 'decision')[0]).toBe('')
})

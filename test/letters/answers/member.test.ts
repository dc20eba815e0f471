import { describe, expect, test } from 'vitest'
import { readShownColumn } from '../../bundle/bundle-session.js'
import { findCellPosition, li, readRunNotes, wang } from '../team-session.js'
import {
  answerTo,
  createAnsweringTeam,
  itemNamed,
  openPage,
  publishedColumn,
  readLines,
  readResults,
  sendAt,
  submit,
  tokenIn,
  typeInto,
} from './answering-team.js'

const tasks = [
  { id: 'T-1', title: 'Wireframes', owner: 'Li', due: '2026-03-30', status: 'In progress' },
  { id: 'T-2', title: 'Copy', owner: 'Li', due: '2026-04-01', status: 'Not started', notes: 'old' },
  { id: 'T-4', title: 'Icons', owner: 'Li', due: '2026-03-27', status: 'In progress' },
  { id: 'T-3', title: 'Hosting', owner: 'Wang', due: '2026-03-30', status: 'In progress', notes: 'secret' },
]

/** The team with its first emails sent: the sheets are made by the run before. */
function begin() {
  const session = createAnsweringTeam({ tasks })
  const letters = sendAt(session, '2026-03-31', '08:00')
  const letter = (to: string) => letters.find((each) => each.to === to)!
  return { session, letters, token: tokenIn(letter(li)), other: tokenIn(letter(wang)) }
}

describe('a member’s email', () => {
  test('has one link that opens the rows as the email says them, and no other person’s', () => {
    const { session, letters, token } = begin()
    const page = openPage(session, token)
    expect(page).toMatchObject({ kind: 'member', locale: 'en', made: '2026-03-31 08:00', sender: 'Zhang' })
    const items = page!.sections.flatMap((section) => section.items)
    expect(items.map(({ title }) => title)).toEqual(['Icons', 'Wireframes', 'Copy', 'Your emails'])
    expect(items[0]!.offers.map(({ act }) => act)).toEqual(['done', 'move', 'wait', 'notMine', 'note'])
    expect(JSON.stringify(page)).not.toContain('Hosting')
    expect(JSON.stringify(page)).not.toContain('secret')
    const { htmlBody = '', body } = letters.find(({ to }) => to === li)!
    expect([...htmlBody.matchAll(/script\.google\.com&#x2F;macros/g)]).toHaveLength(2)
    expect(body.indexOf(token)).toBeLessThan(body.indexOf('== '))
    expect(readLines(session, 'Published').flat().join(' ')).not.toContain(token)
  })

  test('carries the same link each time, until it is revoked', () => {
    const { session, token, other } = begin()
    const again = sendAt(session, '2026-04-01', '08:00')
    expect(tokenIn(again.find(({ to }) => to === li)!)).toBe(token)
    const row = readLines(session, 'Published').findIndex((cells) => cells[3] === `for ${li}`) + 2
    typeInto(session, 'Published', row, publishedColumn('revoked'), '2026-04-01')
    const next = sendAt(session, '2026-04-02', '08:00')
    const renewed = tokenIn(next.find(({ to }) => to === li)!)
    expect(renewed).not.toBe(token)
    expect(openPage(session, token)).toBeNull()
    expect(openPage(session, renewed)).not.toBeNull()
    expect(tokenIn(next.find(({ to }) => to === wang)!)).toBe(other)
  })
})

describe('answers', () => {
  test('are written as the sidebar would write them, and the next email says so', () => {
    const { session, token } = begin()
    const page = openPage(session, token)
    submit(session, token, [
      answerTo(itemNamed(page, 'Wireframes'), 'done'),
      answerTo(itemNamed(page, 'Copy'), 'note', null, '=1+1'),
      answerTo(itemNamed(page, 'Copy'), 'move', '2026-04-07'),
    ])
    sendAt(session, '2026-03-31', '10:00')
    expect(readShownColumn(session, 'tasks', 'status').slice(0, 2)).toEqual(['Done', 'Not started'])
    expect(readShownColumn(session, 'tasks', 'doneOn')[0]).toBe('2026-03-31')
    expect(readShownColumn(session, 'tasks', 'due')[1]).toBe('2026-04-07')
    expect(readShownColumn(session, 'tasks', 'notes')[1]).toBe('old\n2026-03-31 Li: =1+1')
    expect(readResults(session)).toEqual([
      [
        expect.objectContaining({ is: 'applied' }),
        expect.objectContaining({ is: 'applied' }),
        expect.objectContaining({ is: 'applied' }),
      ],
    ])
    expect(readRunNotes(session).pop()).toContain('3 saved')
    const next = sendAt(session, '2026-04-01', '08:00').find(({ to }) => to === li)!
    expect(next.body).toContain('“Wireframes”: done. Saved.')
    expect(next.body).toContain('“Copy”: move to 7 Apr. Saved.')
    expect(sendAt(session, '2026-04-02', '08:00').find(({ to }) => to === li)?.body ?? '').not.toContain(
      'Saved',
    )
  })

  test('that meet a change by somebody else wait, and the row stays as it is', () => {
    const { session, token } = begin()
    const page = openPage(session, token)
    const { sheet, row, column } = findCellPosition(session, 'tasks', 3, 'due')
    session.workbook.type(sheet, row, column, '2026-04-03')
    submit(session, token, [answerTo(itemNamed(page, 'Copy'), 'move', '2026-04-07')])
    sendAt(session, '2026-03-31', '10:00')
    expect(readShownColumn(session, 'tasks', 'due')[1]).toBe('2026-04-03')
    expect(readResults(session)).toEqual([[expect.objectContaining({ is: 'waits', why: 'changed' })]])
  })
})

/** A person stops, pauses and gets emails again from the page of their link. */
import { describe, expect, test } from 'vitest'
import { readShownColumn } from '../../bundle/bundle-session.js'
import { boss, findCellPosition, li, listRecipients } from '../team-session.js'
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
  { id: 'T-1', title: 'Wireframes', owner: 'Li', due: '2026-03-20', status: 'In progress' },
  { id: 'T-2', title: 'Hosting', owner: 'Zhang', due: '2026-03-20', status: 'In progress' },
  { id: 'T-3', title: 'Icons', due: '2026-03-30', status: 'In progress' },
]

/** The pages of a Monday, when the manager digest is sent too. */
function begin() {
  const session = createAnsweringTeam({ tasks })
  const letters = sendAt(session, '2026-03-30')
  const open = (address: string) => {
    const token = tokenIn(letters.find(({ to }) => to === address)!)
    const page = openPage(session, token)
    return { token, page, emails: itemNamed(page, 'Your emails') }
  }
  return { session, open }
}

const recipientsOn = (session: Parameters<typeof sendAt>[0], day: string): string[] =>
  listRecipients(sendAt(session, day))

describe('the page of an email', () => {
  test.each([
    ['a member', li, 'member'],
    ['a manager', boss, 'manager'],
  ])('lets %s pause emails, stop them and get them again', (_, address, kind) => {
    const { page, emails } = begin().open(address)
    expect(page!.kind).toBe(kind)
    expect(emails.offers.map(({ act }) => act)).toEqual(['pause', 'stop', 'resume'])
    expect(page!.sections.at(-1)).toMatchObject({ role: 'emails', items: [emails] })
  })

  test('stops a member’s digest, and starts it again as often as was chosen, over the same link', () => {
    const { session, open } = begin()
    const { token, emails } = open(li)
    submit(session, token, [answerTo(emails, 'stop')])
    sendAt(session, '2026-03-30', '10:00')
    expect(readResults(session).at(-1)).toEqual([expect.objectContaining({ is: 'applied' })])
    expect(readShownColumn(session, 'people', 'digest').slice(0, 3)).toEqual(['Off', 'Daily', 'Daily'])
    expect(recipientsOn(session, '2026-03-31')).not.toContain(li)
    submit(session, token, [answerTo(emails, 'pause', '2026-05-01')])
    submit(session, token, [answerTo(emails, 'resume', 'daily')])
    sendAt(session, '2026-03-31', '10:00')
    expect(readResults(session).slice(-2)).toEqual([
      [expect.objectContaining({ is: 'applied' })],
      [expect.objectContaining({ is: 'applied' })],
    ])
    expect(readShownColumn(session, 'people', 'pausedUntil')[0]).toBe('')
    expect(recipientsOn(session, '2026-04-01')).toContain(li)
  })

  test('stops both emails of a manager, and starts both again', () => {
    const { session, open } = begin()
    const { token, emails } = open(boss)
    submit(session, token, [answerTo(emails, 'stop')])
    sendAt(session, '2026-03-30', '10:00')
    expect(readShownColumn(session, 'people', 'readsManagerDigest')[2]).toBe('No')
    expect(recipientsOn(session, '2026-03-31')).not.toContain(boss)
    expect(recipientsOn(session, '2026-04-06')).not.toContain(boss)
    submit(session, token, [answerTo(emails, 'resume', 'weekly')])
    sendAt(session, '2026-04-06', '10:00')
    expect(readShownColumn(session, 'people', 'readsManagerDigest')[2]).toBe('Yes')
    expect(readShownColumn(session, 'people', 'digest')[2]).toBe('Weekly')
    expect(recipientsOn(session, '2026-04-13')).toContain(boss)
  })

  test('stops no one else’s emails, nor starts them in a way that there is not', () => {
    const { session, open } = begin()
    const { emails } = open(boss)
    const member = open(li)
    submit(session, member.token, [answerTo(emails, 'stop'), answerTo(member.emails, 'resume', 'hourly')])
    sendAt(session, '2026-03-30', '10:00')
    expect(
      readResults(session)
        .at(-1)!
        .map(({ why }) => why),
    ).toEqual(['notYours', 'notPossible'])
    expect(readShownColumn(session, 'people', 'digest').slice(0, 3)).toEqual(['Daily', 'Daily', 'Daily'])
  })
})

test('“No” beside a person who is named as a manager is followed, though no one has “Yes”', () => {
  const session = createAnsweringTeam({ tasks })
  const { sheet, row, column } = findCellPosition(session, 'people', 4, 'readsManagerDigest')
  session.workbook.type(sheet, row, column, '')
  sendAt(session, '2026-03-30')
  expect(sendAt(session, '2026-04-06').find(({ to }) => to === boss)?.subject).toMatch(/ red, /)
  session.workbook.type(sheet, row, column, 'No')
  expect(sendAt(session, '2026-04-13').find(({ to }) => to === boss)?.subject ?? '').not.toMatch(/ red, /)
})

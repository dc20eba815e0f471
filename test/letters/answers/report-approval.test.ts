/** A manager approves or declines a client's report over the link, having read all of it. */
import { describe, expect, test } from 'vitest'
import { runOrThrow } from '../../../host/bench/company-session.js'
import type { Session } from '../../../host/emulator/session/session.js'
import { chooseCalls, failureModes, runWithFailure } from '../../failure-modes.js'
import { readShownColumn } from '../../bundle/bundle-session.js'
import { boss, findCellPosition, readRunNotes } from '../team-session.js'
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
import { acme } from './client-team.js'

const [day, title] = ['2026-03-30', 'Report to Acme']

const sheets = {
  clients: [
    {
      id: 'C-1',
      name: 'Acme',
      contact: 'Chen Yu',
      email: acme,
      accountManager: 'Li',
      reportCadence: 'Weekly',
      notes: 'pays late, be careful',
    },
  ],
  engagements: [
    { id: 'E-1', name: 'Web shop', client: 'Acme', owner: 'Li', status: 'Active', delivery: '2026-05-29' },
  ],
  tasks: [{ id: 'T-1', title: 'Sketches', owner: 'Li', due: '2026-03-31', status: 'In progress' }],
  milestones: [
    {
      id: 'M-1',
      name: 'Design',
      engagement: 'Web shop',
      owner: 'Li',
      status: 'In progress',
      due: '2026-04-10',
      acceptanceCriteria: 'All nine pages are drawn',
    },
  ],
}

/** The manager's page of a Monday on which Acme's report is due. */
function begin() {
  const session = createAnsweringTeam(sheets)
  const token = tokenIn(sendAt(session, day).find(({ to }) => to === boss)!)
  return { session, token, page: openPage(session, token) }
}

const reportsIn = (session: Session): string[] =>
  session.outbox.filter(({ to }) => to === acme).map(({ body }) => body)

const typeInto = (session: Session, column: string, value: string): void => {
  const { sheet, row, column: at } = findCellPosition(session, 'milestones', 2, column)
  session.workbook.type(sheet, row, at, value)
}

describe('a client’s report that is due', () => {
  test('is on the manager’s page with every sentence, and nothing goes before an answer', () => {
    const { session, page } = begin()
    const { facts, offers } = itemNamed(page, title)
    const shown = facts.map(({ label, value }) => `${label}\n${value}`).join('\n')
    expect(shown).toContain(acme)
    expect(shown).toContain('Design')
    expect(shown).toContain('Is progress as you expected?')
    expect(shown).not.toContain('pays late')
    expect(offers.map(({ act }) => act)).toEqual(['approve', 'decline'])
    sendAt(session, day, '10:00')
    expect(reportsIn(session)).toEqual([])
  })

  test('goes to the client with the next run once a manager approves it, and once only', () => {
    const { session, token, page } = begin()
    const { facts } = itemNamed(page, title)
    submit(session, token, [answerTo(itemNamed(page, title), 'approve')])
    sendAt(session, day, '10:00')
    expect(readResults(session)).toEqual([[expect.objectContaining({ is: 'applied' })]])
    const [body] = reportsIn(session)
    expect(body).toContain('Zhang')
    // Nothing is in the email that the page did not show.
    const shown = facts.map(({ label, value }) => `${label}\n${value}`).join('\n')
    for (const line of body!.split('\n').filter((each) => each.startsWith('- ')))
      expect(shown).toContain(line.slice(2).split(' (')[0])
    submit(session, token, [answerTo(itemNamed(page, title), 'approve')])
    sendAt(session, day, '11:00')
    sendAt(session, day, '12:00')
    expect(readResults(session)[1]).toMatchObject([{ is: 'same' }])
    expect(reportsIn(session)).toHaveLength(1)
    const next = sendAt(session, '2026-04-06').find(({ to }) => to === boss)!
    expect(next.body).toContain(title)
    // The next report is another one: nothing was answered about it.
    expect(itemNamed(openPage(session, tokenIn(next)), title).answered).toBe('')
  })

  test('stays here when a manager declines it, and the words are with the client', () => {
    const { session, token, page } = begin()
    submit(session, token, [answerTo(itemNamed(page, title), 'decline', null, 'say why Design is late')])
    sendAt(session, day, '10:00')
    expect(readResults(session)).toEqual([[expect.objectContaining({ is: 'applied' })]])
    expect(readShownColumn(session, 'clients', 'notes')[0]).toBe(
      'pays late, be careful\n2026-03-30 Zhang: Client report not approved: say why Design is late',
    )
    expect(reportsIn(session)).toEqual([])
  })

  test('that would say something else by now is not sent, and the answer says so', () => {
    const { session, token, page } = begin()
    typeInto(session, 'due', '2026-04-24')
    submit(session, token, [answerTo(itemNamed(page, title), 'approve')])
    sendAt(session, day, '10:00')
    expect(readResults(session)).toEqual([
      [expect.objectContaining({ is: 'declined', why: 'reportChanged' })],
    ])
    expect(reportsIn(session)).toEqual([])
    expect(readRunNotes(session).pop()).toContain('1 not saved')
  })

  test('that names somebody else can be declined there, and not approved', () => {
    const session = createAnsweringTeam({
      ...sheets,
      clients: [...sheets.clients, { id: 'C-2', name: 'Volcano Holdings', email: 'hank@globex.example' }],
      milestones: [{ ...sheets.milestones[0], name: 'Design as for Volcano Holdings' }],
    })
    const token = tokenIn(sendAt(session, day).find(({ to }) => to === boss)!)
    const item = itemNamed(openPage(session, token), title)
    expect(item.offers.map(({ act }) => act)).toEqual(['decline'])
    expect(item.facts[0]!.label).toBe('Can’t be approved here')
    submit(session, token, [answerTo(item, 'approve')])
    sendAt(session, day, '10:00')
    expect(readResults(session)).toEqual([[expect.objectContaining({ is: 'declined', why: 'reportHeld' })]])
    expect(reportsIn(session)).toEqual([])
  })
})

test('no other link approves a report', () => {
  const { session, page } = begin()
  const member = tokenIn(sendAt(session, '2026-03-31').find(({ to }) => to === 'li@example.com')!)
  submit(session, member, [answerTo(itemNamed(page, title), 'approve')])
  sendAt(session, '2026-03-31', '10:00')
  expect(readResults(session)).toEqual([[expect.objectContaining({ is: 'declined', why: 'notAllowed' })]])
  expect(reportsIn(session)).toEqual([])
})

test.each(failureModes)('an approved report goes at most once where the run $name', (breaking) => {
  const { session, token, page } = begin()
  submit(session, token, [answerTo(itemNamed(page, title), 'approve')])
  session.setNow({ day, time: '22:00' })
  const start = session.checkpoint()
  let calls = 0
  session.meanwhile = (call) => void (calls = Math.max(calls, call))
  runOrThrow(session, 'hourly')
  session.meanwhile = undefined
  expect(reportsIn(session)).toHaveLength(1)
  for (const call of chooseCalls(1, calls, 14, 'approved reports')) {
    session.restore(start)
    runWithFailure(session, breaking, call, () => session.call('hourly'))
    runOrThrow(session, 'hourly')
    runOrThrow(session, 'hourly')
    // Where it is not known whether it went, a person decides.
    const states = readShownColumn(session, 'clients', 'name').length > 0 ? reportsIn(session).length : -1
    expect([0, 1], `call ${call}`).toContain(states)
    expect(readResults(session), `call ${call}`).toHaveLength(1)
    expect(['applied', 'same', 'declined'], `call ${call}`).toContain(readResults(session)[0]![0]!.is)
  }
})

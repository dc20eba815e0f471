/** Answers and links that are over for longer than a month go, and nothing else does. */
import { expect, test } from 'vitest'
import { runOrThrow } from '../../../host/bench/company-session.js'
import type { Session } from '../../../host/emulator/session/session.js'
import { chooseCalls, failureModes, runWithFailure } from '../../failure-modes.js'
import { readShownColumn } from '../../bundle/bundle-session.js'
import { beginWithReport, itemsIn, pageOf, publishedKinds } from './client-team.js'
import { findCellPosition, li, wang } from '../team-session.js'
import {
  answerTo,
  createAnsweringTeam,
  itemNamed,
  openPage,
  publishedColumn,
  readLines,
  sendAt,
  submit,
  tokenIn,
  typeInto,
} from './answering-team.js'

const tasks = [
  { id: 'T-1', title: 'Wireframes', owner: 'Li', due: '2026-03-30', status: 'In progress' },
  { id: 'T-2', title: 'Copy', owner: 'Li', due: '2026-04-01', status: 'Not started' },
  { id: 'T-4', title: 'Icons', owner: 'Li', due: '2026-03-27', status: 'In progress' },
  { id: 'T-3', title: 'Hosting', owner: 'Wang', due: '2026-03-30', status: 'In progress' },
]

const typeDue = (session: Session, row: number, due: string): void => {
  const { sheet, row: line, column } = findCellPosition(session, 'tasks', row, 'due')
  session.workbook.type(sheet, line, column, due)
}
const typeDigest = (session: Session, row: number, often: string): void => {
  const { sheet, row: line, column } = findCellPosition(session, 'people', row, 'digest')
  session.workbook.type(sheet, line, column, often)
}
/** The runs after those that send emails, in which what waits for a quiet moment is done. */
const runLater = (session: Session, day: string, hours = ['10', '11', '12', '13', '14', '15']): void => {
  for (const hour of hours) sendAt(session, day, `${hour}:00`)
}
const asked = (session: Session): string[] =>
  readLines(session, 'Inbox').flatMap((cells) => {
    const payload = cells[5] ?? ''
    if (payload === '') return []
    const { answers } = JSON.parse(payload) as { answers: { act: string; title: string }[] }
    return answers.map(({ act, title }) => `${act} ${title}`)
  })

/** Li answered on 31 March; one answer waits for a person. From April on Li gets no emails, Wang gets his. */
function begin() {
  const session = createAnsweringTeam({ tasks })
  const letters = sendAt(session, '2026-03-31', '08:00')
  const token = tokenIn(letters.find(({ to }) => to === li)!)
  const page = openPage(session, token)
  submit(session, token, [answerTo(itemNamed(page, 'Wireframes'), 'done')])
  typeDue(session, 3, '2026-04-03')
  submit(session, token, [answerTo(itemNamed(page, 'Copy'), 'move', '2026-04-07')])
  submit(session, token, [answerTo(itemNamed(page, 'Icons'), 'note', null, 'soon')])
  sendAt(session, '2026-03-31', '10:00')
  typeDigest(session, 2, 'Off')
  return { session, token, other: tokenIn(letters.find(({ to }) => to === wang)!) }
}

test('what was taken in goes after a month, but not what waits for a person', () => {
  const { session } = begin()
  const all = ['done Wireframes', 'move Copy', 'note Icons']
  sendAt(session, '2026-04-30')
  runLater(session, '2026-04-30')
  expect(asked(session)).toEqual(all)
  sendAt(session, '2026-05-01')
  runLater(session, '2026-05-01')
  expect(asked(session)).toEqual(['move Copy'])
  expect(readShownColumn(session, 'tasks', 'status')[0]).toBe('Done')
})

test('an answer that a person decided late stays until its person heard of it for a month', () => {
  const { session } = begin()
  session.setNow({ day: '2026-05-20', time: '09:00' })
  const [id = ''] = readLines(session, 'Inbox')[1]!
  runOrThrow(session, 'decideOutside', { id, place: 0, take: false, expect: {}, reason: 'too late' })
  runLater(session, '2026-05-21')
  expect(asked(session)).toEqual(['move Copy'])
  runLater(session, '2026-06-22')
  expect(asked(session)).toEqual([])
})

test('a link that is over for a month is gone from the sheet, and never works again', () => {
  const { session, token, other } = begin()
  const people = (): string[] => readLines(session, 'Published').map((cells) => cells[3]!)
  const row = readLines(session, 'Published').findIndex((cells) => cells[3] === `for ${wang}`) + 2
  typeInto(session, 'Published', row, publishedColumn('revoked'), '2026-04-01')
  const renewed = tokenIn(sendAt(session, '2026-04-02').find(({ to }) => to === wang)!)
  runLater(session, '2026-05-01')
  expect(people()).toEqual(expect.arrayContaining([`for ${li}`, `for ${wang}`]))
  expect(people().filter((person) => person === `for ${wang}`)).toHaveLength(2)
  runLater(session, '2026-05-02')
  expect(people().filter((person) => person === `for ${wang}`)).toHaveLength(1)
  // Li’s link worked until 30 April.
  runLater(session, '2026-05-30')
  expect(people()).toContain(`for ${li}`)
  runLater(session, '2026-05-31')
  expect(people()).not.toContain(`for ${li}`)
  typeDigest(session, 2, 'Daily')
  const letters = sendAt(session, '2026-06-01')
  const again = tokenIn(letters.find(({ to }) => to === li)!)
  expect(again).not.toBe(token)
  expect(openPage(session, again)).not.toBeNull()
  for (const dead of [token, other]) expect(openPage(session, dead)).toBeNull()
  expect(renewed).not.toBe(other)
})

test('a client’s page lists what was answered for as long as its link works, and its line stays', () => {
  const { session, token } = beginWithReport()
  submit(session, token, [
    answerTo(itemNamed(pageOf(session, token), 'A question or feedback'), 'write', 'complaint', 'It is slow'),
  ])
  sendAt(session, '2026-03-31', '22:00')
  runLater(session, '2026-05-20')
  expect(itemsIn(pageOf(session, token), 'earlier')).toHaveLength(1)
  expect(asked(session)).toHaveLength(1)
  runLater(session, '2026-09-01')
  expect(asked(session)).toHaveLength(0)
  expect(publishedKinds(session).filter((kind) => kind === 'client')).toHaveLength(1)
})

/** What is in the two sheets and in the row that was answered, once runs were made that nothing disturbs. */
const stateOf = (session: Session) => ({
  asked: asked(session),
  published: readLines(session, 'Published')
    .map((cells) => [cells[3], cells[5]])
    .toSorted(),
  status: readShownColumn(session, 'tasks', 'status'),
})

/** The runs after that in which something went wrong. */
function finish(session: Session): void {
  runLater(session, '2026-05-31', ['14', '15', '16', '17'])
  runLater(session, '2026-06-01', ['11', '12', '13', '14', '15', '16'])
}

/** A team at the run in which its sheets are made smaller, with the number of calls of that run. */
function beginBeforePruning() {
  const { session, token } = begin()
  const lines = (): number => asked(session).length
  for (const hour of ['08', '09', '10', '11', '12', '13']) {
    const start = session.checkpoint()
    const before = lines()
    let calls = 0
    session.meanwhile = (call) => void (calls = Math.max(calls, call))
    sendAt(session, '2026-05-31', `${hour}:00`)
    session.meanwhile = undefined
    if (lines() === before) continue
    finish(session)
    const wanted = stateOf(session)
    session.restore(start)
    return { session, token, calls, wanted, time: `${hour}:00` }
  }
  throw new Error('nothing was deleted')
}

test.each(failureModes)('nothing else is lost where the run $name', (breaking) => {
  const { session, token, calls, wanted, time } = beginBeforePruning()
  const start = session.checkpoint()
  for (const call of chooseCalls(1, calls, 8, 'prune')) {
    session.restore(start)
    session.setNow({ day: '2026-05-31', time })
    runWithFailure(session, breaking, call, () => session.call('hourly'))
    finish(session)
    expect(stateOf(session), `call ${call}`).toEqual(wanted)
    typeDigest(session, 2, 'Daily')
    const letter = sendAt(session, '2026-06-02').find(({ to }) => to === li)!
    expect(tokenIn(letter), `call ${call}`).not.toBe(token)
  }
})

test('an answer that arrives at any moment of it stays', () => {
  const { session, token, calls, wanted, time } = beginBeforePruning()
  const start = session.checkpoint()
  const target = { tracker: 'tasks', id: 'T-2', expect: {} }
  const late = answerTo({ title: 'Late', target } as never, 'done')
  for (const call of chooseCalls(1, calls, 20, 'arrives')) {
    session.restore(start)
    session.meanwhile = (at) => {
      if (at !== call) return
      session.meanwhile = undefined
      submit(session, token, [late], { at: '2026-03-31T01:30:00Z' })
    }
    sendAt(session, '2026-05-31', time)
    session.meanwhile = undefined
    expect(asked(session), `call ${call}`).toEqual([...wanted.asked, 'done Late'])
  }
})

/** Answers are taken in when a person opens the list of the day; emails without a link are said in the run log. */
import { describe, expect, test } from 'vitest'
import { createCompany, runOrThrow } from '../../../host/bench/company-session.js'
import type { Session } from '../../../host/emulator/session/session.js'
import type { MyDay } from '../../../src/work/my-day/read-my-day.js'
import { bundle, callForValue, readShownColumn } from '../../bundle/bundle-session.js'
import { createTeamSession, li, readRunNotes, wang } from '../team-session.js'
import {
  answerTo,
  createAnsweringTeam,
  itemNamed,
  openPage,
  readLines,
  readResults,
  sendAt,
  submit,
  switchOn,
  tokenIn,
} from './answering-team.js'

const tasks = [
  { id: 'T-1', title: 'Wireframes', owner: 'Li', due: '2026-03-30', status: 'In progress' },
  { id: 'T-3', title: 'Hosting', owner: 'Wang', due: '2026-03-30', status: 'In progress' },
]

function runDay(session: Session): void {
  for (const hour of ['09', '10', '11', '12', '13', '14']) sendAt(session, '2026-03-31', `${hour}:00`)
}

function callsWithoutAnswers(): number {
  const session = createTeamSession({ tasks })
  sendAt(session, '2026-03-31')
  runDay(session)
  return runOrThrow(session, 'readMyDay', null).calls.total
}

function begin() {
  const session = createAnsweringTeam({ tasks })
  const token = tokenIn(sendAt(session, '2026-03-31').find(({ to }) => to === li)!)
  runDay(session)
  return { session, token, item: itemNamed(openPage(session, token), 'Wireframes') }
}
const take = (session: Session) => runOrThrow(session, 'takeAnswers', null)
const status = (session: Session): string => readShownColumn(session, 'tasks', 'status')[0]!

describe('the list of the day', () => {
  test('has answers taken in that wait, and the opening itself asks nothing for it', () => {
    const { session, token, item } = begin()
    submit(session, token, [answerTo(item, 'done')])
    const opening = runOrThrow(session, 'readMyDay', null)
    // Two more sheets are there, of which the places are found.
    expect(opening.calls.total).toBeLessThanOrEqual(callsWithoutAnswers() + 2)
    expect(callForValue<MyDay>(session, 'readMyDay', null).hasAnswersOn).toBe(true)
    const taken = take(session)
    expect(taken.value).toEqual({ ok: true, value: { isChanged: true } })
    expect(status(session)).toBe('Done')
    expect(readResults(session)).toEqual([[expect.objectContaining({ is: 'applied' })]])
    expect(callForValue<MyDay>(session, 'readMyDay', null).rows.map(({ title }) => title)).toEqual([
      'Hosting',
    ])
  })

  test('of 10,000 tasks opens with few calls while answers are on', () => {
    const session = createCompany(bundle, { tasks: 10_000, readers: 4 })
    switchOn(session)
    sendAt(session, '2026-03-31')
    session.call('refresh')
    const opening = runOrThrow(session, 'readMyDay', null)
    expect((opening.value as { value: MyDay }).value.hasAnswersOn).toBe(true)
    expect(opening.calls.total).toBeLessThanOrEqual(15)
    expect(take(session).calls.total).toBeLessThanOrEqual(10)
  })

  test('asks little where none waits, and each is taken in once', () => {
    const { session, token, item } = begin()
    submit(session, token, [answerTo(item, 'note', null, 'soon')])
    take(session)
    const again = take(session)
    expect(again.value).toEqual({ ok: true, value: { isChanged: false } })
    expect(again.calls.total).toBeLessThanOrEqual(10)
    sendAt(session, '2026-03-31', '16:00')
    expect(readShownColumn(session, 'tasks', 'notes')[0]).toBe('2026-03-31 Li: soon')
    expect(readResults(session)).toHaveLength(1)
  })

  test('leaves what cannot be read to the hourly run, whose log says so', () => {
    const { session } = begin()
    const { id } = session.workbook.sheetNamed('Inbox')!
    const cells = ['R9', 'at 2026-03-31T01:30:00Z', `f${'0'.repeat(64)}`, 'n9', 'v1', '{ broken']
    session.workbook.setValues({ sheet: id, row: 2, column: 1 }, [cells])
    expect(take(session).value).toEqual({ ok: true, value: { isChanged: false } })
    expect(readLines(session, 'Inbox')[0]![6]).toBe('')
    sendAt(session, '2026-03-31', '16:00')
    expect(readRunNotes(session).pop()).toContain('1 line of the Inbox couldn’t be read')
  })

  test('of a team without answers has nothing taken in, and nothing is asked for it', () => {
    const session = createTeamSession({ tasks })
    runDay(session)
    expect(callForValue<MyDay>(session, 'readMyDay', null).hasAnswersOn).toBe(false)
    expect(take(session).calls.total).toBeLessThanOrEqual(4)
  })
})

describe('an email without a link', () => {
  test('is sent, and the run log says whose page could not be written', () => {
    const session = createAnsweringTeam({ tasks })
    sendAt(session, '2026-03-31', '07:00')
    const published = session.workbook.sheetNamed('Published')!
    const editors = ['someone@example.com']
    published.protections = [{ area: null, description: '', warningOnly: false, editors }]
    const letters = sendAt(session, '2026-03-31', '08:00')
    expect(letters.map(({ to }) => to)).toEqual(expect.arrayContaining([li, wang]))
    expect(letters.every(({ body }) => !body.includes('exec?t='))).toBe(true)
    const note = readRunNotes(session).pop()
    expect(note).toContain('Answer pages couldn’t be written, so emails had no link:')
    for (const { to } of letters) expect(note).toContain(to)
    published.protections = []
    const next = sendAt(session, '2026-04-01', '08:00')
    expect(next.every((letter) => tokenIn(letter) !== '')).toBe(true)
    expect(readRunNotes(session).pop()).not.toContain('no link')
  })

  test('is said too where somebody deleted the sheet of pages', () => {
    const session = createAnsweringTeam({ tasks })
    sendAt(session, '2026-03-31', '07:00')
    session.workbook.deleteSheet(session.workbook.sheetNamed('Published')!.id)
    sendAt(session, '2026-03-31', '08:00')
    expect(readRunNotes(session).pop()).toContain(li)
  })
})

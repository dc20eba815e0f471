/** A client is reminded of documents only as a person approved it for the row, in working days, and never twice. */
import { describe, expect, test } from 'vitest'
import { runOrThrow } from '../../host/bench/company-session.js'
import type { Session } from '../../host/emulator/session/session.js'
import { chooseCalls, failureModes, runWithFailure } from '../failure-modes.js'
import { tokenIn } from './answers/answering-team.js'
import { acme, beginWithReport, pageOf } from './answers/client-team.js'
import {
  createTeamSession,
  findCellPosition,
  readRunNotes,
  runHourlyAt,
  type SheetRows,
} from './team-session.js'

const client = {
  id: 'C-1',
  name: 'Acme',
  contact: 'Chen Yu',
  email: acme,
  accountManager: 'Li',
  notes: 'pays late, be careful',
}
const engagement = { id: 'E-1', name: 'Web shop', client: 'Acme', owner: 'Li', status: 'Active' }
const logo = {
  id: 'DO-1',
  document: 'Logo as SVG',
  engagement: 'Web shop',
  owner: 'Li',
  askedOn: '2026-03-26',
  due: '2026-04-02',
  remindEvery: 3,
  remindersBy: 'Li',
  notes: 'they lost it twice',
}
const sheets = { clients: [client], engagements: [engagement], documents: [logo] } satisfies SheetRows

const begin = (rows: SheetRows = sheets, locale: 'en' | 'zh-CN' = 'en'): Session =>
  createTeamSession(rows, { in: locale })

/** On which of the dates Acme gets an email. */
const remindedOn = (session: Session, days: readonly string[]): string[] =>
  days.filter((day) => runHourlyAt(session, day).some(({ to }) => to === acme))
/** Dates on which a reminder that was approved would go. */
const later = ['2026-03-31', '2026-04-03', '2026-04-08']
const april = Array.from({ length: 14 }, (_, at) => `2026-04-${String(at + 1).padStart(2, '0')}`)

describe('a reminder of documents', () => {
  test('goes so many working days after the document was asked for, and again as often', () => {
    const session = begin()
    // 26 March is a Thursday: the third working day after it is the Tuesday.
    expect(runHourlyAt(session, '2026-03-30').map(({ to }) => to)).not.toContain(acme)
    expect(runHourlyAt(session, '2026-03-31', '07:00').map(({ to }) => to)).not.toContain(acme)
    const letter = runHourlyAt(session, '2026-03-31', '09:00').find(({ to }) => to === acme)!
    expect(letter.subject).toBe('Reminder: please send us 1 document')
    expect(letter.body).toContain('Dear Chen Yu')
    expect(letter.body).toContain('Logo as SVG')
    expect(letter.body).toContain('Reminder approved by Li')
    expect(letter.body).not.toMatch(/lost it|pays late/)
    expect(runHourlyAt(session, '2026-03-31', '10:00').map(({ to }) => to)).not.toContain(acme)
    expect(remindedOn(session, april)).toEqual(['2026-04-03', '2026-04-08', '2026-04-13'])
  })

  test('is in the client’s language', () => {
    const session = begin({ ...sheets, clients: [{ ...client, language: '简体中文' }] })
    const letter = runHourlyAt(session, '2026-03-31').find(({ to }) => to === acme)!
    expect(letter.subject).toBe('提醒：还需要您提供 1 份资料')
    expect(letter.body).toContain('本提醒由 Li 批准。')
  })

  test.each([
    ['nobody approved it', { remindersBy: '' }],
    ['the name that approved it is unknown', { remindersBy: 'Lee Unknown' }],
    ['it is not said how often', { remindEvery: '' }],
    ['the document came', { receivedOn: '2026-03-30' }],
    ['it was not asked for', { askedOn: '' }],
    ['it is needed no more', { check: 'Not needed' }],
  ])('does not go where %s', (_, cells) => {
    const session = begin({ ...sheets, documents: [{ ...logo, ...cells }] })
    expect(remindedOn(session, later)).toEqual([])
  })

  test('ends when somebody clears the approval', () => {
    const session = begin()
    expect(remindedOn(session, ['2026-03-31'])).toEqual(['2026-03-31'])
    const { sheet, row, column } = findCellPosition(session, 'documents', 2, 'remindersBy')
    session.workbook.type(sheet, row, column, '')
    expect(remindedOn(session, later.slice(1))).toEqual([])
  })

  test('that would name another client stays here, and the run log says why', () => {
    const session = begin({
      ...sheets,
      clients: [client, { id: 'C-2', name: 'Volcano Holdings', email: 'hank@globex.example' }],
      documents: [{ ...logo, document: 'Logo as for Volcano Holdings' }],
    })
    expect(remindedOn(session, ['2026-03-31'])).toEqual([])
    expect(readRunNotes(session).join('\n')).toContain('Acme wasn’t reminded of documents')
  })

  test('goes to nobody while emails are off', () => {
    const session = begin()
    runOrThrow(session, 'turnOffLetters')
    expect(remindedOn(session, later)).toEqual([])
  })

  test('opens the client’s page where there is one', () => {
    const { session } = beginWithReport()
    for (const [column, value] of Object.entries({ remindEvery: '3', remindersBy: 'Li' })) {
      const at = findCellPosition(session, 'documents', 2, column)
      session.workbook.type(at.sheet, at.row, at.column, value)
    }
    const letter = runHourlyAt(session, '2026-04-01').find(({ to }) => to === acme)!
    expect(pageOf(session, tokenIn(letter)).kind).toBe('client')
  })
})

test.each(failureModes)('a reminder goes at most once where the run $name', (breaking) => {
  const session = begin()
  const sent = () => session.outbox.filter(({ to }) => to === acme).length
  session.setNow({ day: '2026-03-31', time: '22:00' })
  const start = session.checkpoint()
  let calls = 0
  session.meanwhile = (call) => void (calls = Math.max(calls, call))
  runOrThrow(session, 'hourly')
  session.meanwhile = undefined
  expect(sent()).toBe(1)
  for (const call of chooseCalls(1, calls, 14, 'document reminders')) {
    session.restore(start)
    runWithFailure(session, breaking, call, () => session.call('hourly'))
    runOrThrow(session, 'hourly')
    runOrThrow(session, 'hourly')
    expect(sent(), `call ${call}`).toBeLessThanOrEqual(1)
  }
})

import { describe, expect, test } from 'vitest'
import { fillRows } from '../../../host/bench/fill-rows.js'
import { runOrThrow } from '../../../host/bench/company-session.js'
import type { Session } from '../../../host/emulator/session/session.js'
import {
  listRecipients,
  runHourlyAt,
  findBody,
  boss,
  allReaders,
  fireAllTriggers,
  li,
  findCellPosition,
  readReplyValue,
  readRunNotes,
  createTeamSession,
  wang,
} from '../team-session.js'

const tasks = [
  { id: 'T-1', title: 'Draft', owner: 'Li', due: '2026-03-20', status: 'In progress' },
  { id: 'T-2', title: 'Final', owner: 'Wang', due: '2026-03-26', status: 'In progress' },
]
/** Everybody wants letters at any hour, so that midnight alone parts one day's from the next. */
function nightTeam(): Session {
  const session = createTeamSession({ tasks })
  for (const row of [2, 3, 4])
    session.workbook.setValues(findCellPosition(session, 'people', row, 'hour'), [[0]])
  return session
}
const sentAt = (session: Session, day: string): string[] =>
  listRecipients(session.outbox.filter(({ at: when }) => when.startsWith(day)))

describe('a run at 23:59 and one at 00:01', () => {
  test('are two days: each has its letter, and each says its own day', () => {
    const session = nightTeam()
    expect(listRecipients(runHourlyAt(session, '2026-03-31', '23:59'))).toEqual([boss, li, wang])
    expect(runHourlyAt(session, '2026-03-31', '23:59')).toEqual([])
    const second = runHourlyAt(session, '2026-04-01', '00:01')
    expect(listRecipients(second)).toEqual([li, wang])
    expect(findBody(second, li)).toContain('Since your last email (31 Mar):')
    expect(runHourlyAt(session, '2026-04-01', '00:02')).toEqual([])
  })
  test('with letters from eight o’clock on, the night has none and nobody is forgotten', () => {
    const session = createTeamSession({ tasks })
    expect(listRecipients(runHourlyAt(session, '2026-03-31', '23:59'))).toEqual([boss, li, wang])
    expect(runHourlyAt(session, '2026-04-01', '00:01')).toEqual([])
    expect(listRecipients(runHourlyAt(session, '2026-04-01', '08:10'))).toEqual([li, wang])
  })
  test('that overlap: one begun before midnight keeps its day to the end', () => {
    const session = nightTeam()
    session.setNow({ day: '2026-03-31', time: '23:59' })
    session.meanwhile = (_call, member) => {
      if (member !== 'MailApp.sendEmail' || session.now.day !== '2026-03-31') return
      session.setNow({ day: '2026-04-01', time: '00:01' })
      fireAllTriggers(session)
    }
    runOrThrow(session, 'hourly')
    session.meanwhile = undefined
    expect(sentAt(session, '2026-03-31')).toEqual([boss, li, wang])
    expect(sentAt(session, '2026-04-01')).toEqual([])
    fireAllTriggers(session)
    expect(sentAt(session, '2026-04-01')).toEqual([li, wang])
  })
  test('a letter in doubt from before midnight is said after it, and does not keep the new day’s back', () => {
    const session = nightTeam()
    session.setNow({ day: '2026-03-31', time: '23:59' })
    const start = session.checkpoint()
    let call = 0
    session.meanwhile = (each, member) => {
      if (call === 0 && member === 'MailApp.sendEmail') call = each
    }
    runOrThrow(session, 'hourly')
    session.meanwhile = undefined
    session.restore(start)
    session.failAt = call
    session.call('hourly')
    session.failAt = undefined
    session.setNow({ day: '2026-04-01', time: '00:01' })
    const { stale, sent } = readReplyValue<{ stale: string[]; sent: { to: string }[] }>(
      runOrThrow(session, 'hourly'),
    )
    expect(stale.length).toBeGreaterThan(0)
    expect(sent.map(({ to }) => to)).toEqual(expect.arrayContaining([li, wang]))
    expect(readRunNotes(session).at(-1)).toContain('These emails may or may not have gone out')
  })
})

describe('a quota of three with five letters due', () => {
  const helpers = ['h1@example.com', 'h2@example.com']
  function short(): Session {
    const session = createTeamSession({
      tasks: [
        ...tasks,
        { id: 'T-3', title: 'Print', owner: 'Li', due: '2026-03-23', status: 'In progress' },
        { id: 'T-4', title: 'Small', owner: 'Helper 1', due: '2026-03-31', status: 'In progress' },
        { id: 'T-5', title: 'Less', owner: 'Helper 2', due: '2026-04-02', status: 'In progress' },
      ],
    })
    fillRows(
      session.workbook,
      'people',
      [1, 2].map((n) => ({ id: `P-${n}`, name: `Helper ${n}`, email: helpers[n - 1]!, digest: 'Daily' })),
    )
    runOrThrow(session, 'confirmReaders', { readers: [...allReaders, ...helpers], runBy: 'Zhang' })
    session.quota = 3
    session.setNow({ day: '2026-03-31', time: '09:00' })
    return session
  }
  test('goes to managers first, then to those who have most overdue', () => {
    const session = short()
    runOrThrow(session, 'hourly')
    expect(session.outbox.map(({ to }) => to)).toEqual([boss, li, wang])
  })
  test('says in the run log who waits and that nothing is left, and notes each of them once a day', () => {
    const session = short()
    runOrThrow(session, 'hourly')
    expect(readRunNotes(session).at(-1)).toBe(
      `2 emails carried over because today’s email quota doesn’t cover everyone (longest wait: since 31 Mar): ${helpers.join(', ')}.`,
    )
    for (const hour of ['10:00', '11:00', '12:00']) runHourlyAt(session, '2026-03-31', hour)
    const { recent } = readReplyValue<{ recent: { reader: string; state: string }[] }>(
      runOrThrow(session, 'readLedger'),
    )
    expect(
      recent
        .filter(({ state }) => state === 'Carried over')
        .map(({ reader }) => reader)
        .sort(),
    ).toEqual(helpers)
    expect(session.outbox).toHaveLength(3)
  })
  test('sends them the next day, before everybody else', () => {
    const session = short()
    runOrThrow(session, 'hourly')
    session.setNow({ day: '2026-04-01', time: '09:00' })
    runOrThrow(session, 'hourly')
    expect(session.outbox.slice(3).map(({ to }) => to)).toEqual([...helpers, li])
  })
  test('sends them the same day through an account that has quota left', () => {
    const session = short()
    runOrThrow(session, 'hourly')
    session.as = 'colleague@example.com'
    runOrThrow(session, 'sendNow')
    expect(session.outbox.slice(3).map(({ to }) => to)).toEqual(helpers)
  })
  test('is said in the next manager digest', () => {
    const session = short()
    runOrThrow(session, 'hourly')
    // The runs of the night have nothing to put off, and must not make it forgotten.
    runHourlyAt(session, '2026-04-07', '03:00')
    const monday = runHourlyAt(session, '2026-04-07', '09:00')
    expect(findBody(monday, boss)).toContain('2 carried over')
  })
  test('of which another script uses up one while we send: that letter is carried over too, and comes once', () => {
    const session = short()
    session.meanwhile = (_call, member) => {
      if (member === 'MailApp.sendEmail' && session.outbox.length === 2) session.quota = 2
    }
    runOrThrow(session, 'hourly')
    session.meanwhile = undefined
    expect(session.outbox.map(({ to }) => to)).toEqual([boss, li])
    session.quota = 100
    runOrThrow(session, 'hourly')
    expect(listRecipients(session.outbox)).toEqual([boss, ...helpers, li, wang].sort())
  })
})

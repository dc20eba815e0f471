import { describe, expect, test } from 'vitest'
import { fill } from '../../../host/bench/filling.js'
import { must } from '../../../host/bench/morning.js'
import type { Session } from '../../../host/session/session.js'
import {
  addressees,
  at,
  bodyTo,
  boss,
  everybody,
  fireAll,
  li,
  place,
  replyOf,
  runNotes,
  teamWith,
  wang,
} from '../stage.js'

const tasks = [
  { id: 'T-1', title: 'Draft', owner: 'Li', due: '2026-03-20', status: 'In progress' },
  { id: 'T-2', title: 'Final', owner: 'Wang', due: '2026-03-26', status: 'In progress' },
]
/** Everybody wants letters at any hour, so that midnight alone parts one day's from the next. */
function nightTeam(): Session {
  const session = teamWith({ tasks })
  for (const row of [2, 3, 4]) session.workbook.setValues(place(session, 'people', row, 'hour'), [[0]])
  return session
}
const sentAt = (session: Session, day: string): string[] =>
  addressees(session.outbox.filter(({ at: when }) => when.startsWith(day)))

describe('a run at 23:59 and one at 00:01', () => {
  test('are two days: each has its letter, and each says its own day', () => {
    const session = nightTeam()
    expect(addressees(at(session, '2026-03-31', '23:59'))).toEqual([boss, li, wang])
    expect(at(session, '2026-03-31', '23:59')).toEqual([])
    const second = at(session, '2026-04-01', '00:01')
    expect(addressees(second)).toEqual([li, wang])
    expect(bodyTo(second, li)).toContain('Since your last email (31 Mar):')
    expect(at(session, '2026-04-01', '00:02')).toEqual([])
  })
  test('with letters from eight o’clock on, the night has none and nobody is forgotten', () => {
    const session = teamWith({ tasks })
    expect(addressees(at(session, '2026-03-31', '23:59'))).toEqual([boss, li, wang])
    expect(at(session, '2026-04-01', '00:01')).toEqual([])
    expect(addressees(at(session, '2026-04-01', '08:10'))).toEqual([li, wang])
  })
  test('that overlap: one begun before midnight keeps its day to the end', () => {
    const session = nightTeam()
    session.setNow({ day: '2026-03-31', time: '23:59' })
    session.meanwhile = (_call, member) => {
      if (member !== 'MailApp.sendEmail' || session.now.day !== '2026-03-31') return
      session.setNow({ day: '2026-04-01', time: '00:01' })
      fireAll(session)
    }
    must(session, 'hourly')
    session.meanwhile = undefined
    expect(sentAt(session, '2026-03-31')).toEqual([boss, li, wang])
    expect(sentAt(session, '2026-04-01')).toEqual([])
    fireAll(session)
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
    must(session, 'hourly')
    session.meanwhile = undefined
    session.restore(start)
    session.failAt = call
    session.call('hourly')
    session.failAt = undefined
    session.setNow({ day: '2026-04-01', time: '00:01' })
    const { stale, sent } = replyOf<{ stale: string[]; sent: { to: string }[] }>(must(session, 'hourly'))
    expect(stale.length).toBeGreaterThan(0)
    expect(sent.map(({ to }) => to)).toEqual(expect.arrayContaining([li, wang]))
    expect(runNotes(session).at(-1)).toContain('These emails may or may not have gone out')
  })
})

describe('a quota of three with five letters due', () => {
  const helpers = ['h1@example.com', 'h2@example.com']
  function short(): Session {
    const session = teamWith({
      tasks: [
        ...tasks,
        { id: 'T-3', title: 'Print', owner: 'Li', due: '2026-03-23', status: 'In progress' },
        { id: 'T-4', title: 'Small', owner: 'Helper 1', due: '2026-03-31', status: 'In progress' },
        { id: 'T-5', title: 'Less', owner: 'Helper 2', due: '2026-04-02', status: 'In progress' },
      ],
    })
    fill(
      session.workbook,
      'people',
      [1, 2].map((n) => ({ id: `P-${n}`, name: `Helper ${n}`, email: helpers[n - 1]!, digest: 'Daily' })),
    )
    must(session, 'confirmReaders', { readers: [...everybody, ...helpers], runBy: 'Zhang' })
    session.quota = 3
    session.setNow({ day: '2026-03-31', time: '09:00' })
    return session
  }
  test('goes to managers first, then to those who have most overdue', () => {
    const session = short()
    must(session, 'hourly')
    expect(session.outbox.map(({ to }) => to)).toEqual([boss, li, wang])
  })
  test('says in the run log who waits and that nothing is left, and notes each of them once a day', () => {
    const session = short()
    must(session, 'hourly')
    expect(runNotes(session).at(-1)).toBe(
      `2 emails carried over because today’s email quota doesn’t cover everyone (longest wait: since 31 Mar): ${helpers.join(', ')}.`,
    )
    for (const hour of ['10:00', '11:00', '12:00']) at(session, '2026-03-31', hour)
    const { recent } = replyOf<{ recent: { reader: string; state: string }[] }>(must(session, 'readLedger'))
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
    must(session, 'hourly')
    session.setNow({ day: '2026-04-01', time: '09:00' })
    must(session, 'hourly')
    expect(session.outbox.slice(3).map(({ to }) => to)).toEqual([...helpers, li])
  })
  test('sends them the same day through an account that has quota left', () => {
    const session = short()
    must(session, 'hourly')
    session.as = 'colleague@example.com'
    must(session, 'sendNow')
    expect(session.outbox.slice(3).map(({ to }) => to)).toEqual(helpers)
  })
  test('is said in the next manager digest', () => {
    const session = short()
    must(session, 'hourly')
    // The runs of the night have nothing to put off, and must not make it forgotten.
    at(session, '2026-04-07', '03:00')
    const monday = at(session, '2026-04-07', '09:00')
    expect(bodyTo(monday, boss)).toContain('2 carried over')
  })
  test('of which another script uses up one while we send: that letter is carried over too, and comes once', () => {
    const session = short()
    session.meanwhile = (_call, member) => {
      if (member === 'MailApp.sendEmail' && session.outbox.length === 2) session.quota = 2
    }
    must(session, 'hourly')
    session.meanwhile = undefined
    expect(session.outbox.map(({ to }) => to)).toEqual([boss, li])
    session.quota = 100
    must(session, 'hourly')
    expect(addressees(session.outbox)).toEqual([boss, ...helpers, li, wang].sort())
  })
})

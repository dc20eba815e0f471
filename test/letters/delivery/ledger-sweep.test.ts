/**
 * Whatever is done to the ledger, between runs and at any moment of one: no reader gets an email twice, and
 * none is left out without a report. `SWEEP=whole` plays every edit at every call; otherwise a seeded part of
 * them.
 */
import { describe, expect, test } from 'vitest'
import { runOrThrow } from '../../../host/bench/company-session.js'
import { seededNumber } from '../../../host/emulator/realm/seed.js'
import { allReaders, readReplyValue, readRunNotes, createTeamSession } from '../team-session.js'
import { applyEdit, type LedgerEdit, ledgerEdits } from './ledger-edits.js'
import { failureModes, runWithFailure, chooseCalls } from '../../failure-modes.js'
import { isWholeSweep } from '../../patience.js'

/** One edit in so many is played in a sample, each at one moment of each run. */
const oneIn = 14
const [moments, seed] = [1, 'ledger']
const played = ledgerEdits.filter(
  ({ name }) =>
    isWholeSweep ||
    seededNumber(`${seed} ${name}`, oneIn) === 0 ||
    /delete the sheet|header state|sort/.test(name),
)

const session = createTeamSession({
  tasks: [
    { id: 'T-1', title: 'Draft', owner: 'Li', due: '2026-03-20', status: 'In progress' },
    { id: 'T-2', title: 'Final', owner: 'Wang', due: '2026-03-26', status: 'In progress' },
  ],
  engagements: [{ id: 'E-1', name: 'New website', status: 'Active', delivery: '2026-06-30' }],
})
const due = [...allReaders].sort()
session.setNow({ day: '2026-03-31', time: '09:00' })
const before = session.checkpoint()
runOrThrow(session, 'hourly')
const mailed = session.checkpoint()
session.setNow({ day: '2026-04-01', time: '09:00' })
const nextDay = session.checkpoint()
const dueNext = [...new Set(runOrThrow(session, 'hourly').letters.map(({ to }) => to))].sort()

/** The addresses to which a run sent emails; the run must not end early. */
const run = (day: string, time: string): string[] => {
  session.setNow({ day, time })
  return runOrThrow(session, 'hourly')
    .letters.map(({ to }) => to)
    .sort()
}
const isInRunLog = (address: string): boolean => readRunNotes(session).some((note) => note.includes(address))

/** No reader twice, and every reader either got an email or is named in the run log. */
function expectOneOrLogged(got: readonly string[], expectedReaders: readonly string[], what: string): void {
  expect(new Set(got).size, `${what}: mailed twice`).toBe(got.length)
  for (const address of expectedReaders)
    expect(got.includes(address) || isInRunLog(address), `${what}: ${address} forgotten`).toBe(true)
}

test('the days that are swept have emails to send', () => {
  expect(due).toHaveLength(3)
  expect(dueNext).toEqual(due.filter((address) => address !== 'boss@example.com'))
})

describe.each(played)('$name', (deed: LedgerEdit) => {
  test('between two runs mails nobody twice, and the next day’s emails go or are said to be on hold', () => {
    session.restore(mailed)
    session.outbox.length = 0
    applyEdit(session, deed)
    expect(run('2026-03-31', '10:00'), 'again on the same day').toEqual([])
    const next = run('2026-04-01', '09:00')
    expectOneOrLogged(next, dueNext, 'next day')
    expect(run('2026-04-01', '10:00'), 'again on the next day').toEqual([])
    runOrThrow(session, 'setUp')
    const later = run('2026-04-01', '11:00')
    expectOneOrLogged([...next, ...later], dueNext, 'after the repair')
    // After the repair emails are sent again: people who had to wait get theirs, at the latest on the day
    // after.
    expect(run('2026-04-02', '09:00'), 'the day after').toEqual(expect.arrayContaining(dueNext))
    expect(run('2026-04-02', '10:00')).toEqual([])
  })
  test.each([
    ['first', before, '2026-03-31', due],
    ['second', nextDay, '2026-04-01', dueNext],
  ] as const)(
    'at any call of the %s run mails nobody twice and forgets nobody in silence',
    (_, start, day, expectedReaders) => {
      session.restore(start)
      session.setNow({ day, time: '09:00' })
      const { total } = runOrThrow(session, 'hourly').calls
      const calls = isWholeSweep
        ? Array.from({ length: total }, (__, index) => index + 1)
        : Array.from({ length: moments }, (__, nth) => 1 + seededNumber(`${deed.name} ${day} ${nth}`, total))
      for (const at of calls) {
        session.restore(start)
        session.setNow({ day, time: '09:00' })
        session.outbox.length = 0
        session.lateErrors = at % 2 === 1
        session.meanwhile = (call) => {
          if (call === at) applyEdit(session, deed)
        }
        session.call('hourly')
        session.meanwhile = undefined
        session.lateErrors = false
        run(day, '10:00')
        runOrThrow(session, 'setUp')
        run(day, '11:00')
        expectOneOrLogged(
          session.outbox.map(({ to }) => to),
          expectedReaders,
          `call ${at}`,
        )
      }
    },
  )
})

test.each(failureModes)(
  'a run that $name at any call leaves nobody mailed twice or forgotten, though the ledger is deleted then',
  (breaking) => {
    session.restore(before)
    session.setNow({ day: '2026-03-31', time: '09:00' })
    const { total } = runOrThrow(session, 'hourly').calls
    for (const at of chooseCalls(1, total, 12, `deleted ${breaking.name}`)) {
      session.restore(before)
      session.setNow({ day: '2026-03-31', time: '09:00' })
      session.outbox.length = 0
      runWithFailure(session, breaking, at, () => session.call('hourly'))
      applyEdit(
        session,
        ledgerEdits.find(({ name }) => name === 'delete the sheet')!,
      )
      session.setNow({ day: '2026-03-31', time: '10:00' })
      const { stale } = readReplyValue<{ stale: string[] }>(runOrThrow(session, 'hourly'))
      const got = session.outbox.map(({ to }) => to)
      expect(new Set(got).size, `call ${at}: twice`).toBe(got.length)
      expect([...new Set([...got, ...stale])].sort(), `call ${at}: forgotten`).toEqual(due)
    }
  },
)

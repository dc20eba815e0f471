import { beforeEach, expect, test } from 'vitest'
import { runOrThrow } from '../../../host/bench/company-session.js'
import type { Checkpoint, Session } from '../../../host/emulator/session/session.js'
import { runTexts } from '../../../src/text/runs/index.js'
import {
  listRecipients,
  boss,
  allReaders,
  fireAllTriggers,
  li,
  readReplyValue,
  readRunNotes,
  createTeamSession,
  wang,
} from '../team-session.js'
import { failureModes, runWithFailure, chooseCalls } from '../../failure-modes.js'

const [first, second] = ['me@example.com', 'second@example.com']
const tasks = [
  { id: 'T-1', title: 'Draft', owner: 'Li', due: '2026-03-20', status: 'In progress' },
  { id: 'T-2', title: 'Final', owner: 'Wang', due: '2026-03-26', status: 'In progress' },
]
interface Preview {
  readonly on: boolean
  readonly runBy: string
  readonly since: string
  readonly runsHere: boolean
  readonly lastRun: string
}
const preview = (session: Session): Preview => readReplyValue<Preview>(runOrThrow(session, 'readPreview'))
const confirm = (session: Session, as: string, more: object = {}): void => {
  session.as = as
  runOrThrow(session, 'confirmReaders', { readers: allReaders, runBy: 'Wang', ...more })
}
const owners = (session: Session): string[] => session.triggers().map(({ owner }) => owner)

const session: Session = createTeamSession({ tasks })
const start: Checkpoint = session.checkpoint()
beforeEach(() => {
  session.as = first
  session.restore(start)
  session.setNow({ day: '2026-03-31', time: '09:00' })
})

test('a second editor is told who runs the reminders, since when, and when they last did', () => {
  fireAllTriggers(session)
  expect(preview(session)).toMatchObject({ on: true, runBy: 'Zhang', runsHere: true })
  session.as = second
  session.setNow({ day: '2026-03-31', time: '11:00' })
  expect(preview(session)).toMatchObject({
    on: true,
    runBy: 'Zhang',
    since: '2026-03-31 08:00',
    runsHere: false,
    lastRun: '2026-03-31 09:00',
  })
})

test('who takes over runs them alone: the trigger of the account before says so once and removes itself', () => {
  confirm(session, second)
  expect(preview(session)).toMatchObject({ runBy: 'Wang', runsHere: true })
  expect(owners(session)).toEqual([first, second])
  fireAllTriggers(session)
  expect(listRecipients(session.outbox)).toEqual([boss, li, wang])
  expect(new Set(session.outbox.map(({ from }) => from))).toEqual(new Set([second]))
  expect(owners(session)).toEqual([second])
  expect(readRunNotes(session).filter((note) => note.includes('another account'))).toEqual([
    'Reminders now run from another account (Wang). This account’s trigger has removed itself.',
  ])
  session.as = first
  expect(preview(session)).toMatchObject({ runBy: 'Wang', runsHere: false, lastRun: '2026-03-31 09:00' })
})

test('somebody may confirm readers and leave the reminders where they are', () => {
  session.as = second
  const reply = readReplyValue(
    runOrThrow(session, 'confirmReaders', { readers: [li, wang], runBy: 'Wang', takeOver: false }),
  )
  expect(reply).toEqual({ readers: 2, runBy: 'Zhang', runsHere: false })
  expect(owners(session)).toEqual([first])
  fireAllTriggers(session)
  expect(listRecipients(session.outbox)).toEqual([li, wang])
})

test('letters that somebody else turned off leave no trigger behind', () => {
  session.as = second
  runOrThrow(session, 'turnOffLetters')
  expect(owners(session)).toEqual([first])
  fireAllTriggers(session)
  expect(session.outbox).toEqual([])
  expect(owners(session)).toEqual([])
  expect(readRunNotes(session).at(-1)).toBe(
    'Email digests were turned off. This account’s trigger has removed itself.',
  )
})

test('taking over back and forth leaves one account, and one letter each on every day', () => {
  confirm(session, second)
  confirm(session, first)
  fireAllTriggers(session)
  expect(owners(session)).toEqual([first])
  session.setNow({ day: '2026-04-01', time: '09:00' })
  confirm(session, second)
  fireAllTriggers(session)
  expect(owners(session)).toEqual([second])
  const sentOn = (day: string): string[] =>
    listRecipients(session.outbox.filter(({ at: when }) => when.startsWith(day)))
  expect(sentOn('2026-03-31')).toEqual([boss, li, wang])
  expect(sentOn('2026-04-01')).toEqual([li, wang])
})

test.each(failureModes)(
  'taking over that $name at any call leaves no reader twice and nobody forgotten',
  (breaking) => {
    session.restore(start)
    session.as = second
    let [from, last] = [0, 0]
    session.meanwhile = (call, member) => {
      last = call
      // Up to here everything is only read.
      if (from === 0 && member.startsWith('ScriptApp.')) from = call - 1
    }
    runOrThrow(session, 'confirmReaders', { readers: allReaders, runBy: 'Wang' })
    session.meanwhile = undefined
    expect(last - from).toBeGreaterThan(8)
    for (const call of chooseCalls(from, last, 12, `take over ${breaking.name}`)) {
      session.restore(start)
      session.as = second
      runWithFailure(session, breaking, call, () =>
        session.call('confirmReaders', { readers: allReaders, runBy: 'Wang' }),
      )
      const ends = [...session.triggers()].map(({ id }) => ({ id, error: session.fire(id).error }))
      // A trigger that was made and could not be stored may stay behind: it does nothing, and says how to remove it.
      for (const { id, error } of ends)
        if (error !== undefined)
          expect(error, `call ${call}`).toBe(
            `Error: ${Object.values(runTexts.functions)
              .map((text) => text.stray(id))
              .join(' ')}`,
          )
      expect(ends.filter(({ error }) => error === undefined).length, `call ${call}`).toBeGreaterThan(0)
      expect(ends.length, `call ${call}`).toBeLessThanOrEqual(2)
      expect(listRecipients(session.outbox), `call ${call}`).toEqual([boss, li, wang])
    }
  },
)

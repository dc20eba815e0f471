/**
 * 200 people and a quota for 90, on ten working days, over the shipped script. `SWEEP=whole` plays more quotas.
 */
import { expect, test } from 'vitest'
import { toSerial } from '../../../host/bench/fill-rows.js'
import { runOrThrow } from '../../../host/bench/company-session.js'
import { seededNumber } from '../../../host/emulator/realm/seed.js'
import type { Session } from '../../../host/emulator/session/session.js'
import { isWholeSweep } from '../../patience.js'
import {
  runHourlyAt,
  findCellPosition,
  readReplyValue,
  readRunNotes,
  createTeamSession,
} from '../team-session.js'

const days = [
  '2026-03-31',
  '2026-04-01',
  '2026-04-02',
  '2026-04-03',
  '2026-04-07',
  '2026-04-08',
  '2026-04-09',
  '2026-04-10',
  '2026-04-13',
  '2026-04-14',
]
const many = 200
const addressOf = (index: number): string => `p${index}@example.com`
const readers = Array.from({ length: many }, (_, index) => addressOf(index))

/** Everybody has something that is due or late; some read at eight, some at nine, two of them manage. */
function crowd(seed: string): { session: Session; soon: readonly number[] } {
  const overdue = readers.map((_, index) => seededNumber(`${seed} ${index}`, 3))
  const people = readers.map((email, index) => ({
    id: `P-${index}`,
    name: `Person ${index}`,
    email,
    digest: 'Daily',
    hour: 8 + seededNumber(`${seed} hour ${index}`, 2),
    ...(index < 2 ? { readsManagerDigest: 'Yes' } : {}),
  }))
  const tasks = overdue.flatMap((count, index) =>
    Array.from({ length: Math.max(1, count) }, (_, nth) => ({
      id: `T-${index}-${nth}`,
      title: `Work ${index} ${nth}`,
      owner: `Person ${index}`,
      due: '2026-03-20',
      status: 'In progress',
    })),
  )
  const rows = tasks.flatMap(({ owner }, index) => (overdue[Number(owner.slice(7))] === 0 ? [index + 2] : []))
  return { session: createTeamSession({ people, tasks }, { readers }), soon: rows }
}

/** Plays the days with a quota that is full again each morning; on which days each reader got an email. */
function play(quota: number, seed: string): { session: Session; got: Map<string, number[]> } {
  const { session, soon } = crowd(seed)
  const got = new Map(readers.map((reader): [string, number[]] => [reader, []]))
  days.forEach((day, index) => {
    // People with nothing overdue have something that is due soon: the least urgent class of all.
    for (const row of soon)
      session.workbook.setValues(findCellPosition(session, 'tasks', row, 'due'), [[toSerial(day) + 1]])
    session.quota = quota
    const went = ['08:10', '09:10'].flatMap((time) => runHourlyAt(session, day, time))
    expect(went).toHaveLength(quota)
    for (const { to } of went) got.get(to)?.push(index)
  })
  return { session, got }
}

const waits = (got: readonly number[]): number =>
  [...got, days.length].reduce((most, at, index) => Math.max(most, at - (got[index - 1] ?? -1)), 0)

const scenarios = isWholeSweep
  ? [90, 45, 120].flatMap((quota) => ['a', 'b'].map((seed) => ({ quota, seed })))
  : [{ quota: 90, seed: 'a' }]

test.each(scenarios)(
  '$quota emails a day for 200 people: nobody waits longer than ⌈200 ÷ $quota⌉ days ($seed)',
  ({ quota, seed }) => {
    const { session, got } = play(quota, seed)
    for (const [reader, each] of got)
      expect([reader, waits(each) <= Math.ceil(many / quota)]).toEqual([reader, true])
    // The log says how many wait and since when, and names some.
    const notes = readRunNotes(session)
    expect(notes.at(-1)).toMatch(/^\d+ emails carried over because .*longest wait: since \d+ Apr\): p\d/)
    expect(notes.every((note) => note.length < 2000)).toBe(true)
    // So does the manager digest of the second Monday.
    const digests = session.outbox.filter(
      ({ to, at: when }) => to === readers[0] && when.startsWith('2026-04-13'),
    )
    expect(digests.map(({ body }) => body).join()).toMatch(
      /Waiting because the email quota is short: \d+ people, the longest since \d+ Apr/,
    )
    const { carriedOver } = readReplyValue<{ carriedOver: unknown[] }>(
      runOrThrow(session, 'readLedger', { from: 'all' }),
    )
    expect(carriedOver.length).toBe(many - quota)
  },
)

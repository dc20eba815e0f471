import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Day, parseDay, plusDays } from '../../src/core/day.js'
import { listLettersDue } from '../../src/domain/letters/letters-due.js'
import { listReaders } from '../../src/domain/letters/readers.js'
import { measureQueue, selectWithinQuota } from '../../src/domain/letters/send-order.js'
import type { LedgerRow } from '../../src/trackers/own/letters.js'
import { healthy } from './healthy.js'
import { createBookContents } from './book-contents.js'
import { isWorkedInChina } from './create-rows.js'

/** Seven weeks around the Spring Festival. */
const workdays = Array.from({ length: 49 }, (_, index) => plusDays(parseDay('2026-02-02'), index)).filter(
  isWorkedInChina,
)

/** The state of a reader's work, which decides the class of their email. */
type Work = 'overdue' | 'today' | 'later'
interface Team {
  /** Of each reader, from the first day on. */
  readonly works: readonly (readonly Work[])[]
  readonly hours: readonly number[]
  readonly managers: number
}

function portfolioAt(today: Day, { works, hours, managers }: Team, turn: number) {
  const due = { overdue: plusDays(today, -9), today, later: plusDays(today, 1) }
  return createBookContents(today, {
    people: works.map((_, index) => ({
      name: `N${index}`,
      email: `n${index}@example.com`,
      hour: hours[index % hours.length]!,
      ...(index < managers ? { readsManagerDigest: 'yes' as const } : {}),
    })),
    tasks: works.map((own, index) => ({
      title: `For ${index}`,
      owner: `N${index}`,
      due: due[own[turn % own.length]!],
      status: 'inProgress' as const,
    })),
  })
}

/** Runs every hour of every day as a run does; the days, counted in workdays, on which each reader got an email. */
function served(team: Team, quotas: readonly number[], days: readonly Day[]): number[][] {
  const ledger: LedgerRow[] = []
  const got = team.works.map((): number[] => [])
  const note = (today: Day, reader: string, state: 'sent' | 'carriedOver'): void =>
    void ledger.push({
      day: today,
      kind: 'personalDigest',
      reader,
      state,
      told: null,
    } as unknown as LedgerRow)
  days.forEach((today, turn) => {
    const portfolio = portfolioAt(today, team, turn)
    const readers = listReaders(portfolio, 'en')
    const confirmed = new Set(readers.map(({ address }) => address))
    let left = quotas[turn % quotas.length]!
    let sentEmails = 0
    for (const hour of [8, 9, 17]) {
      const at = (until: number) =>
        listLettersDue({ bookContents: portfolio, readers, ledger, confirmed, hour: until, health: healthy })
      const due = new Set(at(hour).map(({ reader }) => reader.address))
      const going = selectWithinQuota(at(23), { left, gone: sentEmails }, today, portfolio.calendar).filter(
        ({ reader }) => due.has(reader.address),
      )
      for (const { reader } of going) {
        got[Number(reader.name.slice(1))]!.push(turn)
        note(today, reader.address, 'sent')
        due.delete(reader.address)
      }
      left -= going.length
      sentEmails += going.length
      for (const address of due) note(today, address, 'carriedOver')
    }
  })
  return got
}

/** The longest span of workdays within which a reader got nothing, the day of the email counted. */
const longestWait = (got: readonly number[], days: number): number =>
  [...got, days].reduce((most, at, index) => Math.max(most, at - (got[index - 1] ?? -1)), 0)

const work = fc.constantFrom<Work>('overdue', 'today', 'later')
const teams = fc.integer({ min: 1, max: 40 }).chain((readers) =>
  fc.record({
    works: fc.array(fc.array(work, { minLength: 1, maxLength: 4 }), {
      minLength: readers,
      maxLength: readers,
    }),
    hours: fc.constantFrom([8], [8, 9], [17, 8, 8]),
    managers: fc.integer({ min: 0, max: Math.min(3, readers) }),
  }),
)
const spans = fc
  .tuple(fc.nat(25), fc.integer({ min: 6, max: 20 }))
  .map(([from, count]) => workdays.slice(from, from + count))

describe('a short quota', () => {
  test('lets nobody wait longer than ⌈readers ÷ quota⌉ workdays, whatever their class and hour', () => {
    fc.assert(
      fc.property(teams, fc.integer({ min: 1, max: 30 }), spans, (team, quota, days) => {
        const bound = Math.ceil(team.works.length / quota)
        for (const got of served(team, [quota], days))
          expect(longestWait(got, days.length)).toBeLessThanOrEqual(bound)
      }),
      { numRuns: 30 },
    )
  })

  test('that changes from day to day lets nobody wait longer than the smallest would', () => {
    const quotas = fc.array(fc.integer({ min: 2, max: 20 }), { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(teams, quotas, spans, (team, quota, days) => {
        const bound = Math.ceil(team.works.length / Math.min(...quota))
        for (const got of served(team, quota, days))
          expect(longestWait(got, days.length)).toBeLessThanOrEqual(bound)
      }),
      { numRuns: 20 },
    )
  })

  test('is used up while anybody waits', () => {
    fc.assert(
      fc.property(teams, fc.integer({ min: 1, max: 30 }), spans, (team, quota, days) => {
        const got = served(team, [quota], days)
        days.forEach((_, turn) => {
          const sent = got.filter((each) => each.includes(turn)).length
          expect(sent).toBe(Math.min(quota, team.works.length))
        })
      }),
      { numRuns: 10 },
    )
  })

  test('goes to managers, then to overdue work, then to what is due today', () => {
    const team: Team = {
      works: ['later', 'today', 'overdue', 'overdue', 'later', 'later'].map((each) => [each as Work]),
      hours: [8],
      managers: 1,
    }
    const got = served(team, [4], workdays.slice(0, 1))
    expect(got.map((days) => days.length)).toEqual([1, 1, 1, 1, 0, 0])
  })
})

test('emails go by class, in it the longest unserved first, and then those with the most overdue', () => {
  const overdue = (owner: string, count: number) =>
    Array.from({ length: count }, (_, index) => ({
      title: `${owner} ${index}`,
      owner,
      due: parseDay('2026-03-20'),
    }))
  const portfolio = createBookContents('2026-03-31', {
    people: ['Late', 'Later', 'Waiting', 'Today', 'Boss', 'Served'].map((name) => ({
      name,
      email: `${name.toLowerCase()}@example.com`,
      ...(name === 'Boss' ? { readsManagerDigest: 'yes' as const } : {}),
    })),
    tasks: [
      ...overdue('Late', 1),
      ...overdue('Later', 5),
      ...overdue('Waiting', 1),
      ...overdue('Served', 9),
      { title: 'Now', owner: 'Today', due: parseDay('2026-03-31') },
    ],
  })
  const notes = [
    ['2026-03-27', 'today', 'carriedOver'],
    ['2026-03-30', 'waiting', 'carriedOver'],
    ['2026-03-30', 'served', 'sent'],
  ].map(
    ([on, name, state]) =>
      ({
        day: on,
        kind: 'personalDigest',
        reader: `${name}@example.com`,
        state,
        told: null,
      }) as unknown as LedgerRow,
  )
  const readers = listReaders(portfolio, 'en')
  const input = { bookContents: portfolio, readers, confirmed: null, hour: null, health: healthy }
  const letters = listLettersDue({ ...input, ledger: notes })
  expect(letters.map(({ reader }) => reader.name)).toEqual([
    'Boss',
    'Waiting',
    'Later',
    'Late',
    'Served',
    'Today',
  ])
})

describe('who waits', () => {
  type Note = readonly [on: string, reader: string, state: LedgerRow['state']]
  const rows = (given: readonly Note[]) =>
    given.map(
      ([on, reader, state]) =>
        ({ day: parseDay(on), kind: 'personalDigest', reader, state, told: null }) as unknown as LedgerRow,
    )
  const { calendar } = createBookContents('2026-03-31', {})
  const queue = (...given: readonly Note[]) => measureQueue(rows(given), parseDay('2026-03-31'), calendar)
  test('is counted from the first email that was carried over since one went, in whatever order rows come', () => {
    expect(
      queue(
        ['2026-03-27', 'a', 'carriedOver'],
        ['2026-03-30', 'a', 'carriedOver'],
        ['2026-03-30', 'b', 'carriedOver'],
      ),
    ).toEqual({ people: 2, since: '2026-03-27' })
    expect(queue(['2026-03-27', 'a', 'carriedOver'], ['2026-03-30', 'a', 'sent'])).toBeNull()
    expect(queue(['2026-03-30', 'a', 'carriedOver'], ['2026-03-27', 'a', 'sent'])).toEqual({
      people: 1,
      since: '2026-03-30',
    })
    expect(queue(['2026-03-30', 'a', 'sent'], ['2026-03-27', 'a', 'carriedOver'])).toBeNull()
  })
  test('is forgotten when nothing was due for more than a week', () => {
    expect(queue(['2026-03-20', 'a', 'carriedOver'])).toBeNull()
  })
})

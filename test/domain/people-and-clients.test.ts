import { describe, expect, test } from 'vitest'
import { parseDay } from '../../src/core/day.js'
import { evaluateClientHealth } from '../../src/domain/status/health.js'
import { createNameIndex } from '../../src/domain/names.js'
import { findLastContacts } from '../../src/domain/status/last-contacts.js'
import { calculateWorkload } from '../../src/domain/status/workload.js'
import {
  createClients,
  createContacts,
  createEngagements,
  createFeedback,
  createPeople,
  createSatisfaction,
  createSituation,
  createTasks,
  weekdays,
} from './create-rows.js'

const now = createSituation('2026-03-31')

describe('names', () => {
  const people = createPeople(
    { name: 'Li Wei', email: 'li@example.com' },
    { name: 'li  wei' },
    { name: 'Ａnna' },
    {},
  )
  const names = createNameIndex(people, 'name', 'email')

  test.each([
    ['P2', 'P2'],
    ['LIWEI', undefined],
    ['Anna', 'P3'],
    ['LI@example.com', 'P1'],
    ['nobody', undefined],
    ['', undefined],
    [null, undefined],
  ])('%s finds %s', (name, id) => {
    expect(names.find(name)?.id).toBe(id)
  })

  test('a doubled name is reported and means no row', () => {
    expect(names.duplicates.map(({ name, rows }) => [name, rows.map(({ id }) => id)])).toEqual([
      ['Li Wei', ['P1', 'P2']],
    ])
  })
})

describe('workload', () => {
  const people = createPeople({ name: 'Li', email: 'li@example.com' }, { name: 'Wang' })
  const load = (...tasks: Parameters<typeof createTasks>) =>
    calculateWorkload(createTasks(...tasks), people, weekdays, now.today, 3)

  test('spreads open tasks over the working days of each week', () => {
    const [li, wang] = load(
      { owner: 'li@example.com', start: parseDay('2026-03-27'), due: parseDay('2026-04-07') },
      { owner: 'Li、Wang', due: parseDay('2026-04-01') },
      { owner: 'Li', due: parseDay('2026-04-01'), status: 'done' },
    )
    expect(li!.weeks).toEqual([
      { week: '2026-03-30', tasks: 2, days: 6 },
      { week: '2026-04-06', tasks: 1, days: 2 },
      { week: '2026-04-13', tasks: 0, days: 0 },
    ])
    expect(wang!.weeks[0]).toEqual({ week: '2026-03-30', tasks: 1, days: 1 })
  })

  test('counts what is overdue and what has no due day apart', () => {
    expect(load({ owner: 'Li', due: parseDay('2026-03-20') }, { owner: 'Li' })[0]).toMatchObject({
      person: 'Li',
      id: 'P1',
      overdue: 1,
      undated: 1,
      weeks: [{ tasks: 0 }, { tasks: 0 }, { tasks: 0 }],
    })
  })

  test('lists owners whom People does not know as typed', () => {
    expect(
      load({ owner: 'Zhao', due: parseDay('2026-04-01') }).map(({ person, id }) => [person, id]),
    ).toEqual([
      ['Li', 'P1'],
      ['Wang', 'P2'],
      ['Zhao', null],
    ])
  })
})

describe('the last contact with a client', () => {
  const clients = createClients(
    { name: 'Acme', email: 'ann@acme.example' },
    { name: '北辰' },
    { name: 'Quiet' },
  )
  const engagements = createEngagements({ name: 'Website', client: 'Acme' })
  const report = { kind: 'clientReport', reader: 'ann@acme.example', day: parseDay('2026-03-20') } as const

  test('is the latest row of the log that names him or his engagement, or report sent to him', () => {
    const contacts = createContacts(
      { client: '北辰', day: parseDay('2026-03-01') },
      { client: '北辰', day: parseDay('2026-03-10') },
      { client: '北辰', day: parseDay('2026-04-10') },
      { client: null, engagement: 'website', day: parseDay('2026-03-18') },
    )
    const found = findLastContacts(clients, engagements, contacts, [{ ...report, state: 'sent' }], now.today)
    expect(found.get(clients[0]!)).toEqual({ day: '2026-03-20', from: 'letters' })
    expect(found.get(clients[1]!)).toEqual({ day: '2026-03-10', from: 'contacts' })
    expect(found.has(clients[2]!)).toBe(false)
  })

  test('is not a letter that was never sent, nor one to the team', () => {
    const found = findLastContacts(
      clients,
      engagements,
      [],
      [
        { ...report, state: 'claimed' },
        { ...report, state: 'sent', kind: 'managerDigest' },
      ],
      now.today,
    )
    expect(found.size).toBe(0)
  })
})

describe('a client’s health', () => {
  const tasks = (overdue: number, open: number) =>
    createTasks(
      ...Array.from({ length: open }, (_, index) => ({
        due: parseDay(index < overdue ? '2026-03-01' : '2026-05-01'),
      })),
    )
  const health = (facts: Partial<Parameters<typeof evaluateClientHealth>[0]>) =>
    evaluateClientHealth({ tasks: [], lastContact: null, feedback: [], ...facts }, now)!

  test('is good when nothing is wrong, and lists its parts all the same', () => {
    const { health: overall, parts } = health({ tasks: tasks(0, 4), lastContact: parseDay('2026-03-25') })
    expect(overall).toBe('good')
    expect(parts).toEqual([
      { part: 'overdue', health: 'good', share: 0, overdue: 0, open: 4 },
      { part: 'silence', health: 'good', lastContact: '2026-03-25', days: 6 },
      { part: 'feedback', health: null, open: 0, overdue: 0 },
      { part: 'satisfaction', health: null, score: null, day: null },
      { part: 'loyalty', health: null, lastBought: null, contractEnd: null },
    ])
  })

  test.each([
    ['a contract that runs', { contractEnd: '2026-04-01' }, 'good'],
    [
      'a purchase within a year, although the contract ended',
      { contractEnd: '2026-03-30', bought: ['2025-04-01'] },
      'good',
    ],
    ['a contract that ended', { contractEnd: '2026-03-30' }, 'watch'],
    ['a last purchase more than a year ago', { bought: ['2024-01-01', '2025-03-30', '2026-04-02'] }, 'watch'],
    ['an ended contract beside a project that runs', { contractEnd: '2026-03-30', hasWork: true }, null],
    ['neither', {}, null],
  ] as const)(
    'says of loyalty with %s',
    (
      _,
      {
        contractEnd,
        bought = [],
        hasWork = false,
      }: {
        readonly contractEnd?: string
        readonly bought?: readonly string[]
        readonly hasWork?: boolean
      },
      expected,
    ) => {
      const loyalty = {
        contractEnd: contractEnd === undefined ? null : parseDay(contractEnd),
        bought: bought.map(parseDay),
        hasWork,
      }
      expect(health({ tasks: tasks(0, 1), loyalty }).parts.at(-1)).toMatchObject({
        part: 'loyalty',
        health: expected,
      })
    },
  )

  test.each([
    ['some overdue work', { tasks: tasks(1, 4) }, 'watch'],
    ['much overdue work', { tasks: tasks(2, 4) }, 'poor'],
    ['silence', { lastContact: parseDay('2026-03-16') }, 'watch'],
    ['long silence', { lastContact: parseDay('2026-03-02') }, 'poor'],
    ['open feedback', { feedback: createFeedback({ status: 'handling' }) }, 'watch'],
    ['unanswered feedback', { feedback: createFeedback({ answerBy: parseDay('2026-03-30') }) }, 'poor'],
    ['a low score', { scores: createSatisfaction({ day: parseDay('2026-03-02'), score: 2.5 }) }, 'watch'],
    ['a very low score', { scores: createSatisfaction({ day: parseDay('2026-03-02'), score: 1 }) }, 'poor'],
    [
      'a better score since',
      {
        scores: createSatisfaction(
          { day: parseDay('2026-03-20'), score: 4 },
          { day: parseDay('2026-03-02'), score: 1 },
          { day: parseDay('2026-03-25'), score: 1, who: 'team' },
        ),
      },
      'good',
    ],
  ] as const)('%s shows', (_, facts, expected) => {
    expect(health(facts).health).toBe(expected)
  })
})

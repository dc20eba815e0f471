import { describe, expect, test } from 'vitest'
import { parseDay } from '../../../src/core/day.js'
import { findSilentClients } from '../../../src/domain/letters/silent-clients.js'
import { calculateClientStatuses } from '../../../src/domain/report/client-status.js'
import { evaluateClientHealth } from '../../../src/domain/status/health.js'
import { measureResponseTime } from '../../../src/domain/status/kpi.js'
import { deriveCells } from '../../../src/work/refresh/derive-cells.js'
import { evaluateContents } from '../../../src/work/refresh/evaluate-contents.js'
import { type GivenRows, createBookContents } from '../book-contents.js'
import { createContacts, createSituation, weekdays } from '../create-rows.js'

const today = '2026-03-31'
const client = { name: 'Acme', nextStep: 'Call' }
const work = { name: 'Shop', client: 'Acme', status: 'active', start: parseDay('2026-03-02') } as const
const bookOf = (given: GivenRows) => evaluateContents(createBookContents(today, given), [])
const silent = (given: GivenRows): unknown[] =>
  findSilentClients(bookOf(given)).map(({ name, since }) => [name, since])
const cellsOf = (given: GivenRows): Record<string, unknown> =>
  Object.fromEntries(
    deriveCells(bookOf(given), { locale: 'en', confirmed: new Set(), ledger: [] })['clients']!.map(
      ({ column, cell }) => [column, cell],
    ),
  )
const mail = (direction: 'in' | 'out', on: string, more: object = {}) => ({
  client: 'Acme',
  summary: 'Mail',
  direction,
  day: parseDay(on),
  ...more,
})

describe('silence', () => {
  test('does not end with a client’s own mail that nobody answered', () => {
    const given = { clients: [client], contacts: [mail('out', '2026-03-02'), mail('in', '2026-03-30')] }
    expect(silent(given)).toEqual([['Acme', '2026-03-02']])
    const unreadableMail = mail('out', '2026-03-30', {
      direction: null,
      at: { line: 3, unread: ['direction'] },
    })
    expect(
      silent({ ...given, contacts: [mail('out', '2026-03-02'), { ...unreadableMail, id: 'CL9' }] }),
    ).toEqual([['Acme', '2026-03-02']])
    const answered = mail('in', '2026-03-27', { answeredOn: parseDay('2026-03-30') })
    expect(silent({ ...given, contacts: [answered] })).toEqual([])
  })
  test('counts from the day the work began while nobody ever reached out', () => {
    expect(silent({ clients: [client], engagements: [work] })).toEqual([['Acme', null]])
    expect(silent({ clients: [client], engagements: [{ ...work, start: parseDay('2026-03-25') }] })).toEqual(
      [],
    )
    expect(silent({ clients: [{ ...client, contractStart: parseDay('2026-01-01') }] })).toEqual([
      ['Acme', null],
    ])
    expect(silent({ clients: [{ ...client, contractStart: parseDay('2026-05-01') }] })).toEqual([])
    expect(silent({ clients: [client], engagements: [{ ...work, status: 'delivered' }] })).toEqual([])
  })
  test('takes the later of what was typed and what was found, and keeps both', () => {
    const typed = { ...client, lastContact: parseDay('2026-03-28') }
    expect(silent({ clients: [typed], contacts: [mail('out', '2026-03-02')] })).toEqual([])
    const cells = cellsOf({ clients: [typed], contacts: [mail('out', '2026-03-02')] })
    expect(cells).not.toHaveProperty('lastContact')
    expect(cells).toMatchObject({
      contactFound: { day: '2026-03-02' },
      quietSince: { day: '2026-03-28' },
    })
    expect(cellsOf({ clients: [typed], contacts: [mail('out', '2026-03-30')] })).toMatchObject({
      quietSince: { day: '2026-03-30' },
    })
  })
  test('leaves what was typed when an empty log is added', () => {
    const typed = { ...client, lastContact: parseDay('2026-03-28') }
    expect(cellsOf({ clients: [typed], contacts: [] })).not.toHaveProperty('lastContact')
    expect(silent({ clients: [typed], contacts: [] })).toEqual([])
  })
})

describe('health', () => {
  const nothing = { tasks: [], lastContact: null, feedback: [] }
  test('is not said of a client of whom nothing is on record', () => {
    expect(evaluateClientHealth(nothing, createSituation(today))).toBe(null)
    expect(cellsOf({ clients: [client] })['health']).toBe(null)
  })
  test('is not good while something that could speak against it is unread', () => {
    const typed = { ...client, lastContact: parseDay('2026-03-28') }
    const healthOf = (given: GivenRows, missing: readonly 'feedback'[] = []) => {
      const book = { ...bookOf(given), gone: missing }
      return calculateClientStatuses(book, []).get(book.rows.clients[0]!)!.health!.health
    }
    expect(healthOf({ clients: [typed] })).toBe('good')
    expect(healthOf({ clients: [typed] }, ['feedback'])).toBe('unknown')
    const unreadableMail = {
      content: 'A',
      client: 'Acme',
      status: 'handling',
      at: { line: 4, unread: ['answerBy'] },
    } as const
    expect(healthOf({ clients: [typed], feedback: [unreadableMail] })).toBe('watch')
    const closed = { ...unreadableMail, status: 'closed' } as const
    expect(healthOf({ clients: [typed], feedback: [closed] })).toBe('unknown')
  })
})

test('answers run on two clocks, ours and the client’s', () => {
  const asked = (direction: 'in' | 'out' | null, from: string, to: string | null) => ({
    direction,
    askedOn: parseDay(from),
    answeredOn: to === null ? null : parseDay(to),
  })
  const contacts = createContacts(
    asked('in', '2026-03-02', '2026-03-03'),
    asked('in', '2026-03-02', null),
    asked('out', '2026-03-02', '2026-03-12'),
    asked('out', '2026-03-02', null),
    asked('out', '2026-03-03', null),
    asked(null, '2026-03-02', '2026-03-20'),
  )
  const on = (direction: 'in' | 'out') => measureResponseTime(contacts, weekdays, parseDay(today), direction)
  expect(on('in')).toMatchObject({ median: 1, answered: 1, open: 1 })
  expect(on('out')).toMatchObject({ median: 8, answered: 1, open: 2 })
})

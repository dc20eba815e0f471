/** Rows of every tracker with a secret in every cell that is not for the client. */
import { parseDay, plusDays } from '../../../src/core/day.js'
import { type TrackerKey, trackerKeys, trackers } from '../../../src/trackers/index.js'
import type { GivenRows } from '../../domain/book-contents.js'

export const today = parseDay('2026-03-31')
export const mine = 'Shop for Acme'
const theirs = 'Portal of others'

interface Column {
  readonly kind: string
  readonly audience?: string
  readonly choices?: object
}
export const columnsOf = (key: TrackerKey): [string, Column][] =>
  Object.entries(trackers[key].columns as Readonly<Record<string, Column>>)

/** Rows of every tracker: about the client, about another one, about none. */
export function createSecretRows(
  next: (below: number) => number,
  isShown: (key: TrackerKey, name: string, column: Column) => boolean = (_, __, { audience }) =>
    audience === 'client',
): { given: GivenRows; secrets: string[] } {
  const secrets: string[] = []
  let count = 0
  const word = (head: string): string => `${head}${(++count).toString(36)}z${next(1e6).toString(36)}`
  const secret = (): string => {
    const made = word('Secret')
    secrets.push(made)
    return made
  }
  const value = (key: TrackerKey, name: string, column: Column, isOwn: boolean): unknown => {
    if (next(5) === 0) return null
    switch (column.kind) {
      case 'text':
      case 'longText':
      case 'link':
        return isOwn && isShown(key, name, column) ? word('Shown') : secret()
      case 'email':
        return `${secret().toLowerCase()}@others.example`
      case 'reference':
        return name === 'milestone' ? null : secret()
      case 'choice':
        return Object.keys(column.choices!)[next(Object.keys(column.choices!).length)]
      case 'day':
        return plusDays(today, next(60) - 30)
      default: {
        const number = 7e9 + ++count
        secrets.push(String(number))
        return key === 'milestones' && name === 'order' ? count : number
      }
    }
  }
  const row = (key: TrackerKey, at: number): object => {
    const isOwn = at % 2 === 0
    const cells: Record<string, unknown> = Object.fromEntries(
      columnsOf(key)
        .filter(([name]) => name !== 'id')
        .map(([name, column]) => [name, value(key, name, column, isOwn)]),
    )
    if ('engagement' in cells) cells['engagement'] = isOwn ? mine : next(3) === 0 ? null : theirs
    if ('client' in cells) cells['client'] = isOwn ? 'Acme' : 'Others'
    return cells
  }
  const rows = (key: TrackerKey, most: number): object[] =>
    Array.from({ length: next(most + 1) }, (_, at) => row(key, at))
  const given: Record<string, object[]> = Object.fromEntries(trackerKeys.map((key) => [key, rows(key, 6)]))
  const named = { name: 'Acme', contact: 'Dana', email: 'dana@acme.example', language: null }
  given['clients'] = [
    { ...row('clients', 0), ...named },
    { ...row('clients', 1), name: secret() },
  ]
  given['engagements'] = [
    { ...row('engagements', 0), name: mine, status: 'active', client: 'Acme' },
    { ...row('engagements', 1), name: theirs, status: 'active', client: 'Others' },
  ]
  secrets.push(theirs)
  return { given: withMachineRows(given, next) as GivenRows, secrets }
}

/** Changes and issues as runs open them, some worded and some not, some with the words of a pulse's note. */
function withMachineRows(given: Record<string, object[]>, next: (below: number) => number): object {
  const pulses = given['pulses'] as { notes: string | null }[]
  const opened = (head: string, title: string) => (each: object, at: number) => {
    const row = each as Record<string, unknown>
    const id = next(2) === 0 ? `${head}-${at}` : `${head}-PU${at + 1}`
    const note = next(3) === 0 ? (pulses[0]?.notes ?? row[title]) : row[title]
    const storedNote = next(3) === 0 ? note : next(2) === 0 ? null : row['openedAs']
    return {
      ...row,
      id,
      [title]: note,
      openedAs: storedNote,
      ...(next(2) === 0 ? { wordedOn: null } : {}),
      ...(head === 'CR' ? { requester: next(2) === 0 ? null : 'Dana' } : {}),
    }
  }
  return {
    ...given,
    changes: given['changes']!.map(opened('CR', 'content')),
    issues: given['issues']!.map(opened('IS', 'description')),
  }
}

/** Numbers from a seed. Source: the generator of Park and Miller. */
export const numbersFrom = (seed: number) => {
  let state = (seed % 2147483646) + 1
  return (below: number): number => {
    state = (state * 48271) % 2147483647
    return state % below
  }
}

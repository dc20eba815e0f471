import { isEmail } from '../../core/column.js'
import type { Day } from '../../core/day.js'
import { kept } from '../../core/kept.js'
import type { Locale } from '../../core/locale.js'
import { namesIn } from '../../core/rule.js'
import type { Person } from '../../trackers/team/people.js'
import type { Portfolio } from '../portfolio.js'
import { duties } from './duties.js'

/** Somebody who may get letters. */
export interface Reader {
  /** In lower case: what consent and ledger know the reader by. */
  readonly address: string
  readonly name: string
  readonly locale: Locale
  readonly digest: 'daily' | 'weekly' | 'off'
  readonly pausedUntil: Day | null
  /** ISO weekdays on which they want letters; null for every working day. */
  readonly weekdays: readonly number[] | null
  /** The hour from which they want letters; null for that of the settings. */
  readonly hour: number | null
  readonly readsManagerDigest: boolean
  /** The row in People; null for an address that only stands as an owner. */
  readonly person: Person | null
}

/** How addresses are compared: mail providers ignore case. */
export const addressKey = (address: string): string => address.trim().toLowerCase()

const dayNames = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']

/**
 * The ISO weekdays that a cell names: `1,3,5`, `1-5`, `Mon, Wed`, `周一、周三`, `一三五`, in order. Null when it is blank
 * or names none: whoever cannot be understood is not left without letters.
 */
export function weekdaysIn(cell: string | null): readonly number[] | null {
  const plain = (cell ?? '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[一二三四五六日天]/g, (name) => String(Math.min(7, '一二三四五六日天'.indexOf(name) + 1)))
    .replace(/[a-z]+/g, (name) => String(dayNames.indexOf(name.slice(0, 3)) + 1 || ''))
    .replace(/([1-7])\s*(?:-|–|~|至|到)\D*([1-7])/g, (_, from: string, to: string) =>
      '1234567'.slice(Number(from) - 1, Number(to)),
    )
  const found = [...new Set((plain.match(/[1-7]/g) ?? []).map(Number))].sort()
  return found.length > 0 ? found : null
}

/** One name in an owner cell: a row of People, a bare address, or a name nobody knows. */
export interface Owner {
  readonly name: string
  readonly address: string | null
  readonly person: Person | null
}

/** Every name in an owner cell as the person it means. The same few cells stand in thousands of rows. */
export function ownersIn(portfolio: Portfolio, cell: string | null): readonly Owner[] {
  if (cell === null) return []
  const known = kept(owners, portfolio, () => new Map<string, readonly Owner[]>())
  return kept(known, cell, () =>
    namesIn(cell).map((name): Owner => {
      const person = portfolio.byName.people.find(name) ?? null
      const address = person?.email ?? (isEmail(name) ? name : null)
      return { name: person?.name ?? name, address: address === null ? null : addressKey(address), person }
    }),
  )
}
const owners = new WeakMap<Portfolio, Map<string, readonly Owner[]>>()

/** People with an address, and bare addresses that own something, each once; in the order of the sheets. */
export function readersOf(portfolio: Portfolio, bookLocale: Locale): Reader[] {
  const readers = new Map<string, Reader>()
  const managers = new Set(
    portfolio.rows.people.flatMap((person) =>
      namesIn(person.manager).map((name) => portfolio.byName.people.find(name)?.id),
    ),
  )
  const chosen = portfolio.rows.people.some((person) => person.readsManagerDigest === 'yes')
  for (const person of portfolio.rows.people) {
    if (!person.email) continue
    const address = addressKey(person.email)
    const sharing = readers.get(address)
    // Until somebody is chosen, those whom others name as their manager read it.
    const manages = chosen ? person.readsManagerDigest === 'yes' : managers.has(person.id)
    if (sharing && sharing.digest !== 'off' && (sharing.pausedUntil ?? '') <= portfolio.situation.today) {
      if (manages) readers.set(address, { ...sharing, readsManagerDigest: true })
      continue
    }
    // Of those who share an address, the first who takes letters now says how they come.
    readers.set(address, {
      address,
      name: person.name ?? person.email,
      locale: person.language ?? bookLocale,
      digest: person.digest ?? 'daily',
      pausedUntil: person.pausedUntil,
      weekdays: weekdaysIn(person.weekdays),
      hour: person.hour === null ? null : Math.floor(person.hour),
      readsManagerDigest: manages || sharing?.readsManagerDigest === true,
      person,
    })
  }
  for (const cell of new Set(ownerCells(portfolio)))
    for (const { address, name, person } of ownersIn(portfolio, cell))
      if (address !== null && person === null && !readers.has(address))
        readers.set(address, {
          address,
          name,
          locale: bookLocale,
          digest: 'daily',
          pausedUntil: null,
          weekdays: null,
          hour: null,
          readsManagerDigest: false,
          person: null,
        })
  return [...readers.values()]
}

/** Every cell that says whose something is, row by row. */
const ownerCells = ({ rows }: Portfolio): (string | null)[] => [
  ...rows.engagements.map(({ owner }) => owner),
  ...rows.care.map(({ owner }) => owner),
  ...duties.flatMap(({ table, owner }) =>
    owner === null
      ? []
      : rows[table].map((row) => (row as Readonly<Record<string, unknown>>)[owner] as string | null),
  ),
]

import type { Day } from '../../core/day.js'
import { memoize } from '../../core/memoize.js'
import type { Locale } from '../../core/locale.js'
import type { Person } from '../../trackers/team/people.js'
import type { BookContents } from '../book-contents.js'
import { findAddress } from '../people-names.js'
import { trackerOf } from '../../trackers/index.js'
import { workTrackers } from './work-trackers.js'

/** A person who may get letters. */
export interface Reader {
  /** In lower case: the reader's name in consent and ledger. */
  readonly address: string
  readonly name: string
  readonly locale: Locale
  readonly digest: 'daily' | 'weekly' | 'off'
  readonly pausedUntil: Day | null
  /** ISO weekdays on which the reader gets letters; null for every working day. */
  readonly weekdays: readonly number[] | null
  /** The hour from which the reader gets letters; null for that of the settings. */
  readonly hour: number | null
  readonly readsManagerDigest: boolean
  /** The row in People; null for an address that is only named as an owner. */
  readonly person: Person | null
}

/** How addresses are compared: mail providers ignore case. */
export const emailKey = (address: string): string => address.trim().toLowerCase()

const weekdayNames = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']

/**
 * The ISO weekdays that a cell names: `1,3,5`, `1-5`, `Mon, Wed`, `周一、周三`, `一三五`, in order. Null when it is
 * blank or names none: a reader whose cell cannot be understood still gets letters.
 */
export function parseWeekdays(cell: string | null): readonly number[] | null {
  const plain = (cell ?? '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[一二三四五六日天]/g, (name) => String(Math.min(7, '一二三四五六日天'.indexOf(name) + 1)))
    .replace(/[a-z]+/g, (name) => String(weekdayNames.indexOf(name.slice(0, 3)) + 1 || ''))
    .replace(/([1-7])\s*(?:-|–|~|至|到)\D*([1-7])/g, (_, from: string, to: string) =>
      '1234567'.slice(Number(from) - 1, Number(to)),
    )
  const found = [...new Set((plain.match(/[1-7]/g) ?? []).map(Number))].sort()
  return found.length > 0 ? found : null
}

/** One name in an owner cell: a row of People, a bare address, or an unknown name. */
export interface Owner {
  readonly name: string
  readonly address: string | null
  readonly person: Person | null
}

/** Every name in an owner cell as the person it means. Thousands of rows have the same few cells. */
export function resolveOwners(bookContents: BookContents, cell: string | null): readonly Owner[] {
  if (cell === null) return []
  const cache = memoize(ownerCache, bookContents, () => new Map<string, readonly Owner[]>())
  return memoize(cache, cell, () =>
    bookContents.byName.people.split(cell).map((name): Owner => {
      const person = bookContents.byName.people.find(name) ?? null
      const address = person?.email ?? findAddress(name)
      return { name: person?.name ?? name, address: address === null ? null : emailKey(address), person }
    }),
  )
}
const ownerCache = new WeakMap<BookContents, Map<string, readonly Owner[]>>()

/** People with an address, and bare addresses of owners, each once; in the order of the sheets. */
export function listReaders(bookContents: BookContents, bookLocale: Locale): Reader[] {
  const readers = new Map<string, Reader>()
  const managers = new Set(
    bookContents.rows.people.flatMap((person) =>
      bookContents.byName.people
        .split(person.manager)
        .map((name) => bookContents.byName.people.find(name)?.id),
    ),
  )
  const hasChosenManagers = bookContents.rows.people.some((person) => person.readsManagerDigest === 'yes')
  for (const person of bookContents.rows.people) {
    if (!person.email) continue
    const address = emailKey(person.email)
    const readerOfAddress = readers.get(address)
    // Until readers are chosen, the people who are named as a manager and did not decline read it.
    const isNamed = managers.has(person.id) && person.readsManagerDigest !== 'no'
    const isManager = hasChosenManagers ? person.readsManagerDigest === 'yes' : isNamed
    if (
      readerOfAddress &&
      readerOfAddress.digest !== 'off' &&
      (readerOfAddress.pausedUntil ?? '') <= bookContents.situation.today
    ) {
      if (isManager) readers.set(address, { ...readerOfAddress, readsManagerDigest: true })
      continue
    }
    // Of those who share an address, the first who gets letters now decides how they come.
    readers.set(address, {
      address,
      name: person.name ?? person.email,
      locale: person.language ?? bookLocale,
      digest: person.digest ?? 'daily',
      pausedUntil: person.pausedUntil,
      weekdays: parseWeekdays(person.weekdays),
      hour: person.hour === null ? null : Math.floor(person.hour),
      readsManagerDigest: isManager || readerOfAddress?.readsManagerDigest === true,
      person,
    })
  }
  for (const cell of new Set(listOwnerCells(bookContents)))
    for (const { address, name, person } of resolveOwners(bookContents, cell))
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

/** Every cell that says whose a row is, row by row. */
const listOwnerCells = ({ rows }: BookContents): (string | null)[] => [
  ...rows.engagements.map(({ owner }) => owner),
  ...rows.care.map(({ owner }) => owner),
  ...workTrackers.flatMap((key) => {
    const { assignee } = trackerOf(key).work!
    return assignee === null
      ? []
      : rows[key].map((row) => (row as Readonly<Record<string, unknown>>)[assignee] as string | null)
  }),
]

import { groupBy } from '../../core/group-by.js'
import { toNameKey } from '../names.js'
import type { BookContents } from '../book-contents.js'
import { findClient } from './clients.js'
import { isWithin, type Periods } from './figure.js'
import type { Found } from './quality.js'

/** A client who heard from several people, each without the others. */
export interface VoiceLine {
  readonly client: string
  /** Names as in People, else as typed, most talks first. */
  readonly people: readonly string[]
  readonly talks: number
  /** The client's account manager; null where none is named. */
  readonly manager: string | null
}

/**
 * One voice towards each client (对客户统一出口): clients who heard from several of us in the last three months,
 * where each person is missing from some talk. Talks that the client began, and those without an owner, are left out.
 */
export function listVoices(bookContents: BookContents, { quarter }: Periods): Found<VoiceLine> {
  const { rows, byName } = bookContents
  const talks = rows.contacts.flatMap((row) => {
    const client =
      row.direction === 'out' && isWithin(row.day, quarter)
        ? findClient(bookContents, row.client, row.engagement)
        : undefined
    const names = byName.people.split(row.owner).map((name) => byName.people.find(name)?.name ?? name)
    return client === undefined || names.length === 0 ? [] : [{ client, names }]
  })
  const lines = [...groupBy(talks, ({ client }) => client)]
    .flatMap(([client, group]): VoiceLine[] => {
      const talksOf = groupBy(
        group.flatMap(({ names }) => names),
        toNameKey,
      )
      const isShared = [...talksOf.values()].some(({ length }) => length === group.length)
      if (isShared) return []
      const people = [...talksOf.values()].sort((one, other) => other.length - one.length)
      return [
        {
          client: client.name ?? '',
          people: people.map(([name]) => name!),
          talks: group.length,
          manager: byName.people.find(client.accountManager)?.name ?? client.accountManager,
        },
      ]
    })
    .sort((one, other) => other.people.length - one.people.length || one.client.localeCompare(other.client))
  return { lines, said: talks.length }
}

/** A department, and who speaks for it. */
export interface DepartmentLine {
  readonly name: string
  readonly people: number
  readonly contacts: readonly string[]
}

/** The departments of People with the contact of each (部门沟通人), those without one first. */
export function listDepartments({ rows }: Pick<BookContents, 'rows'>): DepartmentLine[] {
  const placed = rows.people.filter(({ department }) => department !== null)
  return [...groupBy(placed, ({ department }) => toNameKey(department!)).values()]
    .map((group): DepartmentLine => ({
      name: group[0]!.department!,
      people: group.length,
      contacts: group
        .filter(({ departmentContact }) => departmentContact === 'yes')
        .map(({ name }) => name ?? ''),
    }))
    .sort(
      (one, other) =>
        Number(one.contacts.length > 0) - Number(other.contacts.length > 0) ||
        one.name.localeCompare(other.name),
    )
}

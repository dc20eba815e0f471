import type { Entry } from '../../core/table.js'
import { partsOf } from '../../project/parts.js'
import type { Portfolio } from '../../project/portfolio.js'
import { engagementOf } from '../../project/references.js'
import type { FlaggedRow } from '../../project/status/flags.js'
import type { Client } from '../../trackers/clients/clients.js'

/** Trackers whose rows are about a client: by the row's engagement, else by the client it names. */
export const clientTables = [
  'clients',
  'engagements',
  'milestones',
  'tasks',
  'requirements',
  'changes',
  'decisions',
  'issues',
  'feedback',
  'contacts',
  'pulses',
  'care',
] as const
export type ClientTable = (typeof clientTables)[number]

/** A row of one of those trackers, by the keys of its columns. */
export type AnyRow = Entry<Readonly<Record<string, unknown>>> & FlaggedRow
export interface Belonging {
  readonly table: ClientTable
  readonly row: AnyRow
  /** The name of its engagement; '' where it names only the client. */
  readonly engagement: string
}

/** Everything that is about each client, in the order of trackers and sheets. */
export function belongings(portfolio: Portfolio): Map<Client, Belonging[]> {
  const { rows, byName } = portfolio
  const all = new Map<Client, Belonging[]>(rows.clients.map((client) => [client, []]))
  // A task that names only its milestone is found under that milestone's engagement.
  const under = new Map<unknown, string>()
  const { parts } = partsOf(portfolio)
  for (const [{ id, name }, { milestones, tasks }] of parts)
    for (const row of [...milestones, ...tasks]) under.set(row, id === '' ? (name ?? '') : id)
  const text = (cell: unknown): string | null => (typeof cell === 'string' ? cell : null)
  for (const table of clientTables)
    for (const row of rows[table] as unknown as readonly AnyRow[]) {
      const engagement =
        table === 'engagements'
          ? (row as unknown as (typeof rows.engagements)[number])
          : engagementOf(portfolio, {
              engagement: under.get(row) ?? text(row['engagement']),
              client: text(row['client']),
            })
      const client =
        table === 'clients'
          ? (row as unknown as Client)
          : byName.clients.find(engagement?.client ?? text(row['client']))
      if (client) all.get(client)!.push({ table, row, engagement: engagement?.name ?? '' })
    }
  return all
}

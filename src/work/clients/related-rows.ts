import { getParts } from '../../domain/engagement-parts.js'
import type { BookContents } from '../../domain/book-contents.js'
import { findEngagement } from '../../domain/references.js'
import type { FlaggedRow } from '../../domain/status/flags.js'
import { byRank, type TrackerKey, trackerOf, trackersWith } from '../../trackers/index.js'
import type { Client } from '../../trackers/clients/clients.js'
import type { PlacedRow } from '../../core/placed-row.js'

/** Trackers whose rows are about a client: by the row's engagement, else by the client it names. */
export const clientTables: readonly TrackerKey[] = [...trackersWith(({ clientPage }) => clientPage)].sort(
  byRank((key) => trackerOf(key).clientPage!.rank),
)

/** A row of one of those trackers, by the keys of its columns. */
export type AnyRow = PlacedRow<Readonly<Record<string, unknown>>> & FlaggedRow
export interface RelatedRow {
  readonly table: TrackerKey
  readonly row: AnyRow
  /** The name of its engagement; '' where it names only the client. */
  readonly engagement: string
}

/** Everything that is about each client, in the order of trackers and sheets. */
export function relatedRows(contents: BookContents): Map<Client, RelatedRow[]> {
  const { rows, byName } = contents
  const rowsByClient = new Map<Client, RelatedRow[]>(rows.clients.map((client) => [client, []]))
  // A task that names only its milestone is found under that milestone's engagement.
  const nameByRow = new Map<unknown, string>()
  const { parts } = getParts(contents)
  for (const [{ id, name }, { milestones, tasks }] of parts)
    for (const row of [...milestones, ...tasks]) nameByRow.set(row, id === '' ? (name ?? '') : id)
  const text = (cell: unknown): string | null => (typeof cell === 'string' ? cell : null)
  for (const table of clientTables)
    for (const row of rows[table] as unknown as readonly AnyRow[]) {
      const engagement =
        table === 'engagements'
          ? (row as unknown as (typeof rows.engagements)[number])
          : findEngagement(contents, {
              engagement: nameByRow.get(row) ?? text(row['engagement']),
              client: text(row['client']),
            })
      const client =
        table === 'clients'
          ? (row as unknown as Client)
          : byName.clients.find(engagement?.client ?? text(row['client']))
      if (client) rowsByClient.get(client)!.push({ table, row, engagement: engagement?.name ?? '' })
    }
  return rowsByClient
}

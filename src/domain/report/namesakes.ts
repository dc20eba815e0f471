import type { Client } from '../../trackers/clients/clients.js'
import { toNameKey } from '../names.js'
import type { BookContents } from '../book-contents.js'
import type { ClientReport } from './report-content.js'

/** Rows of a report that a reader might take for another client's, and the name that several have. */
export interface Namesake {
  readonly table: 'clients' | 'engagements'
  readonly name: string
}

/**
 * Names by which rows of other clients would come into this report: a second client of the same name, where
 * engagements name him by it; an engagement with the same name as one of another client.
 */
export function findNamesakes(
  { rows, byName }: BookContents,
  client: Client,
  report: ClientReport,
): Namesake[] {
  const same = (a: string | null, b: string | null): boolean => toNameKey(a ?? '') === toNameKey(b ?? '')
  const doubled =
    byName.clients.duplicates.some(({ name }) => same(name, client.name)) &&
    rows.engagements.some((row) => same(row.client, client.name))
  const engagements = report.parts.filter(({ name }) =>
    byName.engagements.duplicates.some(
      (each) =>
        same(each.name, name.text) &&
        new Set(each.rows.map((row) => byName.clients.find(row.client)?.id)).size > 1,
    ),
  )
  return [
    ...(doubled ? [{ table: 'clients', name: client.name ?? '' } as const] : []),
    ...engagements.map(({ name }) => ({ table: 'engagements', name: name.text }) as const),
  ]
}

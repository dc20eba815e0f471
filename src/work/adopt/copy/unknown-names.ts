import { type Cell, formatCell } from '../../../core/cell.js'
import { isEmail } from '../../../core/column.js'
import type { Table } from '../../../core/table.js'
import { toNameKey } from '../../../domain/names.js'
import { listNewPeople } from '../../../domain/people-names.js'
import type { Ports, Sheet } from '../../../ports.js'
import { namedTrackers, type TrackerKey, trackers } from '../../../trackers/index.js'
import { appendRows } from '../../refresh/append-rows.js'
import { type KnownSheet, type OpenTable, openTable } from '../../tables.js'
import type { TableKey } from '../../table-list.js'
import type { CopiedRow } from './copy-rows.js'
import { trackerSheet } from '../own-tracker.js'
import { fingerprint } from './row-ids.js'

/** A name that rows use and no tracker has. `part` is the row that used it first. */
interface UnknownName {
  readonly name: string
  /** The address beside the name of a person. */
  readonly email: string | null
  readonly first: CopiedRow
}
export type UnknownNames = ReadonlyMap<TrackerKey, readonly UnknownName[]>

/**
 * People and parts that rows name and that are in no tracker, in the order of the rows; of trackers the workbook has.
 *
 * @param where the sheet of the rows, and trackers that the copy makes
 */
export function findUnknownNames(
  ports: Pick<Ports, 'library' | 'sheets' | 'store'>,
  table: Table,
  rows: readonly CopiedRow[],
  { source, neededTrackers }: { readonly source: KnownSheet; readonly neededTrackers: readonly TrackerKey[] },
): UnknownNames {
  const found = new Map<TrackerKey, Map<string, UnknownName>>()
  const knownNames = new Map<TrackerKey, ReadonlySet<string>>()
  for (const [field, { refersTo }] of Object.entries(table.columns)) {
    const key = refersTo as TrackerKey
    if (
      !namedTrackers.includes(key) ||
      field === 'predecessors' ||
      !(key === 'people' || neededTrackers.includes(key) || trackerSheet(ports, key, source))
    )
      continue
    if (!knownNames.has(key)) knownNames.set(key, readKnownNames(ports, key, source))
    const unknownNames = found.get(key) ?? new Map<string, UnknownName>()
    found.set(key, unknownNames)
    for (const row of rows)
      for (const { name, email } of namesIn(key, row.cells[field])) {
        const normalName = toNameKey(name)
        const isKnown = [normalName, toNameKey(email ?? '')].some((each) => knownNames.get(key)!.has(each))
        if (isKnown || unknownNames.has(normalName)) continue
        unknownNames.set(normalName, { name, email, first: row })
        // The same person may be named by the address alone in another row.
        if (email !== null) knownNames.set(key, new Set([...knownNames.get(key)!, toNameKey(email)]))
      }
  }
  addClients(ports, found, rows, source)
  return new Map([...found].map(([key, unknownNames]) => [key, [...unknownNames.values()]]))
}

/** Clients of the projects that are unknown, where a column of the sheet names them. */
function addClients(
  ports: Pick<Ports, 'library' | 'sheets' | 'store'>,
  found: Map<TrackerKey, Map<string, UnknownName>>,
  rows: readonly CopiedRow[],
  source: KnownSheet,
): void {
  const projects = found.get('engagements')
  const owned = projects ? rows.filter(({ client }) => client !== '') : []
  if (owned.length === 0 || !trackerSheet(ports, 'clients', source)) return
  const known = readKnownNames(ports, 'clients', source)
  const clients = new Map<string, UnknownName>()
  for (const row of owned) {
    const project = projects!.get(toNameKey(formatCell(row.cells['engagement'] ?? null)))
    const name = toNameKey(row.client)
    if (project?.first === row && !known.has(name) && !clients.has(name))
      clients.set(name, { name: row.client, email: null, first: row })
  }
  found.set('clients', clients)
}

/** The names in a cell: several people may share one, of other trackers it holds one name. */
const namesIn = (key: TrackerKey, cell: Cell | undefined): ReturnType<typeof listNewPeople> =>
  typeof cell !== 'string' || cell === ''
    ? []
    : key === 'people'
      ? listNewPeople(cell)
      : [{ name: cell, email: null }]

function readKnownNames(
  ports: Pick<Ports, 'library' | 'sheets' | 'store'>,
  key: TrackerKey,
  source: KnownSheet,
): ReadonlySet<string> {
  const sheet = trackerSheet(ports, key, source)
  if (!sheet) return new Set()
  const { rows } = openTable(ports, sheet as Sheet<TableKey>).reading
  const title = trackers[key].title
  return new Set(
    rows.flatMap((row) => {
      const record = row as unknown as Record<string, unknown>
      return [record[title], record['email'], record['id']].flatMap((value) =>
        typeof value === 'string' && value !== '' ? [toNameKey(value)] : [],
      )
    }),
  )
}

/** Adds a row for each of these names, to the trackers that the workbook has. */
export function addNames(
  ports: Ports,
  unknownNames: UnknownNames,
  addresses: Readonly<Record<string, string>>,
): void {
  for (const key of namedTrackers) {
    const names = unknownNames.get(key) ?? []
    const sheet = names.length === 0 ? null : trackerSheet(ports, key)
    if (!sheet) continue
    const open = openTable(ports, sheet as Sheet<TableKey>) as unknown as OpenTable
    const { title, prefix, columns } = trackers[key] as Table
    const rows = names.map(({ name, email, first }): Record<string, Cell> => ({
      id: `${prefix}-${fingerprint(toNameKey(name))}`,
      [title]: name,
      ...(key === 'people' ? { email: email ?? emailAddressOf(name, addresses) } : {}),
      ...('engagement' in columns ? { engagement: first.cells['engagement'] ?? null } : {}),
      ...('client' in columns ? { client: first.cells['client'] ?? (first.client || null) } : {}),
    }))
    appendRows(ports, open, rows)
  }
}

const emailAddressOf = (name: string, addresses: Readonly<Record<string, string>>): Cell => {
  const address = addresses[name] ?? name
  return isEmail(address) ? address : null
}

/** The names by tracker, for those that have any. */
export const namesByTracker = (unknownNames: UnknownNames): { table: TrackerKey; names: string[] }[] =>
  [...unknownNames].flatMap(([table, names]) =>
    names.length > 0 ? [{ table, names: names.map(({ name }) => name) }] : [],
  )

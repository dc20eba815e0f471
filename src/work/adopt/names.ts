import type { Cell } from '../../core/cell.js'
import { isEmail } from '../../core/column.js'
import { namesIn } from '../../core/rule.js'
import type { Table } from '../../core/table.js'
import { nameKey } from '../../project/names.js'
import type { Ports } from '../../ports.js'
import { type TrackerKey, trackers } from '../../trackers/index.js'
import { appendRows } from '../refresh/writing.js'
import { type OpenTable, openTable, type TableKey } from '../tables.js'
import type { CopiedRow } from './cells.js'
import { isKept } from './kept.js'
import { fingerprint } from './row-ids.js'

/** Trackers whose rows other rows name. */
const named = ['people', 'clients', 'engagements', 'milestones'] as const
type Named = (typeof named)[number]

/** A name that rows use and no tracker has. `part` is the row that used it first. */
interface Stranger {
  readonly name: string
  readonly first: CopiedRow
}
export type Strangers = ReadonlyMap<Named, readonly Stranger[]>

/** People and parts that rows name and that stand in no tracker, in the order of the rows; of trackers the workbook has. */
export function strangersIn(ports: Ports, table: Table, rows: readonly CopiedRow[]): Strangers {
  const found = new Map<Named, Map<string, Stranger>>()
  const known = new Map<Named, ReadonlySet<string>>()
  for (const [field, { refersTo }] of Object.entries(table.columns)) {
    const key = refersTo as Named
    if (!named.includes(key) || field === 'predecessors' || !(key === 'people' || isKept(ports, key)))
      continue
    if (!known.has(key)) known.set(key, knownIn(ports, key))
    const strangers = found.get(key) ?? new Map<string, Stranger>()
    found.set(key, strangers)
    for (const row of rows)
      for (const name of namesOf(key, row.cells[field])) {
        const plain = nameKey(name)
        if (!known.get(key)!.has(plain) && !strangers.has(plain)) strangers.set(plain, { name, first: row })
      }
  }
  return new Map([...found].map(([key, strangers]) => [key, [...strangers.values()]]))
}

/** The names in a cell: several people may share one, parts stand alone. */
const namesOf = (key: Named, cell: Cell | undefined): readonly string[] =>
  typeof cell !== 'string' || cell === '' ? [] : key === 'people' ? namesIn(cell) : [cell]

function knownIn(ports: Ports, key: Named): ReadonlySet<string> {
  if (!isKept(ports, key)) return new Set()
  const { rows } = openTable(ports, key as TableKey).reading
  const title = trackers[key].title
  return new Set(
    rows.flatMap((row) => {
      const record = row as unknown as Record<string, unknown>
      return [record[title], record['email'], record['id']].flatMap((value) =>
        typeof value === 'string' && value !== '' ? [nameKey(value)] : [],
      )
    }),
  )
}

/** Adds a row for each of these names, to the trackers that the workbook has; how many. */
export function addNames(
  ports: Ports,
  strangers: Strangers,
  addresses: Readonly<Record<string, string>>,
): number {
  let count = 0
  for (const key of named) {
    const names = strangers.get(key) ?? []
    if (names.length === 0 || !isKept(ports, key)) continue
    const open = openTable(ports, key as TableKey) as unknown as OpenTable
    const { title, prefix, columns } = trackers[key] as Table
    const rows = names.map(({ name, first }): Record<string, Cell> => ({
      id: `${prefix}-${fingerprint(nameKey(name))}`,
      [title]: name,
      ...(key === 'people' ? { email: addressOf(name, addresses) } : {}),
      ...('engagement' in columns ? { engagement: first.cells['engagement'] ?? null } : {}),
      ...('client' in columns ? { client: first.cells['client'] ?? null } : {}),
    }))
    appendRows(ports, open, rows)
    count += rows.length
  }
  return count
}

const addressOf = (name: string, addresses: Readonly<Record<string, string>>): Cell => {
  const address = addresses[name] ?? name
  return isEmail(address) ? address : null
}

/** The names by tracker, for those that have any. */
export const namesBy = (strangers: Strangers): { table: TrackerKey; names: string[] }[] =>
  [...strangers].flatMap(([table, names]) =>
    names.length > 0 ? [{ table, names: names.map(({ name }) => name) }] : [],
  )

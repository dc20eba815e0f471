import {
  type AbsentColumn,
  columnsOf,
  type Looked,
  type UnplacedRow,
  type UnreadCell,
} from '../core/evidence.js'
import { kept } from '../core/kept.js'
import { namesIn } from '../core/rule.js'
import type { Entry, Flag, Table } from '../core/table.js'
import { type TrackerKey, trackers } from '../trackers/index.js'
import type { Portfolio } from './portfolio.js'
import { engagementOf } from './references.js'

/** A row of any tracker. */
export type AnyRow = Entry<Readonly<Record<string, unknown>>>

/** A tracker to look at, by the columns that decide the verdict. */
export interface LookAt {
  readonly table: TrackerKey
  readonly columns: readonly string[]
  /** The rows the verdict is about; all rows of the tracker by default. */
  readonly rows?: readonly AnyRow[]
}

/** Flags by which something is owed: its day has passed. */
const owed: readonly string[] = ['overdue', 'answerOverdue']
export const isOwedFlag = ({ key }: Pick<Flag, 'key'>): boolean => owed.includes(key)

/** How every tracker that has such flags is looked at for them, among trackers `keys`. */
export const forFlags = (
  keys: readonly TrackerKey[],
  which: (flag: Flag) => boolean = () => true,
): LookAt[] =>
  keys.flatMap((table) => {
    const columns = [
      ...new Set(
        (trackers[table].flags as readonly Flag[]).filter(which).flatMap(({ when }) => columnsOf(when)),
      ),
    ]
    return columns.length === 0 ? [] : [{ table, columns }]
  })

/**
 * What a verdict over these trackers looked at. Derived columns are left out: runs fill them from the others. A tracker
 * that is there without one of its deciding columns cannot be judged by that column, which counts as absent, unless
 * people may leave that column out altogether (`optional`).
 */
export function lookedAt(portfolio: Portfolio, parts: readonly LookAt[]): Looked {
  const { has, gone } = portfolio
  const there = parts.filter(({ table }) => has.includes(table))
  return {
    rows: there.reduce((sum, part) => sum + rowsOf(portfolio, part).length, 0),
    unread: there.flatMap((part) => unreadIn(portfolio, part)),
    absent: there.flatMap((part) => absentIn(portfolio, part)),
    unplaced: there.flatMap(({ table }) => unplacedIn(portfolio, table)),
    gone: parts.map(({ table }) => table).filter((table) => gone.includes(table)),
    notUsed: parts.map(({ table }) => table).filter((table) => !has.includes(table) && !gone.includes(table)),
  }
}

const rowsOf = (portfolio: Portfolio, { table, rows }: LookAt): readonly AnyRow[] =>
  rows ?? (portfolio.rows[table] as unknown as readonly AnyRow[])

/** Whether people type into a column; runs fill in the others. */
export const isTypedColumn = (table: TrackerKey, column: string): boolean => {
  const found = (trackers[table].columns as Readonly<Record<string, { readonly derived?: boolean }>>)[column]
  return found !== undefined && found.derived !== true
}

/** Cells of these rows and columns that cannot be read. */
export function unreadIn(portfolio: Portfolio, part: LookAt): UnreadCell[] {
  const columns = part.columns.filter((column) => isTypedColumn(part.table, column))
  return rowsOf(portfolio, part).flatMap(({ at }) =>
    at.unread.length === 0
      ? []
      : at.unread
          .filter((column) => columns.includes(column))
          .map((column) => ({ table: part.table, column, line: at.line })),
  )
}

function absentIn({ located }: Portfolio, { table, columns }: LookAt): AbsentColumn[] {
  const there = located.get(table)
  // Without a column that says that a row is over, more rows are looked at, not fewer.
  const { over } = trackers[table] as Table
  const harmless = over ? columnsOf(over) : []
  return there === undefined
    ? []
    : columns
        .filter((column) => isTypedColumn(table, column) && !harmless.includes(column) && !there.has(column))
        .map((column) => ({ table, column }))
}

/** The columns by which a row says to what it belongs. */
const places = ['engagement', 'client'] as const

/**
 * Rows of a tracker that name a project or client which no row has, or which several rows have: they belong to nobody
 * for sure, so no verdict about one project or client holds while there are any.
 */
export const unplacedIn = (portfolio: Portfolio, table: TrackerKey): readonly UnplacedRow[] =>
  kept(
    // Every client's verdict asks for them.
    kept(unplacedRows, portfolio, () => new Map<TrackerKey, UnplacedRow[]>()),
    table,
    () => unplacedOf(portfolio, table),
  )
const unplacedRows = new WeakMap<Portfolio, Map<TrackerKey, UnplacedRow[]>>()

function unplacedOf({ rows, byName, has }: Portfolio, table: TrackerKey): UnplacedRow[] {
  const unplaced: UnplacedRow[] = []
  for (const column of places) {
    const names = column === 'engagement' ? byName.engagements : byName.clients
    const owner = column === 'engagement' ? 'engagements' : 'clients'
    if (table === owner || !(column in trackers[table].columns)) continue
    if (!has.includes(owner) || rows[owner].length === 0) continue
    for (const row of rows[table] as unknown as readonly AnyRow[]) {
      const found = row[column]
      if (typeof found !== 'string' || found === '') continue
      if (column === 'engagement' && engagementOf({ byName }, row as never)) continue
      const isKnown = (name: string): boolean => names.find(name) !== undefined
      if (!isKnown(found) && !namesIn(found).every(isKnown))
        unplaced.push({ table, column, line: row.at.line, found })
    }
  }
  return unplaced
}

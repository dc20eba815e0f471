import {
  type MissingColumn,
  columnsOfRule,
  type Coverage,
  type UnmatchedRow,
  type UnreadableCell,
} from '../core/evidence.js'
import { memoize } from '../core/memoize.js'
import { splitNames } from '../core/rule.js'
import type { Flag, Table } from '../core/table.js'
import { type TrackerKey, trackers } from '../trackers/index.js'
import type { BookContents } from './book-contents.js'
import { findEngagement } from './references.js'
import type { PlacedRow } from '../core/placed-row.js'

/** A row of any tracker. */
export type AnyRow = PlacedRow<Readonly<Record<string, unknown>>>

/** A tracker to read, by the columns that decide the verdict. */
export interface EvidenceScope {
  readonly table: TrackerKey
  readonly columns: readonly string[]
  /** The rows the verdict is about; all rows of the tracker by default. */
  readonly rows?: readonly AnyRow[]
}

/** Whether a flag says that a row is due: its own day has passed. */
export const isDueFlag = ({ means }: Pick<Flag, 'means'>): boolean => means === 'overdue'

/** What is read of every tracker that has such flags, among trackers `keys`. */
export const scopesForFlags = (
  keys: readonly TrackerKey[],
  which: (flag: Flag) => boolean = () => true,
): EvidenceScope[] =>
  keys.flatMap((table) => {
    const columns = [
      ...new Set(
        (trackers[table].flags as readonly Flag[]).filter(which).flatMap(({ when }) => columnsOfRule(when)),
      ),
    ]
    return columns.length === 0 ? [] : [{ table, columns }]
  })

/**
 * What a verdict over these trackers read. Derived columns are left out: runs fill them from the others. A
 * tracker that is there without one of its deciding columns cannot be evaluated by that column, which counts
 * as absent, unless people may leave that column out altogether (`optional`).
 */
export function measureCoverage(bookContents: BookContents, parts: readonly EvidenceScope[]): Coverage {
  const { has, gone } = bookContents
  const present = parts.filter(({ table }) => has.includes(table))
  return {
    rows: present.reduce((sum, part) => sum + rowsInScope(bookContents, part).length, 0),
    unread: present.flatMap((part) => findUnreadable(bookContents, part)),
    absent: present.flatMap((part) => findMissingColumns(bookContents, part)),
    unplaced: present.flatMap(({ table }) => findUnmatched(bookContents, table)),
    gone: parts.map(({ table }) => table).filter((table) => gone.includes(table)),
    notUsed: parts.map(({ table }) => table).filter((table) => !has.includes(table) && !gone.includes(table)),
  }
}

const rowsInScope = (bookContents: BookContents, { table, rows }: EvidenceScope): readonly AnyRow[] =>
  rows ?? (bookContents.rows[table] as unknown as readonly AnyRow[])

/** Whether people type into a column; runs fill in the others. */
export const isTypedColumn = (table: TrackerKey, column: string): boolean => {
  const found = (trackers[table].columns as Readonly<Record<string, { readonly derived?: boolean }>>)[column]
  return found !== undefined && found.derived !== true
}

/** Cells of these rows and columns that cannot be read. */
export function findUnreadable(bookContents: BookContents, part: EvidenceScope): UnreadableCell[] {
  const columns = part.columns.filter((column) => isTypedColumn(part.table, column))
  return rowsInScope(bookContents, part).flatMap(({ at }) =>
    at.unread.length === 0
      ? []
      : at.unread
          .filter((column) => columns.includes(column))
          .map((column) => ({ table: part.table, column, line: at.line })),
  )
}

function findMissingColumns({ located }: BookContents, { table, columns }: EvidenceScope): MissingColumn[] {
  const present = located.get(table)
  // Without a column that says that a row is finished, more rows are read, not fewer.
  const { over } = trackers[table] as Table
  const finishedColumns = over ? columnsOfRule(over) : []
  return present === undefined
    ? []
    : columns
        .filter(
          (column) =>
            isTypedColumn(table, column) && !finishedColumns.includes(column) && !present.has(column),
        )
        .map((column) => ({ table, column }))
}

/** The columns that say what a row belongs to. */
const ownerColumns = ['engagement', 'client'] as const

/**
 * Rows of a tracker that name a project or client which no row has, or which several rows have: it is not
 * certain whose they are, so no verdict about one project or client holds while there are any.
 */
export const findUnmatched = (bookContents: BookContents, table: TrackerKey): readonly UnmatchedRow[] =>
  memoize(
    // The verdict of every client needs them.
    memoize(unplacedRows, bookContents, () => new Map<TrackerKey, UnmatchedRow[]>()),
    table,
    () => unplacedOf(bookContents, table),
  )
const unplacedRows = new WeakMap<BookContents, Map<TrackerKey, UnmatchedRow[]>>()

function unplacedOf({ rows, byName, has }: BookContents, table: TrackerKey): UnmatchedRow[] {
  const unmatched: UnmatchedRow[] = []
  for (const column of ownerColumns) {
    const names = column === 'engagement' ? byName.engagements : byName.clients
    const owner = column === 'engagement' ? 'engagements' : 'clients'
    if (table === owner || !(column in trackers[table].columns)) continue
    if (!has.includes(owner) || rows[owner].length === 0) continue
    for (const row of rows[table] as unknown as readonly AnyRow[]) {
      const found = row[column]
      if (typeof found !== 'string' || found === '') continue
      if (column === 'engagement' && findEngagement({ byName }, row as never)) continue
      const isKnown = (name: string): boolean => names.find(name) !== undefined
      if (!isKnown(found) && !splitNames(found).every(isKnown))
        unmatched.push({ table, column, line: row.at.line, found })
    }
  }
  return unmatched
}

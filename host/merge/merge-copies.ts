/** Merges every tracker that two copies of a workbook have; decides, and writes nothing. */
import { trackerKeys, type TrackerKey } from '../../src/trackers/index.js'
import type { LiveWorkbook } from '../emulator/index.js'
import { findTables } from './find-tables.js'
import {
  contentOf,
  type Copies,
  type MergedRows,
  mergeRows,
  type MergeTable,
  type Side,
} from './merge-rows.js'
import { findUnrelated, hasOtherRows, type Unrelated } from './origin.js'
import { listOtherSheets } from './other-sheets.js'
import { type CopyRow, type CopyTable, readCopyTable } from './read-table.js'
import { matchRowsWithoutId, type RowWithoutId } from './rows-without-id.js'

/** Rows that share an id, by their lines. */
interface DuplicateId {
  readonly id: string
  readonly mine: readonly CopyRow[]
  readonly theirs: readonly CopyRow[]
}

/** One tracker, merged. */
export interface MergedTable {
  readonly key: TrackerKey
  /** Absent where BASE has no such tracker. */
  readonly base: CopyTable | undefined
  readonly mine: CopyTable
  readonly theirs: CopyTable
  readonly merged: MergedRows
  readonly withoutId: readonly RowWithoutId[]
  readonly duplicates: readonly DuplicateId[]
  /** Columns that THEIRS changed and MINE does not have. */
  readonly columnsOnlyThere: readonly string[]
}

/** A tracker that stays as it is in MINE. */
interface TableLeftOut {
  readonly key: TrackerKey
  readonly reason: 'onlyMine' | 'onlyTheirs' | Unrelated
  /** The copy in which the fault is. */
  readonly side: Side
}

export interface MergedCopies {
  readonly tables: readonly MergedTable[]
  readonly tablesLeftOut: readonly TableLeftOut[]
  /** Names of other sheets in which THEIRS has something that is not in the result. */
  readonly otherSheets: readonly string[]
}

/** Why two files cannot be merged as copies of BASE; `side` is the one that does not fit. */
export interface MergeRefusal {
  readonly refusal: 'nothingInCommon' | Unrelated
  readonly side: Side
}

const emptyTable: MergeTable = { columns: new Set(), rows: [] }

const withoutIds = (table: CopyTable | undefined, ids: ReadonlySet<string>): MergeTable =>
  table ? { columns: table.columns, rows: table.rows.filter(({ id }) => !ids.has(id)) } : emptyTable

/** Columns that only THEIRS has, where it changed a cell of a row that it shares with BASE or added one. */
function findColumnsOnlyThere({ base, mine, theirs }: Tables): string[] {
  const before = new Map(base?.rows.map((row) => [row.id, row]))
  const rows = [...theirs.rows, ...theirs.duplicates, ...theirs.withoutId]
  return [...theirs.columns].filter(
    (column) =>
      !mine.columns.has(column) &&
      rows.some(({ id, cells }) => {
        const [now, then] = [cells, before.get(id)?.cells].map((each) => each?.get(column) ?? { value: null })
        return contentOf(now!) !== contentOf(then!)
      }),
  )
}

/**
 * Ids that several rows of a copy have, and those that such a copy lost: somebody may have pasted a row over another, so
 * that the other is not deleted.
 */
function listUncertainIds({ base, mine, theirs }: Tables): ReadonlySet<string> {
  const lost = [mine, theirs].flatMap(({ rows, duplicates }) => {
    const there = new Set([...rows, ...duplicates].map(({ id }) => id))
    return duplicates.length === 0 ? [] : (base?.rows ?? []).filter(({ id }) => !there.has(id))
  })
  const shared = [...(base?.duplicates ?? []), ...mine.duplicates, ...theirs.duplicates]
  return new Set([...shared, ...lost].map(({ id }) => id))
}

interface Tables extends Pick<MergedTable, 'base' | 'mine' | 'theirs'> {}

function mergeTable({ base, mine, theirs }: Tables, take: Side | null): MergedTable {
  const ids = listUncertainIds({ base, mine, theirs })
  const found = mergeRows(
    { base: withoutIds(base, ids), mine: withoutIds(mine, ids), theirs: withoutIds(theirs, ids) },
    take,
  )
  const inBase = new Set(base?.rows.map(({ id }) => id))
  const newIds = found.additions.filter((id) => !inBase.has(id))
  const { rows, known } = matchRowsWithoutId({ base, mine, theirs, deletions: found.deletions, newIds })
  const addedByThem = found.counts.added.theirs - known.length + rows.filter(({ isAdded }) => isAdded).length
  const rowsOf = (table: CopyTable, id: string): CopyRow[] =>
    [...table.rows, ...table.duplicates].filter((row) => row.id === id)
  return {
    key: mine.key,
    base,
    mine,
    theirs,
    merged: {
      ...found,
      additions: found.additions.filter((id) => !known.includes(id)),
      counts: { ...found.counts, added: { ...found.counts.added, theirs: addedByThem } },
    },
    withoutId: rows,
    duplicates: [...ids].map((id) => ({ id, mine: rowsOf(mine, id), theirs: rowsOf(theirs, id) })),
    columnsOnlyThere: findColumnsOnlyThere({ base, mine, theirs }),
  }
}

type Found = Copies<ReadonlyMap<TrackerKey, CopyTable>>

/** Trackers that cannot be merged, with the reason. */
function findLeftOut({ base, mine, theirs }: Found): TableLeftOut[] {
  return trackerKeys.flatMap((key): TableLeftOut[] => {
    const [before, here, there] = [base.get(key), mine.get(key), theirs.get(key)]
    if (!here && !there) return []
    if (!there) return before ? [{ key, reason: 'onlyMine', side: 'theirs' }] : []
    if (!here) return [{ key, reason: 'onlyTheirs', side: 'mine' }]
    for (const [side, copy] of [
      ['mine', here],
      ['theirs', there],
    ] as const) {
      const reason = findUnrelated(before, copy)
      if (reason !== null) return [{ key, reason, side }]
    }
    return []
  })
}

/** Why nothing may be merged; null where something may. */
function findRefusal(found: Found, leftOut: readonly TableLeftOut[]): MergeRefusal | null {
  const common = [...found.mine.keys()].filter((key) => found.theirs.has(key) && found.base.has(key))
  for (const side of ['mine', 'theirs'] as const) {
    if (common.length === 0 && ![...found[side].keys()].some((key) => found.base.has(key)))
      return { refusal: 'nothingInCommon', side }
    const tables = common.map((key) => ({ base: found.base.get(key), copy: found[side].get(key)! }))
    if (hasOtherRows(tables)) return { refusal: 'otherRows', side }
  }
  if (common.length === 0) return { refusal: 'nothingInCommon', side: 'theirs' }
  const faults = leftOut.filter(({ key }) => common.includes(key))
  const [first] = faults
  return first && faults.length === common.length
    ? { refusal: first.reason === 'otherRows' ? 'otherRows' : 'noIds', side: first.side }
    : null
}

/**
 * Merges two copies of BASE. Refused where a copy has no tracker of it, or hardly any of its rows.
 *
 * @param take the side that decides what both changed; null leaves it to people
 */
export function mergeCopies(workbooks: Copies<LiveWorkbook>, take: Side | null): MergedCopies | MergeRefusal {
  const read = (workbook: LiveWorkbook): ReadonlyMap<TrackerKey, CopyTable> =>
    new Map([...findTables(workbook)].map(([key, table]) => [key, readCopyTable(workbook, table)]))
  const found: Found = {
    base: read(workbooks.base),
    mine: read(workbooks.mine),
    theirs: read(workbooks.theirs),
  }
  const tablesLeftOut = findLeftOut(found)
  const refusal = findRefusal(found, tablesLeftOut)
  if (refusal) return refusal
  const left = new Set(tablesLeftOut.map(({ key }) => key))
  const tables = [...found.mine].flatMap(([key, mine]): MergedTable[] => {
    const theirs = found.theirs.get(key)
    if (left.has(key) || theirs === undefined) return []
    return [mergeTable({ base: found.base.get(key), mine, theirs }, take)]
  })
  return { tables, tablesLeftOut, otherSheets: listOtherSheets(workbooks, found.theirs) }
}

/** Rows that no id identifies: those of THEIRS are added unless they were in BASE or are in MINE already. */
import { contentOf } from './merge-rows.js'
import type { CopyRow, CopyTable } from './read-table.js'

/** A row of THEIRS without an id that was not in BASE. */
export interface RowWithoutId {
  readonly row: CopyRow
  /** False where MINE has the same row already. */
  readonly isAdded: boolean
}

interface Compared {
  readonly base: CopyTable | undefined
  readonly mine: CopyTable
  readonly theirs: CopyTable
  /** Ids of rows of MINE that are deleted, and so are no rows to be found there. */
  readonly deletions: readonly string[]
  /** Ids of rows that only THEIRS has. */
  readonly newIds: readonly string[]
}

/** Counts equal rows; each call says which of them the row is, from 1. */
function countBy(signature: (row: CopyRow) => string): (row: CopyRow) => number {
  const counts = new Map<string, number>()
  return (row) => {
    const key = signature(row)
    counts.set(key, (counts.get(key) ?? 0) + 1)
    return counts.get(key)!
  }
}

/** @returns the rows without an id, and the new ids that THEIRS gave to rows which BASE has without one */
export function matchRowsWithoutId({ base, mine, theirs, deletions, newIds }: Compared): {
  readonly rows: readonly RowWithoutId[]
  readonly known: readonly string[]
} {
  const columns = [...mine.columns].filter((column) => theirs.columns.has(column))
  const signature = ({ cells }: CopyRow): string =>
    JSON.stringify(columns.map((column) => contentOf(cells.get(column) ?? { value: null })))
  const totals = (rows: readonly CopyRow[]): Map<string, number> => {
    const [nth, found] = [countBy(signature), new Map<string, number>()]
    for (const row of rows) found.set(signature(row), nth(row))
    return found
  }
  const inBase = totals(base?.withoutId ?? [])
  const stays = mine.rows.filter(({ id }) => !deletions.includes(id))
  const inMine = totals([...stays, ...mine.duplicates, ...mine.withoutId])
  const nth = countBy(signature)
  const isInBase = (row: CopyRow, place: number): boolean => place <= (inBase.get(signature(row)) ?? 0)
  const rows = theirs.withoutId.flatMap((row): RowWithoutId[] => {
    const place = nth(row)
    return isInBase(row, place) ? [] : [{ row, isAdded: place > (inMine.get(signature(row)) ?? 0) }]
  })
  const isNew = new Set(newIds)
  const known = theirs.rows.filter((row) => isNew.has(row.id) && isInBase(row, nth(row))).map(({ id }) => id)
  return { rows, known }
}

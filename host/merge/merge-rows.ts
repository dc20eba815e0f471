/** A three-way merge of rows by id and of cells by column: what became of one table in two copies of it. Pure. */

export type Value = string | number | boolean | null

/** A cell as it is compared. */
export interface MergeCell {
  readonly value: Value
  /** The formula, written alike in every row that has the same one; its results are no content. */
  readonly formula?: string
}

/** A row with an id that no other row of its table has; blank cells may be absent. */
export interface MergeRow {
  readonly id: string
  readonly cells: ReadonlyMap<string, MergeCell>
}

export interface MergeTable {
  /** Keys of the columns that the table has. */
  readonly columns: ReadonlySet<string>
  readonly rows: readonly MergeRow[]
}

export type Side = 'mine' | 'theirs'

/** A table as it was, and both copies of it. */
export interface Copies<Item> {
  readonly base: Item
  readonly mine: Item
  readonly theirs: Item
}

/** A cell that both sides changed, each in its own way; `taken` is the side that was asked for, null where none was. */
interface CellConflict {
  readonly kind: 'cell'
  readonly id: string
  readonly column: string
  readonly taken: Side | null
}

/** A row that one side deleted and the other changed: it stays unless a side was asked for. */
interface RowConflict {
  readonly kind: 'row'
  readonly id: string
  readonly deletedBy: Side
  readonly taken: Side | null
}
export type Conflict = CellConflict | RowConflict

interface CellPlace {
  readonly id: string
  readonly column: string
}

/** What has to be done to the table of MINE, and what was decided without doing anything. */
export interface MergedRows {
  /** Cells that get what THEIRS has. */
  readonly changes: readonly CellPlace[]
  /** Ids of rows of THEIRS that are added. */
  readonly additions: readonly string[]
  /** Ids of rows of MINE that are deleted. */
  readonly deletions: readonly string[]
  readonly conflicts: readonly Conflict[]
  /** Cells that differ in THEIRS and stay, since one of the three is a formula. */
  readonly formulas: readonly CellPlace[]
  readonly counts: MergeCounts
}

/** Of cells, and of rows, by the side that changed them alone; `same` is what both changed to the same. */
interface MergeCounts {
  readonly changed: Readonly<Record<Side | 'same', number>>
  readonly added: Readonly<Record<Side | 'same', number>>
  readonly deleted: Readonly<Record<Side | 'same', number>>
}

const blank: MergeCell = { value: null }
/** What a person put into a cell: a formula differs from any value, also from the one that it gives. */
export const contentOf = ({ value, formula }: MergeCell): string =>
  JSON.stringify(formula === undefined ? [value] : { formula })
const cellOf = (row: MergeRow | undefined, column: string): MergeCell => row?.cells.get(column) ?? blank

const indexById = ({ rows }: MergeTable): ReadonlyMap<string, MergeRow> =>
  new Map(rows.map((row) => [row.id, row]))

/** Whether a copy of a row has other contents in a column that the copy still has. */
const isChanged = (row: MergeRow, base: MergeRow, columns: ReadonlySet<string>): boolean =>
  [...columns].some((column) => contentOf(cellOf(row, column)) !== contentOf(cellOf(base, column)))

interface Decisions {
  readonly changes: CellPlace[]
  readonly additions: string[]
  readonly deletions: string[]
  readonly conflicts: Conflict[]
  readonly formulas: CellPlace[]
  readonly changed: Record<Side | 'same', number>
  readonly added: Record<Side | 'same', number>
  readonly deleted: Record<Side | 'same', number>
}

const zero = (): Record<Side | 'same', number> => ({ mine: 0, theirs: 0, same: 0 })

/** Counts one; the counts are the accumulator of one merge. */
function count(counts: Record<Side | 'same', number>, by: Side | 'same'): void {
  Object.assign(counts, { [by]: counts[by] + 1 })
}

/** Decides each cell of a row that both copies have; without a row of BASE against blank cells. */
function mergeCells(
  id: string,
  rows: { readonly base: MergeRow | undefined; readonly mine: MergeRow; readonly theirs: MergeRow },
  columns: readonly string[],
  take: Side | null,
  into: Decisions,
): void {
  for (const column of columns) {
    const cells = [rows.base, rows.mine, rows.theirs].map((row) => cellOf(row, column))
    const [base, mine, theirs] = cells.map(contentOf)
    const place = { id, column }
    if (cells.some(({ formula }) => formula !== undefined)) {
      if (theirs !== mine && theirs !== base) into.formulas.push(place)
    } else if (mine === theirs) {
      if (mine !== base) count(into.changed, 'same')
    } else if (theirs === base) count(into.changed, 'mine')
    else if (mine === base) {
      count(into.changed, 'theirs')
      into.changes.push(place)
    } else {
      into.conflicts.push({ kind: 'cell', ...place, taken: take })
      if (take === 'theirs') into.changes.push(place)
    }
  }
}

/** Decides a row that one copy has and the other deleted. */
function mergeDeletion(
  { id, deletedBy, hasChanged }: { id: string; deletedBy: Side; hasChanged: boolean },
  take: Side | null,
  into: Decisions,
): void {
  if (!hasChanged) {
    count(into.deleted, deletedBy)
    if (deletedBy === 'theirs') into.deletions.push(id)
    return
  }
  into.conflicts.push({ kind: 'row', id, deletedBy, taken: take })
  if (deletedBy === 'theirs' && take === 'theirs') into.deletions.push(id)
  if (deletedBy === 'mine' && take !== 'mine') into.additions.push(id)
}

/**
 * Merges two copies of a table. A cell that one side changed is taken from that side; what both changed differently is
 * a conflict, in which MINE stays unless a side is asked for. Columns that one of the copies lacks are not merged.
 */
export function mergeRows(copies: Copies<MergeTable>, take: Side | null = null): MergedRows {
  const [base, mine, theirs] = [indexById(copies.base), indexById(copies.mine), indexById(copies.theirs)]
  const columns = [...copies.mine.columns].filter((column) => copies.theirs.columns.has(column))
  const [changed, added, deleted] = [zero(), zero(), zero()]
  const into: Decisions = {
    changes: [],
    additions: [],
    deletions: [],
    conflicts: [],
    formulas: [],
    changed,
    added,
    deleted,
  }
  for (const id of new Set([...base.keys(), ...mine.keys(), ...theirs.keys()])) {
    const [before, here, there] = [base.get(id), mine.get(id), theirs.get(id)]
    if (here && there) {
      if (!before) count(added, 'same')
      mergeCells(id, { base: before, mine: here, theirs: there }, columns, take, into)
    } else if (!before) {
      count(added, here ? 'mine' : 'theirs')
      if (there) into.additions.push(id)
    } else if (here) {
      const hasChanged = isChanged(here, before, copies.mine.columns)
      mergeDeletion({ id, deletedBy: 'theirs', hasChanged }, take, into)
    } else if (there) {
      const hasChanged = isChanged(there, before, copies.theirs.columns)
      mergeDeletion({ id, deletedBy: 'mine', hasChanged }, take, into)
    } else count(deleted, 'same')
  }
  const { changes, additions, deletions, conflicts, formulas } = into
  return { changes, additions, deletions, conflicts, formulas, counts: { changed, added, deleted } }
}

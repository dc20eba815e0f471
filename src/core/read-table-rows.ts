import { type Cell, type Grid, isBlank, formatCell } from './cell.js'
import { type LoadAliases, locateTable, type TableLocation, type ColumnMarks } from './sheet/locate-table.js'
import type { Problem } from './problem.js'
import type { RowOf, Table } from './table.js'
import type { PlacedRow } from './placed-row.js'

/** A table read from its sheet. */
export interface TableReading<R> {
  readonly rows: readonly PlacedRow<R>[]
  readonly problems: readonly Problem[]
  readonly location: TableLocation
  /** False when a column is doubtful: nothing may then be written to this table. */
  readonly writable: boolean
}

const emptyMarks: ColumnMarks = new Map()

/**
 * Reads every row and every cell that can be read, and reports the rest; never throws. A cell that cannot be
 * read is null in its row and is named in `at.unread`; the rest of the row is read. Lines with nothing in any
 * typed column are no rows. Rows without an id, or with one that a row above already has (a copied row), have
 * the id `''` until it is repaired.
 */
export function readTableRows<T extends Table>(
  table: T,
  grid: Grid,
  loadAliases: LoadAliases,
  marks: ColumnMarks = emptyMarks,
): TableReading<RowOf<T['columns']>> {
  const location = locateTable(table, grid, marks, loadAliases)
  const problems: Problem[] = [...location.problems]
  const rows: PlacedRow<RowOf<T['columns']>>[] = []
  if (location.headerLine === 0) return { rows, problems, location, writable: false }
  const writable = !problems.some((problem) => problem.code === 'doubtfulColumn')
  // Ten thousand lines come through here, so the place of each column is looked up once.
  const columns = Object.entries(table.columns).map(([key, column]) => ({
    key,
    column,
    at: location.columns.get(key) ?? 0,
  }))
  const typed = columns.filter(({ key, column, at }) => at > 0 && key !== 'id' && !column.derived)
  // A copy of one record has its columns where every other row has them, so it is read faster than a record
  // that is filled key by key.
  const emptyRow = JSON.parse(
    JSON.stringify(Object.fromEntries([...columns.map(({ key }) => [key, null]), ['id', ''], ['at', null]])),
  ) as Record<string, unknown>
  const missing = columns.filter(({ at }) => at === 0).map(({ key }) => key)
  const seenIds = new Set<string>()
  for (let index = location.headerLine; index < grid.length; index++) {
    const cells = grid[index]!
    if (typed.every(({ at }) => isBlank(cells[at - 1]))) continue
    const line = index + 1
    const row = { ...emptyRow }
    const unreadable: string[] = []
    const report = (code: Problem['code'], column: string, found: string): void => {
      problems.push({ code, table: table.key, column, line, found })
    }
    for (const { key, column, at } of columns) {
      const cell: Cell = at > 0 ? (cells[at - 1] ?? null) : null
      if (isBlank(cell)) {
        if (column.required && at > 0) report('required', key, '')
        continue
      }
      const found = column.read(cell)
      if ('value' in found) row[key] = found.value
      else {
        unreadable.push(key)
        // What Milepost itself writes is repaired by the next run; users correct only what people type.
        if (!column.derived) report(found.code, key, formatCell(cell))
      }
    }
    const id = 'id' in table.columns && typeof row['id'] === 'string' ? row['id'] : ''
    if (seenIds.has(id)) report('duplicateId', 'id', id)
    row['id'] = id === '' || seenIds.has(id) ? '' : id
    if (id !== '') seenIds.add(id)
    row['at'] = { line, unread: unreadable, absent: missing }
    rows.push(row as unknown as PlacedRow<RowOf<T['columns']>>)
  }
  return { rows, problems, location, writable }
}

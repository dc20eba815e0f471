/** What is in a sheet that set-up makes or changes, without reading it. */
import type { Cell, Grid } from '../../core/cell.js'
import type { SheetLayout } from '../../core/sheet/layout.js'
import type { SheetChange } from '../../core/sheet/sheet-change.js'
import type { Ports } from '../../ports.js'
import type { TableKey } from '../table-list.js'
import { ownRows } from './seed-rows.js'

/** The rows that a table's new sheet begins with. */
export type FirstRows = (key: TableKey) => readonly Readonly<Record<string, Cell>>[]

/** Rows as the lines of a new sheet. */
export const linesOf = ({ columns }: SheetLayout, rows: ReturnType<FirstRows>): Grid =>
  rows.map((row) => columns.map(({ key }) => row[key] ?? null))

/** The cells of a sheet with the headers of columns that were added, so that later runs know how wide it is. */
export const withAddedHeaders = (cells: Grid, changes: readonly SheetChange[]): Grid =>
  changes.reduce<Grid>(
    (grid, change) =>
      change.kind === 'addColumns'
        ? grid.map((line, index) => (index + 1 === change.line ? withHeaders(line, change) : line))
        : grid,
    cells,
  )

function withHeaders(
  line: readonly Cell[],
  { column, columns }: Extract<SheetChange, { readonly kind: 'addColumns' }>,
): readonly Cell[] {
  const before = Array.from({ length: column - 1 }, (_, at) => line[at] ?? null)
  return [...before, ...columns.map(({ header }) => header), ...line.slice(column - 1 + columns.length)]
}

/**
 * What new sheets begin with: settings and calendar with what every workbook has, where both are new, since the one
 * decides the other; the rest where nothing is there yet.
 */
export function rowsOfNewSheets(
  ports: Pick<Ports, 'library' | 'spreadsheet'>,
  found: ReadonlyMap<TableKey, unknown>,
  firstRows: () => FirstRows,
): FirstRows {
  const given = found.size === 0 ? firstRows() : () => []
  if (found.has('settings') || found.has('holidays')) return given
  return (key) => {
    const rows = given(key)
    return rows.length === 0 && (key === 'settings' || key === 'holidays') ? ownRows(ports, key) : rows
  }
}

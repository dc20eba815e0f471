/** What is in a sheet that set-up makes or changes, without reading it. */
import type { Cell, Grid } from '../../core/cell.js'
import type { SheetLayout } from '../../core/sheet/layout.js'
import type { SheetChange } from '../../core/sheet/sheet-change.js'
import type { TableKey } from '../table-list.js'

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

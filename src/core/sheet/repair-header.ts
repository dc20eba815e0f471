import { type Cell, type Grid, isBlank, formatCell, isSameText, trimSpaces } from '../cell.js'
import { type Locale, namesOf } from '../locale.js'
import type { Table } from '../table.js'
import {
  type LoadAliases,
  findField,
  findHeaderLine,
  locateTable,
  type TableLocation,
  type ColumnMarks,
} from './locate-table.js'
import type { SheetChange } from './sheet-change.js'

/** Where the columns of a sheet are that only runs write, and what puts its header right. */
export interface RepairedHeader extends TableLocation {
  readonly changes: readonly SheetChange[]
}

/**
 * Finds the columns of a sheet that only runs write, although its header was changed, cleared or deleted: by
 * header and mark, else by the place where set-up put them, if everything below can be read as that column.
 * Lost labels are written again and a second header of the same name gets a number; no row and nothing that a
 * person typed is overwritten.
 */
export function repairHeader(
  table: Table,
  cells: Grid,
  marks: ColumnMarks,
  locale: Locale,
  loadAliases: LoadAliases,
): RepairedHeader {
  const fieldOf = (header: string): string | undefined => findField(table, header, loadAliases)
  const named = findHeaderLine(table, cells, loadAliases)
  const hasHeader =
    named > 0 || (cells[0] ?? []).every((cell) => isBlank(cell)) || !isTableRow(table, cells[0]!, marks)
  const headerLine = hasHeader ? Math.max(1, named) : 1
  // Where the header's line was deleted the first row moved up: a line is put in above it.
  const grid = hasHeader ? cells : [[], ...cells]
  const found = locateTable(table, grid, marks, loadAliases)
  const columns = undoSwappedColumns(table, found, grid.slice(headerLine), marks)
  const titles = (grid[headerLine - 1] ?? []).map((cell) => trimSpaces(formatCell(cell)))
  const takenColumns = new Set(columns.values())
  for (const key of Object.keys(table.columns)) {
    if (columns.has(key)) continue
    const column = findPlace(table, key, titles.map(fieldOf), grid.slice(headerLine), columns, takenColumns)
    if (column === null) continue
    columns.set(key, column)
    takenColumns.add(column)
  }
  const labels = [...columns].flatMap(([key, column]): [number, Cell][] =>
    fieldOf(titles[column - 1] ?? '') === key ? [] : [[column, table.columns[key]!.name[locale]]],
  )
  const duplicateLabels = titles.flatMap((title, index): [number, Cell][] => {
    const key = fieldOf(title)
    return key !== undefined && columns.has(key) && columns.get(key) !== index + 1
      ? [[index + 1, `${title} ${index + 1}`]]
      : []
  })
  const patches = [...labels, ...duplicateLabels].map(([column, cell]) => ({
    line: headerLine,
    column,
    cells: [[cell]],
  }))
  const isLocated = ({ column }: { readonly column: string }): boolean => columns.has(column)
  return {
    ...found,
    headerLine,
    columns,
    problems: found.problems.filter((problem) => !isLocated(problem)),
    changes: [
      ...(hasHeader ? [] : [{ kind: 'insertLine', table: table.key, line: 1 } as const]),
      ...(patches.length > 0 ? [{ kind: 'cells', table: table.key, patches } as const] : []),
    ],
  }
}

/**
 * Where columns are whose labels may have changed places: where the rows below contradict a header, the mark
 * that set-up left is right, and so is the mark of the column that was there by its header.
 */
function undoSwappedColumns(
  table: Table,
  found: TableLocation,
  rows: Grid,
  marks: ColumnMarks,
): Map<string, number> {
  const columns = new Map(found.columns)
  const follow = (key: string): void => {
    const marked = marks.get(key)
    if (marked === undefined || marked === columns.get(key)) return
    const occupant = [...columns].find(([, column]) => column === marked)
    columns.set(key, marked)
    if (occupant) follow(occupant[0])
  }
  for (const [key, column] of found.columns)
    if (columns.get(key) === column && !canReadAs(table, key, rows, column)) follow(key)
  return columns
}

/**
 * Whether a line is a row of the table and no header: one of its cells can be read as its column requires.
 */
const isTableRow = (table: Table, line: readonly Cell[], marks: ColumnMarks): boolean => {
  const id = line[(marks.get('id') ?? 1) - 1] ?? null
  return typeof id === 'string' && id.startsWith(`${table.prefix}-`)
}

/**
 * Where a column is that is found by no header and no mark: among those of its name, else next to its
 * neighbours, else where set-up put it; null where what is there is another column or cannot be read as this
 * one.
 */
function findPlace(
  table: Table,
  key: string,
  fields: readonly (string | undefined)[],
  rows: Grid,
  columns: ReadonlyMap<string, number>,
  takenColumns: ReadonlySet<number>,
): number | null {
  const keys = Object.keys(table.columns)
  const index = keys.indexOf(key)
  const namesakes = fields.flatMap((field, at) => (field === key ? [at + 1] : []))
  const before = columns.get(keys[index - 1] ?? '')
  const after = columns.get(keys[index + 1] ?? '')
  const places = [
    ...(before === undefined ? [] : [before + 1]),
    ...(after === undefined ? [] : [after - 1]),
    index + 1,
    ...namesakes,
  ].filter((column) => column > 0 && !takenColumns.has(column))
  const free = places.filter((column) => {
    const field = fields[column - 1]
    return namesakes.length > 0 ? field === key : field === undefined
  })
  const readable = free.filter((column) => canReadAs(table, key, rows, column))
  return readable.find((column) => filledCellsOf(rows, column).length > 0) ?? readable[0] ?? null
}

const filledCellsOf = (rows: Grid, column: number): Cell[] =>
  rows.map((row) => row[column - 1] ?? null).filter((cell) => !isBlank(cell))

/** Whether everything in a column can be read as that column. */
function canReadAs(table: Table, key: string, rows: Grid, column: number): boolean {
  const columnDefinition = table.columns[key]!
  // A copy of the header may be among the rows.
  const isLabel = (cell: Cell): boolean =>
    namesOf(columnDefinition.name).some((name) => isSameText(name, formatCell(cell)))
  return filledCellsOf(rows, column).every((cell) => isLabel(cell) || 'value' in columnDefinition.read(cell))
}

import { type Cell, type Grid, isDayCell } from '../../core/cell.js'
import type { Patch } from '../../core/sheet/difference.js'
import type { Ports } from '../../ports.js'
import type { OpenTable } from '../tables.js'

/** One cell to write, known by the id of its row. */
export interface CellWish {
  readonly id: string
  readonly column: string
  readonly cell: Cell
}

/** The id of any table's row. */
export const idOf = (row: object): string => (row as { readonly id?: string }).id ?? ''

/** More separate ranges than this in one column are written as one block, since every range is a service call. */
const mostRanges = 6

const same = (a: Cell, b: Cell): boolean =>
  a === b ||
  (isDayCell(a) && isDayCell(b)
    ? a.day === b.day && a.time === b.time
    : typeof a === 'number' && typeof b === 'number' && Math.abs(a - b) < 1e-9)

/**
 * Writes cells of a table's own columns: only those that differ from what stands there, each row found again by its id
 * just before, so that a sort or an insertion since reading moves no value into a wrong row. Rows that are gone are
 * left out. Does nothing to a table whose columns are in doubt. Returns how many cells changed.
 */
export function writeCells(ports: Ports, open: OpenTable, wishes: readonly CellWish[]): number {
  const { location, writable, rows } = open.reading
  const idColumn = location.columns.get('id')
  if (!writable || idColumn === undefined || wishes.length === 0) return 0
  const lineAtReading = new Map(rows.map((row) => [idOf(row), row.at.line]))
  const changed = wishes.filter(({ id, column, cell }) => {
    const line = lineAtReading.get(id)
    const at = location.columns.get(column)
    return line !== undefined && at !== undefined && !same(cellAt(open.grid, line, at), cell)
  })
  const left = leftovers(open, wishes)
  if (changed.length + left.length === 0) return 0
  const ids = ports.workbook.column(open.table.key, idColumn, open.grid.length)
  const moved = rows.some((row) => idOf(row) !== '' && ids[row.at.line - 1] !== idOf(row))
  const lineOf = moved ? new Map(ids.map((id, index) => [id as string, index + 1])) : lineAtReading
  const byColumn = new Map<number, Map<number, Cell>>()
  for (const { id, column, cell } of changed) {
    const line = lineOf.get(id)
    if (line === undefined) continue
    const at = location.columns.get(column)!
    const cells = byColumn.get(at) ?? new Map<number, Cell>()
    cells.set(line, cell)
    byColumn.set(at, cells)
  }
  if (!moved)
    for (const { line, at } of left) {
      const cells = byColumn.get(at) ?? new Map<number, Cell>()
      cells.set(line, null)
      byColumn.set(at, cells)
    }
  // Only while nothing moved may the cells between be written back as they were read.
  const ours = wishes.flatMap(({ column }) => location.columns.get(column) ?? [])
  const patches = moved
    ? [...byColumn].flatMap(([at, cells]) => columnPatches(at, cells))
    : neighbours([...new Set(ours)]).flatMap((columns) => blockPatch(open.grid, columns, byColumn) ?? [])
  ports.workbook.apply([{ kind: 'cells', table: open.table.key, patches }])
  return changed.length
}

/**
 * What earlier runs wrote on lines that hold nothing of anybody's any more: emptied by a person, or put in while a run
 * was writing. Ours is what stands beside an id of ours, or what just as well stands in a row.
 */
function leftovers(open: OpenTable, wishes: readonly CellWish[]): { line: number; at: number }[] {
  const { location, rows } = open.reading
  if (rows.length >= open.grid.length - location.headerLine) return []
  const idColumn = location.columns.get('id') ?? 0
  const used = new Set(rows.map((row) => row.at.line))
  const columns = [...new Set(wishes.map(({ column }) => column))].filter((column) =>
    location.columns.has(column),
  )
  const found: { line: number; at: number }[] = []
  for (let line = location.headerLine + 1; line <= open.grid.length; line++) {
    if (used.has(line)) continue
    const ours = cellAt(open.grid, line, idColumn) !== null
    for (const column of columns) {
      const at = location.columns.get(column)!
      const cell = cellAt(open.grid, line, at)
      if (cell === null) continue
      if (ours || wishes.some((wish) => wish.column === column && same(wish.cell, cell)))
        found.push({ line, at })
    }
  }
  return found
}

/** Column numbers in runs of neighbours. */
const neighbours = (columns: readonly number[]): number[][] => {
  const runs: number[][] = []
  for (const column of [...columns].sort((a, b) => a - b)) {
    const run = runs[runs.length - 1]
    if (run && run[run.length - 1]! + 1 === column) run.push(column)
    else runs.push([column])
  }
  return runs
}

/**
 * From the first to the last line and column that change, of neighbouring columns; what stands between goes back as
 * it was read. Formulas stay, there and where something changes: whoever put one in wanted it. Null when nothing changes.
 */
function blockPatch(
  grid: Grid,
  neighbouring: readonly number[],
  changed: ReadonlyMap<number, ReadonlyMap<number, Cell>>,
): Patch | null {
  let [first, last] = [Infinity, 0]
  const touched = neighbouring.filter((column) => changed.has(column))
  const columns = neighbouring.slice(
    neighbouring.indexOf(touched[0]!),
    neighbouring.indexOf(touched[touched.length - 1]!) + 1,
  )
  if (touched.length === 0) return null
  for (const column of touched)
    for (const line of changed.get(column)!.keys()) {
      first = Math.min(first, line)
      last = Math.max(last, line)
    }
  const cells = Array.from({ length: last - first + 1 }, (_, index) =>
    columns.map((column) => {
      const wanted = changed.get(column)?.get(first + index)
      return wanted === undefined ? cellAt(grid, first + index, column) : wanted
    }),
  )
  return { line: first, column: columns[0]!, cells, keepsFormulas: true }
}

/** The cell of a grid by line and column, both from 1. */
export const cellAt = (grid: Grid, line: number, column: number): Cell => grid[line - 1]?.[column - 1] ?? null

/** Cells of one column as few blocks; `between` gives what stands in the lines that are joined over. */
export function columnPatches(
  column: number,
  cells: ReadonlyMap<number, Cell>,
  between?: (line: number) => Cell,
): Patch[] {
  const lines = [...cells.keys()].sort((a, b) => a - b)
  const runs: number[][] = []
  for (const line of lines) {
    const run = runs[runs.length - 1]
    if (run && run[run.length - 1]! + 1 === line) run.push(line)
    else runs.push([line])
  }
  if (runs.length <= mostRanges || !between)
    return runs.map((run) => ({ line: run[0]!, column, cells: run.map((line) => [cells.get(line)!]) }))
  const [first, last] = [lines[0]!, lines[lines.length - 1]!]
  const block = Array.from({ length: last - first + 1 }, (_, index) => [
    cells.has(first + index) ? cells.get(first + index)! : between(first + index),
  ])
  return [{ line: first, column, cells: block }]
}

/** The line below the last used one. */
export const nextLine = (open: OpenTable): number =>
  Math.max(open.grid.length, open.reading.location.headerLine) + 1

/**
 * Writes whole rows, each value under its own column: below a table's last line, or over the lines from `line` on when
 * `appends` is false. Returns the line of the first.
 */
export function appendRows(
  ports: Ports,
  open: OpenTable,
  rows: readonly Readonly<Record<string, Cell>>[],
  line = nextLine(open),
  appends = true,
): number {
  if (rows.length === 0 || !open.reading.writable) return line
  const keyAt = new Map([...open.reading.location.columns].map(([key, at]) => [at, key]))
  const patches = neighbours([...keyAt.keys()]).map((run): Patch => ({
    line,
    ...(appends ? { appends } : {}),
    column: run[0]!,
    cells: rows.map((row) => run.map((at) => row[keyAt.get(at)!] ?? null)),
  }))
  ports.workbook.apply([{ kind: 'cells', table: open.table.key, patches }])
  return line
}

import { type Cell, isDayCell } from '../../core/cell.js'
import { groupConsecutive } from '../../core/group-consecutive.js'
import type { CellWriter, Ports, RefusedCells } from '../../ports.js'
import { provenSize } from '../table-sizes.js'
import type { OpenTable } from '../tables.js'
import { fitCell } from './fit-cell.js'
import { blockPatch, cellAt, columnPatches } from './patches.js'
import { isOutOfTime, recordLeftOver } from '../run/out-of-time.js'
import { recordMissingColumns, recordRefused } from './unwritten.js'
import type { CellsChange } from '../../core/sheet/sheet-change.js'

/** One cell to write, known by the id of its row. */
export interface CellUpdate {
  readonly id: string
  readonly column: string
  readonly cell: Cell
}

/** The id of any table's row. */
export const idOf = (row: object): string => (row as { readonly id?: string }).id ?? ''

/** Whether two cells hold the same; numbers that differ by a rounding error do. */
export const isSameCell = (a: Cell, b: Cell): boolean =>
  a === b ||
  (isDayCell(a) && isDayCell(b)
    ? a.day === b.day && a.time === b.time
    : typeof a === 'number' && typeof b === 'number' && Math.abs(a - b) < 1e-9)

/**
 * Writes cells of a table's own columns: only those that differ from the present content, each row found
 * again by its id just before, so that a sort or an insertion since reading moves no value into a wrong row.
 * Rows that are gone and columns the sheet does not have are left out. Does nothing to a table whose columns
 * are in doubt, or that has no column for ids, which is then among what could not be written. Returns how
 * many cells changed.
 */
export function writeCells(ports: Ports, open: OpenTable, updates: readonly CellUpdate[]): number {
  const { change, count } = cellsChange(ports, open, updates)
  if (change !== null) ports.sheetChanger.apply([change], [open.sheet])
  return count
}

/**
 * Writes the cells that a run computes, of several tables at once. A cell that refuses is lost alone: it is
 * noted among what could not be written, and all others are written. Returns the tables whose rows did not
 * keep the ids they got.
 *
 * @param how.isDeferrable leaves tables to the next run when this one is out of time
 */
export function tryWriteCells(
  ports: Pick<Ports, 'cells' | 'clock' | 'sheets'>,
  tables: readonly { readonly open: OpenTable; readonly updates: readonly CellUpdate[] }[],
  how: { readonly isDeferrable: boolean } = { isDeferrable: false },
): ReadonlySet<string> {
  // Every question comes before the first write, so that no question fails because of an earlier write.
  const changes = tables.flatMap(({ open, updates }) => cellsChange(ports, open, updates, how).change ?? [])
  const refused = refusedOf(
    ports.cells,
    tables.map(({ open }) => open),
    changes,
  )
  const lost = tables.filter(
    ({ open: { table, reading, pendingIds } }) =>
      pendingIds &&
      (!changes.some(({ patches }) => patches[0] === pendingIds.patches[0]) ||
        refused.some(
          (each) => each.table === table.key && each.column === reading.location.columns.get('id'),
        )),
  )
  return new Set(lost.map(({ open }) => open.table.key))
}

/** The ids as they are in a sheet whose rows moved since they were read; null where ids show no move. */
export function idsIfMoved({ sheet, grid, reading }: OpenTable, at: number): readonly Cell[] | null {
  const ids = reading.rows.map((row) => [row.at.line, cellAt(grid, row.at.line, at)] as const)
  // Where no row has one, asking would show nothing.
  if (ids.every(([, id]) => id === null)) return null
  const currentIds = sheet.column(at, grid.length)
  return ids.some(([line, id]) => (currentIds[line - 1] ?? null) !== id) ? currentIds : null
}

/**
 * Writes cells of tables; what refuses is noted and all else is written. Returns whether everything was
 * written.
 *
 * @param how.later see `CellWriter.tryApplyCells`
 */
export function tryApplyChanges(
  cells: CellWriter,
  tables: readonly OpenTable[],
  changes: readonly CellsChange[],
  how: { readonly later: boolean } = { later: false },
): boolean {
  return refusedOf(cells, tables, changes, how).length === 0
}

function refusedOf(
  cells: CellWriter,
  tables: readonly OpenTable[],
  changes: readonly CellsChange[],
  how: { readonly later: boolean } = { later: false },
): readonly RefusedCells[] {
  if (changes.length === 0) return []
  const refused = cells.tryApplyCells(
    changes,
    tables.map(({ sheet }) => sheet),
    how,
  )
  for (const each of refused)
    recordRefused(
      cells,
      tables.find(({ table }) => table.key === each.table)!,
      each,
    )
  return refused
}

/** The change that {@link writeCells} makes; null when nothing changes. */
function cellsChange(
  ports: Pick<Ports, 'cells' | 'clock' | 'sheets'>,
  open: OpenTable,
  updates: readonly CellUpdate[],
  how: { readonly isDeferrable: boolean } = { isDeferrable: false },
): { change: CellsChange | null; count: number } {
  const nothing = { change: null, count: 0 }
  const { location, writable, rows } = open.reading
  const { pendingIds } = open
  const idColumn = location.columns.get('id')
  if ((updates.length === 0 && !pendingIds) || location.headerLine === 0) return nothing
  if (!writable || idColumn === undefined) {
    recordMissingColumns(ports.cells, open, ['id'])
    return nothing
  }
  const lineAtReading = new Map(rows.map((row) => [idOf(row), row.at.line]))
  const fittingUpdates = updates.flatMap((update) => {
    const cell = fitCell(ports.cells, open, update.column, lineAtReading.get(update.id) ?? 0, update.cell)
    return cell === undefined ? [] : [{ ...update, cell }]
  })
  const changed = fittingUpdates.filter(({ id, column, cell }) => {
    const line = lineAtReading.get(id)
    const at = location.columns.get(column)
    return line !== undefined && at !== undefined && !isSameCell(cellAt(open.grid, line, at), cell)
  })
  const leftoverCells = findLeftovers(open, updates)
  if (changed.length + leftoverCells.length === 0 && !pendingIds) return nothing
  if (how.isDeferrable && isOutOfTime(ports.clock)) {
    recordLeftOver(ports.cells, open.table.key)
    return nothing
  }
  const movedIds = idsIfMoved(pendingIds?.before ?? open, idColumn)
  const hasMoved = movedIds !== null
  const lineOf = hasMoved ? new Map(movedIds.map((id, index) => [id as string, index + 1])) : lineAtReading
  const byColumn = new Map<number, Map<number, Cell>>()
  const setCell = (line: number, at: number, cell: Cell): void => {
    const cells = byColumn.get(at) ?? new Map<number, Cell>()
    byColumn.set(at, cells.set(line, cell))
  }
  for (const { id, column, cell } of changed) {
    const line = lineOf.get(id)
    if (line !== undefined) setCell(line, location.columns.get(column)!, cell)
  }
  if (!hasMoved) for (const { line, at } of leftoverCells) setCell(line, at, null)
  const plain = provenSize(ports.sheets, open.table.key)?.isPlain
  // Only while nothing moved may the cells between be written back as they were read.
  const updatedColumns = updates.flatMap(({ column }) => location.columns.get(column) ?? [])
  const patches = hasMoved
    ? [...byColumn].flatMap(([at, cells]) => columnPatches(at, cells))
    : [
        ...(pendingIds?.patches ?? []),
        ...groupConsecutive([...new Set(updatedColumns)]).flatMap(
          (columns) => blockPatch(open.grid, columns, byColumn, plain) ?? [],
        ),
      ]
  return { change: { kind: 'cells', table: open.table.key, patches }, count: changed.length }
}

/**
 * What earlier runs wrote on lines that have nothing of a person any more: emptied by somebody, or inserted
 * while a run was writing. Ours is a value beside an id of ours, or one that is also in a row.
 */
function findLeftovers(open: OpenTable, updates: readonly CellUpdate[]): { line: number; at: number }[] {
  const { location, rows } = open.reading
  if (rows.length >= open.grid.length - location.headerLine) return []
  const idColumn = location.columns.get('id') ?? 0
  const used = new Set(rows.map((row) => row.at.line))
  const columns = [...new Set(updates.map(({ column }) => column))].filter((column) =>
    location.columns.has(column),
  )
  const found: { line: number; at: number }[] = []
  for (let line = location.headerLine + 1; line <= open.grid.length; line++) {
    if (used.has(line)) continue
    const isOurs = cellAt(open.grid, line, idColumn) !== null
    for (const column of columns) {
      const at = location.columns.get(column)!
      const cell = cellAt(open.grid, line, at)
      if (cell === null) continue
      if (isOurs || updates.some((update) => update.column === column && isSameCell(update.cell, cell)))
        found.push({ line, at })
    }
  }
  return found
}

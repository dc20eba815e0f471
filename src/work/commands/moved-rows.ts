/** Rows that other people move while commands are carried out. */
import type { Cell, Grid } from '../../core/cell.js'
import type { Patch } from '../../core/sheet/sheet-change.js'
import type { Ports } from '../../ports.js'
import { cellAt } from '../refresh/patches.js'
import { idsIfMoved, isSameCell } from '../refresh/write-cells.js'
import type { OpenTable } from '../tables.js'
import type { PlannedRow } from './planned-row.js'

/** The rows of one tracker that change, with its table. */
export interface TableRows {
  readonly open: OpenTable
  readonly rows: readonly PlannedRow[]
  /** Whether only runs fill in a cell, and no formula is in it. */
  readonly isOfRuns: (line: number, column: number) => boolean
}

const idColumnOf = ({ reading }: OpenTable): number => reading.location.columns.get('id') ?? 0

/** Whether rows were moved since they were read: then nothing planned is still right. */
export const haveRowsMoved = (tables: readonly TableRows[]): boolean =>
  tables.some(({ open }) => {
    const at = idColumnOf(open)
    return at > 0 && idsIfMoved(open, at) !== null
  })

/**
 * Whether what was written is in the lines of its rows, as these are now. One call for each table, which makes Google
 * carry out what was written before: what it refuses late, `tryFlush` says then.
 */
export function readBack(tables: readonly TableRows[]): boolean {
  return tables.every(({ open, rows }) => {
    const written = rows.filter(({ cells }) => cells.length > 0)
    if (written.length === 0) return true
    const at = idColumnOf(open)
    const lines = written.map(({ line }) => line)
    const top = Math.min(...lines)
    const width = Math.max(at, ...written.flatMap(({ cells }) => cells.map((cell) => cell.at)))
    const grid = open.sheet.lines(top, Math.max(...lines) - top + 1, width)
    const isInPlace = written.every(({ line, id, is }) => {
      const before = is === 'added' ? id : cellAt(open.grid, line, at)
      return cellAt(grid, line - top + 1, at) === before
    })
    const isSeen = written.some(({ line, cells }) =>
      cells.some((cell) => !isSameCell(cellAt(grid, line - top + 1, cell.at), cell.was)),
    )
    // What was written by the sheet's name shows at its place: it is that sheet.
    return isInPlace && (isSeen || !open.sheet.isFoundByPosition())
  })
}

/** The tables with their sheets as they are found by their names. */
export function findAgain(sheets: Ports['sheets'], tables: readonly TableRows[]): readonly TableRows[] {
  sheets.rereadSheetNames()
  return tables.map((table) => {
    const { open } = table
    const sheet = sheets.find(open.table.key, open.sheet.name())
    return sheet === null ? table : { ...table, open: { ...open, sheet } }
  })
}

/**
 * Gives every cell that was written, in whatever row, what this row had before. Rows are found by their ids, those
 * without one by their other cells; a row that was not there before keeps what it has.
 */
export function takeBackById(cells: Ports['cells'], tables: readonly TableRows[]): void {
  const changes = tables.map(({ open, rows }) => ({
    kind: 'cells' as const,
    table: open.table.key,
    patches: patchesBack(open, rows, open.sheet.cells()),
  }))
  cells.tryApplyCells(
    changes.filter(({ patches }) => patches.length > 0),
    tables.map(({ open }) => open.sheet),
  )
}

/**
 * What was written to a cell is in the line it was written to, or in that of its row, wherever it is now. Only where it
 * is in neither, rows having moved more than once, is it looked for in others: the same value may be somebody's own.
 */
function patchesBack(open: OpenTable, rows: readonly PlannedRow[], current: Grid): readonly Patch[] {
  const columns = new Set(rows.flatMap(({ cells }) => cells.map(({ at }) => at)))
  const lineBefore = findLinesBefore(open, rows, columns)
  const lines = current.map((_, index) => index + 1).filter((line) => line > open.reading.location.headerLine)
  const before = new Map(lines.map((line) => [line, lineBefore(current[line - 1]!)]))
  const idAt = idColumnOf(open)
  const found = new Map<string, Patch>()
  for (const { id, line: writtenLine, cells, is: kind } of rows)
    for (const { at, is } of cells) {
      const wasIn = (line: number): Cell => cellAt(open.grid, before.get(line)!, at)
      const isWritten = (line: number): boolean =>
        before.get(line) !== undefined &&
        isSameCell(cellAt(current, line, at), is) &&
        !isSameCell(is, wasIn(line))
      const ownId = kind === 'added' ? id : cellAt(open.grid, writtenLine, idAt)
      const isExpected = (line: number): boolean =>
        line === writtenLine || (ownId !== null && cellAt(current, line, idAt) === ownId)
      const expected = lines.filter((line) => isExpected(line) && isWritten(line))
      for (const line of expected.length > 0 ? expected : lines.filter(isWritten))
        found.set(`${line} ${at}`, { line, column: at, cells: [[wasIn(line)]] })
    }
  return [...found.values()]
}

/** In which line a row was before; 0 for one that was blank or is added now, undefined for another one. */
function findLinesBefore(
  open: OpenTable,
  rows: readonly PlannedRow[],
  written: ReadonlySet<number>,
): (cells: readonly Cell[]) => number | undefined {
  const at = idColumnOf(open)
  const added = new Set<Cell>(rows.flatMap(({ id, is }) => (is === 'added' ? [id] : [])))
  const otherCells = (cells: readonly Cell[]): string =>
    JSON.stringify(
      cells.flatMap((cell, index) => (cell === null || written.has(index + 1) ? [] : [index, cell])),
    )
  const keyOf = (cells: readonly Cell[]): Cell => cells[at - 1] ?? otherCells(cells)
  const lines = new Map<Cell, number>([[otherCells([]), 0]])
  open.grid.forEach((cells, index) => {
    if (index >= open.reading.location.headerLine && !lines.has(keyOf(cells)))
      lines.set(keyOf(cells), index + 1)
  })
  return (cells) => (added.has(cells[at - 1] ?? null) ? 0 : lines.get(keyOf(cells)))
}

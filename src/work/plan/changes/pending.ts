import { type Cell, isDayCell, formatCell } from '../../../core/cell.js'
import type { Day } from '../../../core/day.js'
import { splitPieces, readPieces, removeStored, stored } from '../../../core/stored.js'
import type { SheetChanger, Store } from '../../../ports.js'
import { cellAt, columnPatches } from '../../refresh/patches.js'
import { idOf } from '../../refresh/write-cells.js'
import type { OpenTable } from '../../tables.js'
import type { TableKey } from '../../table-list.js'

/** One cell of a plan that is being applied: its content before, and the day that it is to have. */
export interface PendingDay {
  readonly table: 'milestones' | 'tasks'
  readonly id: string
  readonly column: 'start' | 'due'
  /** The cell as a person would quote it, before. */
  readonly was: string
  readonly to: Day
}

/** Days that a run began to move, and what else it must know to finish. */
export interface Pending<Facts> {
  readonly facts: Facts
  readonly days: readonly PendingDay[]
}

/** What is stored: an engagement's plan or a change request, by the row's id. */
export interface PendingKey {
  readonly kind: 'plan' | 'change'
  readonly id: string
}

/** What an earlier run began and did not finish; null when there is nothing. */
export function readPending<Facts>(store: Store, { kind, id }: PendingKey): Pending<Facts> | null {
  const found = readPieces(store, stored[kind], id)
  return found === null ? null : (JSON.parse(found) as Pending<Facts>)
}

/**
 * Keeps what a run sets out to do, until {@link removePending}. The first piece comes last: without it
 * nothing was begun.
 */
export function storePending<Facts>(store: Store, { kind, id }: PendingKey, pending: Pending<Facts>): void {
  const pieces = splitPieces(store, stored[kind], JSON.stringify(pending), id)
  for (const [key, piece] of [...pieces].reverse()) store.write(key, piece)
}

/** Forgets what was finished. */
export const removePending = (store: Store, { kind, id }: PendingKey): void =>
  removeStored(store, stored[kind], id)

/** Those of the days whose cell still shows its content from before, as an opened book has it. */
export function unfinishedDays(
  tables: ReadonlyMap<TableKey, OpenTable>,
  days: readonly PendingDay[],
): PendingDay[] {
  const lines = new Map(
    (['milestones', 'tasks'] as const).map((key) => [
      key,
      new Map((tables.get(key)?.reading.rows ?? []).map((row) => [idOf(row), row.at.line])),
    ]),
  )
  return days.filter(({ table, id, column, was }) => {
    const line = lines.get(table)!.get(id)
    return line !== undefined && formatCell(cellAtLine(tables.get(table)!, line, column)) === was
  })
}

/** The cell of a table's column, blank where the sheet has no such column. */
export const cellAtLine = (open: OpenTable, line: number, column: string): Cell =>
  cellAt(open.grid, line, open.reading.location.columns.get(column) ?? 0)

/**
 * Moves days, each row found again by its id and only where the cell still shows its content from before:
 * what somebody typed since is not changed. A time of day stays, and so does every formula between two cells
 * that change. Costs three calls a column and the ranges to write. Returns how many cells of each table were
 * written.
 */
export function moveDays(
  sheetChanger: SheetChanger,
  tables: ReadonlyMap<TableKey, OpenTable>,
  days: readonly PendingDay[],
): Readonly<Record<PendingDay['table'], number>> {
  const written = (table: PendingDay['table']): number => {
    const open = tables.get(table)
    const ownDays = days.filter((day) => day.table === table)
    return open && ownDays.length > 0 ? moveDaysInTable(sheetChanger, open, ownDays) : 0
  }
  return { milestones: written('milestones'), tasks: written('tasks') }
}

function moveDaysInTable(sheetChanger: SheetChanger, open: OpenTable, days: readonly PendingDay[]): number {
  const { location, writable } = open.reading
  const idColumn = location.columns.get('id')
  if (!writable || idColumn === undefined) return 0
  const [sheet, lines] = [open.sheet, open.grid.length]
  const lineOf = new Map(sheet.column(idColumn, lines).map((id, index) => [id as string, index + 1]))
  let written = 0
  for (const column of ['start', 'due'] as const) {
    const at = location.columns.get(column)
    const ownDays = days.filter((day) => day.column === column)
    if (at === undefined || ownDays.length === 0) continue
    const currentCells = sheet.column(at, lines)
    const cells = new Map<number, Cell>()
    for (const { id, was, to } of ownDays) {
      const line = lineOf.get(id)
      const cell = currentCells[(line ?? 0) - 1] ?? null
      if (line === undefined || formatCell(cell) !== was) continue
      cells.set(line, isDayCell(cell) && cell.time ? { day: to, time: cell.time } : { day: to })
    }
    if (cells.size === 0) continue
    const formulas = sheet
      .area(1, at, { lines, columns: 1 })
      .formulas()
      .map((line) => line[0] ?? '')
    const between = (line: number): Cell => currentCells[line - 1] ?? null
    const patches = splitAtFormulas(cells, formulas).flatMap((stretch) => columnPatches(at, stretch, between))
    sheetChanger.apply([{ kind: 'cells', table: sheet.table, patches }], [sheet])
    written += cells.size
  }
  return written
}

/**
 * The cells in stretches that no formula of somebody else's parts, so that what lies between may be written
 * back.
 */
function splitAtFormulas(cells: ReadonlyMap<number, Cell>, formulas: readonly string[]): Map<number, Cell>[] {
  const found: Map<number, Cell>[] = []
  let last = 0
  for (const line of [...cells.keys()].sort((a, b) => a - b)) {
    const parted = formulas.slice(last, line - 1).some((formula) => formula !== '')
    if (found.length === 0 || parted) found.push(new Map())
    found[found.length - 1]!.set(line, cells.get(line)!)
    last = line
  }
  return found
}

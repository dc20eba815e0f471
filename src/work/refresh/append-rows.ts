import type { Cell } from '../../core/cell.js'
import { groupConsecutive } from '../../core/group-consecutive.js'
import type { Ports } from '../../ports.js'
import type { OpenTable } from '../tables.js'
import { fitCell } from './fit-cell.js'
import { recordMissingColumns } from './unwritten.js'
import type { Patch } from '../../core/sheet/sheet-change.js'
import { tryApplyChanges } from './write-cells.js'

/** The line below the last used one. */
export const nextLine = (open: OpenTable): number =>
  Math.max(open.grid.length, open.reading.location.headerLine) + 1

/**
 * Writes complete rows, each value under its own column: below a table's last line, or over the lines from
 * `line` on when it `overwrites`. What the sheet has no column for, or refuses, is noted among what could not
 * be written. So is a row with a text that is too long for a cell; it is left out. Returns whether every
 * value was written.
 *
 * @param how.later see `CellWriter.tryApplyCells`
 */
export function appendRows(
  ports: Pick<Ports, 'cells'>,
  open: OpenTable,
  rows: readonly Readonly<Record<string, Cell>>[],
  how: { readonly line?: number; readonly overwrites?: boolean; readonly later?: boolean } = {},
): boolean {
  if (rows.length === 0) return true
  const { line = nextLine(open), overwrites = false, later = false } = how
  const { location, writable } = open.reading
  const used = Object.keys(open.table.columns).filter((key) =>
    rows.some((row) => (row[key] ?? null) !== null),
  )
  const missing = writable ? used.filter((key) => !location.columns.has(key)) : used
  if (missing.length > 0) recordMissingColumns(ports.cells, open, missing)
  if (!writable) return false
  const keyAt = new Map([...location.columns].map(([key, at]) => [at, key]))
  // A row that would lose what somebody typed is not made at all.
  const fittingRows = rows.flatMap((row, lineOffset) => {
    const cells = Object.entries(row).map(
      ([key, cell]) => [key, fitCell(ports.cells, open, key, line + lineOffset, cell)] as const,
    )
    return cells.some(([, cell]) => cell === undefined)
      ? []
      : [Object.fromEntries(cells) as Readonly<Record<string, Cell>>]
  })
  if (fittingRows.length === 0) return false
  const patches = groupConsecutive([...keyAt.keys()]).map((run): Patch => ({
    line,
    ...(overwrites ? {} : { appends: true }),
    column: run[0]!,
    cells: fittingRows.map((row) => run.map((at) => row[keyAt.get(at)!] ?? null)),
  }))
  const isWritten = tryApplyChanges(
    ports.cells,
    [open],
    [{ kind: 'cells', table: open.table.key, patches }],
    { later },
  )
  return isWritten && fittingRows.length === rows.length && missing.length === 0
}

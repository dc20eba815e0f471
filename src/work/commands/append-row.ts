/** A row that is added alone below everything else in its sheet. */
import type { Cell } from '../../core/cell.js'
import type { Ports } from '../../ports.js'
import { nextLine } from '../refresh/append-rows.js'
import { provenSize } from '../table-sizes.js'
import type { TableRows } from './moved-rows.js'

/** Whether a table gets one row in the line where the spreadsheet itself would append one. */
export function isAppended(sheets: Ports['sheets'], { open, rows }: TableRows): boolean {
  const [row] = rows
  return (
    rows.length === 1 &&
    row!.is === 'added' &&
    row!.line === nextLine(open) &&
    row!.line === open.grid.length + 1 &&
    // A formula below that shows nothing would let the row be appended below it.
    provenSize(sheets, open.table.key)?.isPlain === true
  )
}

/**
 * Appends the row: in one call, and below what somebody types there in that moment. Returns whether the sheet took
 * it, as far as it says at once.
 */
export function appendRow({ open, rows }: TableRows): boolean {
  const { cells } = rows[0]!
  const line: Cell[] = Array.from({ length: Math.max(...cells.map(({ at }) => at)) }, () => null)
  for (const { at, is } of cells) line[at - 1] = is
  return open.sheet.appendLine(line, { later: true }) === null
}

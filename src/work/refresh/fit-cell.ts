import type { Cell } from '../../core/cell.js'
import { ellipsize, maxCellText, maxOwnText } from '../../core/text-length.js'
import type { Problem } from '../../core/problem.js'
import type { CellWriter } from '../../ports.js'
import type { OpenTable } from '../tables.js'
import { logTables } from '../table-list.js'
import { recordUnwritten } from './unwritten.js'

/**
 * A value as it fits into a cell. What Milepost makes itself is shortened; what people typed never is, and
 * where it is too long it is noted among what could not be written, and undefined.
 */
export function fitCell(
  cells: CellWriter,
  { table }: OpenTable,
  column: string,
  line: number,
  cell: Cell,
): Cell | undefined {
  if (typeof cell !== 'string' || cell.length <= maxOwnText) return cell
  if (table.columns[column]?.derived || (logTables as readonly string[]).includes(table.key))
    return ellipsize(cell, maxOwnText)
  if (cell.length <= maxCellText) return cell
  recordUnwritten(cells, [tooLong(table.key, column, line, cell)])
  return undefined
}

/** That a text is too long for a cell. */
export const tooLong = (table: string, column: string, line: number, text: string): Problem => ({
  code: 'tooLong',
  table,
  column,
  line,
  found: ellipsize(text, 60),
  count: text.length,
})

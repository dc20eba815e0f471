/** Column letters and cell names, as spreadsheets write them. */
import type { Box } from '../../contract.js'
import { columnLetters, columnNumber } from '../../../../src/core/formula.js'

/** `(3, 2)` → `B3`. */
export const cellName = (row: number, column: number): string => `${columnLetters(column)}${row}`

/** `B3` for a single cell, `B3:D9` for more. */
export function boxName(box: Box): string {
  const first = cellName(box.row, box.column)
  const last = cellName(box.lastRow, box.lastColumn)
  return first === last ? first : `${first}:${last}`
}

/** Reads `B3` or `b3:d9`; `null` for anything else. */
export function readBox(name: string): Box | null {
  const found = /^\s*\$?([a-z]{1,3})\$?(\d{1,7})(?::\$?([a-z]{1,3})\$?(\d{1,7}))?\s*$/i.exec(name)
  if (!found) return null
  const [, letters = '', digits = '', otherLetters = letters, otherDigits = digits] = found
  const columns = [columnNumber(letters), columnNumber(otherLetters)]
  const rows = [Number(digits), Number(otherDigits)]
  const box = {
    row: Math.min(...rows),
    column: Math.min(...columns),
    lastRow: Math.max(...rows),
    lastColumn: Math.max(...columns),
  }
  return box.row >= 1 ? box : null
}

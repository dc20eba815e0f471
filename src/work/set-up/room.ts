import type { Problem } from '../../core/problem.js'
import type { Ports } from '../../ports.js'
import { tableNamed, type TableKey } from '../tables.js'

/** So many cells a spreadsheet has at most, full or empty (https://support.google.com/drive/answer/37603). */
const mostCells = 10_000_000

/** The lines and columns of a new sheet in Google Sheets. */
const newSheet = { lines: 1000, columns: 26 }

/** Why sheets for these tables, and so many cells more, do not go into the spreadsheet; empty when they do. */
export function noRoom(ports: Ports, tables: readonly TableKey[], more = 0): readonly Problem[] {
  const sheets = tables.map(
    (key) => newSheet.lines * Math.max(newSheet.columns, Object.keys(tableNamed(key).columns).length),
  )
  const added = sheets.reduce((sum, cells) => sum + cells, more)
  if (added === 0) return []
  const cells = ports.workbook.cellCount()
  if (cells + added <= mostCells) return []
  return [
    { code: 'tooManyCells', table: '', column: '', line: 0, found: String(cells), count: cells + added },
  ]
}

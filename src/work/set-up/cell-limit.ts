import type { Problem } from '../../core/problem.js'
import type { Ports } from '../../ports.js'
import { tableNamed, type TableKey } from '../table-list.js'

/** So many cells a spreadsheet has at most, full or empty (https://support.google.com/drive/answer/37603). */
const maxCells = 10_000_000

/** The lines and columns of a new sheet in Google Sheets. */
const newSheetSize = { lines: 1000, columns: 26 }

/**
 * Why sheets for these tables, and so many cells more, do not fit into the spreadsheet; empty when they do.
 */
export function cellLimitProblems(
  ports: Pick<Ports, 'sheets'>,
  tables: readonly TableKey[],
  extraCells = 0,
): readonly Problem[] {
  const sheets = tables.map(
    (key) => newSheetSize.lines * Math.max(newSheetSize.columns, Object.keys(tableNamed(key).columns).length),
  )
  const cellTotal = sheets.reduce((sum, cells) => sum + cells, extraCells)
  if (cellTotal === 0) return []
  const cells = ports.sheets.cellCount()
  if (cells + cellTotal <= maxCells) return []
  return [
    { code: 'tooManyCells', table: '', column: '', line: 0, found: String(cells), count: cells + cellTotal },
  ]
}

import { type Cell, isBlank } from '../../core/cell.js'
import type { zoneReader } from '../zone-reader.js'
import { gridOf } from './cells.js'

/** The most lines of a column that are searched. */
const maxLines = 20_000

/**
 * A filled cell of a sheet's last line and one of its last column, where they lie beyond so many lines and
 * columns.
 */
export function outermostCells(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  limit: { readonly lines: number; readonly columns: number },
  zone: ReturnType<typeof zoneReader>,
): { readonly line: number; readonly column: number; readonly cell: Cell }[] {
  const [lastLine, lastColumn] = [sheet.getLastRow(), sheet.getLastColumn()]
  const found: { line: number; column: number; cell: Cell }[] = []
  if (lastLine > limit.lines) {
    const [cells = []] = gridOf(sheet.getSheetValues(lastLine, 1, 1, lastColumn), zone)
    const index = cells.findIndex((cell) => !isBlank(cell))
    if (index >= 0) found.push({ line: lastLine, column: index + 1, cell: cells[index]! })
  }
  if (lastColumn <= limit.columns || found.some(({ column }) => column === lastColumn)) return found
  const lines = gridOf(sheet.getSheetValues(1, lastColumn, Math.min(lastLine, maxLines), 1), zone)
  const index = lines.findIndex(([cell]) => !isBlank(cell))
  return index < 0 ? found : [...found, { line: index + 1, column: lastColumn, cell: lines[index]![0]! }]
}

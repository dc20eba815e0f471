import { type Cell, isBlank } from '../../core/cell.js'
import type { zoneReader } from '../zone.js'
import { gridOf } from './cells.js'

/** Of a column so many lines are looked through. */
const mostLines = 20_000

/** A filled cell of a sheet's last line and one of its last column, where they lie beyond so many lines and columns. */
export function outermostCells(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  beyond: { readonly lines: number; readonly columns: number },
  zone: ReturnType<typeof zoneReader>,
): { readonly line: number; readonly column: number; readonly cell: Cell }[] {
  const [last, right] = [sheet.getLastRow(), sheet.getLastColumn()]
  const found: { line: number; column: number; cell: Cell }[] = []
  if (last > beyond.lines) {
    const [cells = []] = gridOf(sheet.getSheetValues(last, 1, 1, right), zone)
    const at = cells.findIndex((cell) => !isBlank(cell))
    if (at >= 0) found.push({ line: last, column: at + 1, cell: cells[at]! })
  }
  if (right <= beyond.columns || found.some(({ column }) => column === right)) return found
  const lines = gridOf(sheet.getSheetValues(1, right, Math.min(last, mostLines), 1), zone)
  const at = lines.findIndex(([cell]) => !isBlank(cell))
  return at < 0 ? found : [...found, { line: at + 1, column: right, cell: lines[at]![0]! }]
}

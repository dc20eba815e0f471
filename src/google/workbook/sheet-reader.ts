import { type Cell, isBlank } from '../../core/cell.js'
import type { SheetReader, SheetSize } from '../../ports/workbook.js'
import { once } from '../once.js'
import type { ZoneReader } from '../zone-reader.js'
import { gridOf } from './cells.js'
import type { FormulaForm } from './form/formula-form.js'

/** Of a column so many lines are looked through. */
const maxLines = 50_000

type Sheet = GoogleAppsScript.Spreadsheet.Sheet

/** Reads one sheet, whose used area is asked for once. */
export function sheetReader(sheet: Sheet, zone: ZoneReader, form: FormulaForm): SheetReader {
  const lastLine = once(() => sheet.getLastRow())
  const lastColumn = once(() => sheet.getLastColumn())
  const used = (): SheetSize => ({ lines: lastLine(), columns: lastColumn() })
  return {
    used,
    cells(limit) {
      const lines = Math.min(lastLine(), limit.lines)
      // An empty sheet is not asked for its last column.
      if (lines < 1) return []
      const columns = Math.min(lastColumn(), limit.columns)
      return gridOf(sheet.getSheetValues(1, 1, lines, columns), zone)
    },
    formulas: () => form.formulasOf(sheet.getDataRange()),
    notes: () => sheet.getDataRange().getNotes(),
    merges({ line, column, lastLine: bottom, lastColumn: right }, most) {
      const merged = sheet.getRange(line, column, bottom - line + 1, right - column + 1).getMergedRanges()
      const areas = merged.length > most ? [] : merged.map((each) => each.getA1Notation())
      return { count: merged.length, areas }
    },
    outermostCells: (limit) => findOutermostCells(sheet, used(), limit, zone),
  }
}

/** A filled cell of a sheet's last line and one of its last column, as far as they lie beyond a limit. */
function findOutermostCells(
  sheet: Sheet,
  { lines: lastLine, columns: lastColumn }: SheetSize,
  limit: SheetSize,
  zone: ZoneReader,
): ReturnType<SheetReader['outermostCells']> {
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

import { type Cell, isBlank } from '../../core/cell.js'
import { columnNumber } from '../../core/formula.js'
import type { SheetReader, SheetSize } from '../../ports/workbook.js'
import { once } from '../once.js'
import type { ZoneReader } from '../zone-reader.js'
import { gridOf } from './cells.js'
import type { FormulaForm } from './form/formula-form.js'

/** Of a column so many lines are looked through. */
const maxLines = 50_000

type Sheet = GoogleAppsScript.Spreadsheet.Sheet

const areaPattern = /^A1(?::([A-Z]+)(\d+))?$/

/** Reads one sheet, whose used area is asked for once. */
export function sheetReader(sheet: Sheet, zone: ZoneReader, form: FormulaForm): SheetReader {
  const area = once(() => sheet.getDataRange())
  // The address tells both in one call.
  const used = once((): SheetSize => {
    const found = areaPattern.exec(area().getA1Notation())
    if (!found) return { lines: sheet.getLastRow(), columns: sheet.getLastColumn() }
    return { lines: Number(found[2] ?? 1), columns: columnNumber(found[1] ?? 'A') }
  })
  return {
    used,
    cells(limit) {
      const lines = Math.min(used().lines, limit.lines)
      const columns = Math.min(used().columns, limit.columns)
      const isWhole = lines === used().lines && columns === used().columns
      return gridOf(isWhole ? area().getValues() : sheet.getSheetValues(1, 1, lines, columns), zone)
    },
    formulas: () => form.formulasOf(area()),
    notes: () => area().getNotes(),
    merges() {
      const merged = area().getMergedRanges()
      return { count: merged.length, areaAt: (index) => merged[index]!.getA1Notation() }
    },
    countMerges: ({ line, column, lastLine, lastColumn }) =>
      sheet.getRange(line, column, lastLine - line + 1, lastColumn - column + 1).getMergedRanges().length,
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

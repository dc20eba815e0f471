import type { Workbook } from '../../ports.js'
import type { ZoneReader } from '../zone-reader.js'
import { gridOf } from './cells.js'
import type { SheetFinder } from './sheet-finder.js'
import { outermostCells } from './outermost-cells.js'

/** What is read of sheets by their names, tables or not. */
export const anySheetReader = (
  finder: () => SheetFinder,
  reader: () => ZoneReader,
): Pick<Workbook, 'cellsOfSheet' | 'outermostCells' | 'mergedRanges' | 'columnOfSheet'> => ({
  cellsOfSheet(sheetName, limit) {
    const sheet = finder().sheetNamed(sheetName)
    if (!sheet) return []
    if (!limit) return gridOf(sheet.getDataRange().getValues(), reader())
    const lines = Math.min(sheet.getLastRow(), limit.lines)
    if (lines < 1) return []
    const columns = Math.min(sheet.getLastColumn(), limit.columns)
    return gridOf(sheet.getSheetValues(1, 1, lines, columns), reader())
  },
  outermostCells: (sheetName, beyond) => outermostCells(finder().sheetNamed(sheetName)!, beyond, reader()),
  mergedRanges: (sheetName) =>
    finder()
      .sheetNamed(sheetName)!
      .getDataRange()
      .getMergedRanges()
      .map((each) => each.getA1Notation()),
  columnOfSheet(sheetName, column, lines) {
    const sheet = finder().sheetOrNull(sheetName)
    if (!sheet) return null
    try {
      return gridOf(sheet.getSheetValues(1, column, lines, 1), reader(), true).map((line) => line[0] ?? null)
    } catch {
      return null
    }
  },
})

import type { Workbook } from '../../ports.js'
import type { ZoneReader } from '../zone.js'
import { gridOf } from './cells.js'
import type { SheetFinder } from './looking.js'
import { outermostCells } from './outermost.js'

/** What is read of sheets by their names, tables or not. */
export const readingAnySheet = (
  finder: () => SheetFinder,
  reader: () => ZoneReader,
): Pick<Workbook, 'cellsOf' | 'outermost' | 'merged' | 'columnOf'> => ({
  cellsOf(sheetName, most) {
    const sheet = finder().named(sheetName)
    if (!sheet) return []
    if (!most) return gridOf(sheet.getDataRange().getValues(), reader())
    const lines = Math.min(sheet.getLastRow(), most.lines)
    const columns = Math.min(sheet.getLastColumn(), most.columns)
    return lines < 1 ? [] : gridOf(sheet.getSheetValues(1, 1, lines, columns), reader())
  },
  outermost: (sheetName, beyond) => outermostCells(finder().named(sheetName)!, beyond, reader()),
  merged: (sheetName) =>
    finder()
      .named(sheetName)!
      .getDataRange()
      .getMergedRanges()
      .map((each) => each.getA1Notation()),
  columnOf(sheetName, column, lines) {
    const sheet = finder().known(sheetName)
    if (!sheet) return null
    try {
      return gridOf(sheet.getSheetValues(1, column, lines, 1), reader(), true).map((line) => line[0] ?? null)
    } catch {
      return null
    }
  },
})

import type { Workbook } from '../../ports.js'
import type { ZoneReader } from '../zone-reader.js'
import { gridOf } from './cells.js'
import type { SheetFinder } from './sheet-finder.js'
import { sheetReader } from './sheet-reader.js'

/** What is read of sheets by their names, tables or not. */
export const anySheetReader = (
  finder: () => SheetFinder,
  reader: () => ZoneReader,
): Pick<Workbook, 'cellsOfSheet' | 'readerOf' | 'columnOfSheet'> => ({
  cellsOfSheet(sheetName, limit) {
    const sheet = finder().sheetNamed(sheetName)
    if (!sheet) return []
    if (!limit) return gridOf(sheet.getDataRange().getValues(), reader())
    return sheetReader(sheet, reader()).cells(limit)
  },
  readerOf: (sheetName) => sheetReader(finder().sheetNamed(sheetName)!, reader()),
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

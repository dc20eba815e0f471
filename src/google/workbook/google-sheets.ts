import type { Sheets } from '../../ports.js'
import type { ZoneReader } from '../zone-reader.js'
import { gridOf } from './cells.js'
import type { FormulaForm } from './form/formula-form.js'
import type { PendingWrites } from './pending-writes.js'
import type { SheetFinder } from './sheet-finder.js'
import { sheetReader } from './sheet-reader.js'
import type { TableSheets } from './table-sheets.js'

type AnySheetReader = Pick<Sheets, 'cellsOfSheet' | 'readerOf' | 'cellCount'>

/** Finds the sheets of tables, and reads and deletes sheets by their names. */
export const googleSheets = (
  book: () => GoogleAppsScript.Spreadsheet.Spreadsheet,
  finder: () => SheetFinder,
  reader: () => ZoneReader,
  writes: PendingWrites,
  sheets: TableSheets,
  form: FormulaForm,
): Sheets => ({
  ...anySheetReader(finder, reader, form),
  sheetNames: () => finder().names(),
  find(table, sheetName) {
    const own = finder().sheetOrNull(sheetName)
    return own && sheets.create(table, own, sheetName)
  },
  findByNames(table, names, taken) {
    const found = names
      .flatMap((name) =>
        finder()
          .names()
          .filter((each) => each.trim().toLowerCase() === name.toLowerCase()),
      )
      .find((each) => !taken.some((sheet) => sheet.name() === each))
    return found === undefined ? null : sheets.create(table, finder().sheetNamed(found)!, found)
  },
  findByMark(table) {
    const own = finder().markedSheet(table)
    return own ? sheets.create(table, own, null) : null
  },
  namesOf: (sheetIds) => sheetIds.flatMap((id) => book().getSheetById(id)?.getName() ?? []),
  assumeSheetOrder: (order, surely) => finder().assumeSheetOrder(order, surely),
  rereadSheetNames: () => finder().rereadSheetNames(),
  deleteSheet(sheetName) {
    const sheet = finder().sheetNamed(sheetName)
    if (!sheet) return
    writes.recordWrite()
    // A spreadsheet always has a sheet.
    if (finder().names().length === 1) book().insertSheet()
    book().deleteSheet(sheet)
    finder().removeSheet(sheetName)
  },
  deleteSheetIfEmpty(sheetName) {
    const sheet = finder().sheetNamed(sheetName)
    if (!sheet || sheet.getLastRow() > 0 || finder().names().length === 1) return
    writes.recordWrite()
    book().deleteSheet(sheet)
    finder().removeSheet(sheetName)
  },
})

/** What is read of sheets by their names, whatever is in them. */
const anySheetReader = (
  finder: () => SheetFinder,
  reader: () => ZoneReader,
  form: FormulaForm,
): AnySheetReader => ({
  cellsOfSheet(sheetName, limit) {
    const sheet = finder().sheetNamed(sheetName)
    if (!sheet) return []
    if (!limit) return gridOf(sheet.getDataRange().getValues(), reader())
    return sheetReader(sheet, reader(), form).cells(limit)
  },
  readerOf(sheetName) {
    const sheet = finder().sheetOrNull(sheetName)
    return sheet && sheetReader(sheet, reader(), form)
  },
  cellCount: () =>
    finder()
      .names()
      .map((name) => finder().sheetNamed(name)!)
      .reduce((sum, sheet) => sum + sheet.getMaxRows() * sheet.getMaxColumns(), 0),
})

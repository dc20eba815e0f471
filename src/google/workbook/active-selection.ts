import type { Screen } from '../../ports.js'
import { tableSheet, type TableSheets } from './table-sheets.js'

/** What the person who runs this has open and selected. */
export const activeSelection = (
  book: () => GoogleAppsScript.Spreadsheet.Spreadsheet,
  { tableOf }: TableSheets,
): Screen => ({
  selectCell(sheet, line, column) {
    tableSheet(sheet).own.getRange(line, column).activate()
  },
  activeLine: () => book().getActiveSheet().getActiveRange()?.getRow() ?? 0,
  activeSheetName: () => book().getActiveSheet().getName(),
  activeTable: (sheets) => tableOf(sheets, book().getActiveSheet().getSheetId()) ?? null,
  selectedRow(sheets) {
    const sheet = book().getActiveSheet()
    const table = tableOf(sheets, sheet.getSheetId())
    return table === undefined ? null : { table, line: sheet.getActiveCell().getRow() }
  },
})

import type { Workbook } from '../../ports.js'
import type { SheetFinder } from './sheet-finder.js'

/** What the person at the desk has open and selected. */
export const activeSelection = (
  book: () => GoogleAppsScript.Spreadsheet.Spreadsheet,
  finder: () => SheetFinder,
  tableOf: (sheetId: number) => string | undefined,
): Pick<Workbook, 'selectCell' | 'activeLine' | 'activeSheetName' | 'activeTable' | 'selectedRow'> => ({
  selectCell(table, line, column) {
    finder().boundSheet(table).getRange(line, column).activate()
  },
  activeLine: () => book().getActiveSheet().getActiveRange()?.getRow() ?? 0,
  activeSheetName: () => book().getActiveSheet().getName(),
  activeTable: () => tableOf(book().getActiveSheet().getSheetId()) ?? null,
  selectedRow() {
    const sheet = book().getActiveSheet()
    const table = tableOf(sheet.getSheetId())
    return table === undefined ? null : { table, line: sheet.getActiveCell().getRow() }
  },
})

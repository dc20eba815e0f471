import type { Workbook } from '../../ports.js'
import type { SheetFinder } from './looking.js'

/** What the person at the desk has open and selected. */
export const onScreen = (
  book: () => GoogleAppsScript.Spreadsheet.Spreadsheet,
  finder: () => SheetFinder,
  tableOf: (sheetId: number) => string | undefined,
): Pick<Workbook, 'show' | 'openLine' | 'openSheet' | 'openTable' | 'selectedLine'> => ({
  show(table, line, column) {
    finder().of(table).getRange(line, column).activate()
  },
  openLine: () => book().getActiveSheet().getActiveRange()?.getRow() ?? 0,
  openSheet: () => book().getActiveSheet().getName(),
  openTable: () => tableOf(book().getActiveSheet().getSheetId()) ?? null,
  selectedLine() {
    const sheet = book().getActiveSheet()
    const table = tableOf(sheet.getSheetId())
    return table === undefined ? null : { table, line: sheet.getActiveCell().getRow() }
  },
})

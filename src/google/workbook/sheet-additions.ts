import type { SheetAdditions } from '../../ports.js'
import { findOwnValidations } from './own-validations.js'
import type { PendingWrites } from './pending-writes.js'
import type { WorkbookContext } from './sheet-changer.js'
import { tableSheet, type TableSheets } from './table-sheets.js'

/** What Milepost added to sheets that people made. */
export const sheetAdditions = (
  book: () => GoogleAppsScript.Spreadsheet.Spreadsheet,
  writes: PendingWrites,
  sheets: TableSheets,
  { tableNamed }: Pick<WorkbookContext, 'tableNamed'>,
): SheetAdditions => ({
  sheetId: (sheet) => tableSheet(sheet).own.getSheetId(),
  ownValidations: (sheet, others, columns, helpTexts) =>
    findOwnValidations(tableSheet(sheet).own, tableNamed(sheet.table), columns, helpTexts, (sheetId) =>
      sheets.tableOf([...others, sheet], sheetId),
    ),
  namedRanges: () =>
    book()
      .getNamedRanges()
      .map((named) => {
        const range = named.getRange()
        return {
          name: named.getName(),
          sheet: range.getSheet().getName(),
          columns: [range.getColumn(), range.getLastColumn()],
        }
      }),
  removeNames(names) {
    writes.recordWrite()
    for (const named of book().getNamedRanges()) if (names.includes(named.getName())) named.remove()
  },
})

import type { SheetRemoval } from '../../core/sheet/sheet-change.js'
import { columnLetters } from '../../core/formula.js'
import { isOwnMark } from './sheet-finder.js'

type Sheet = GoogleAppsScript.Spreadsheet.Sheet

/** Takes something of Milepost's off a sheet. */
export function applyRemoval(sheet: Sheet, change: SheetRemoval): void {
  switch (change.kind) {
    case 'deleteColumns':
      sheet.deleteColumns(change.column, change.count)
      return
    case 'clearValidations': {
      const addresses = change.areas.map(({ column, line, lines }) => {
        const letters = columnLetters(column)
        return `${letters}${line}:${letters}${line + lines - 1}`
      })
      if (addresses.length > 0) sheet.getRangeList(addresses).clearDataValidations()
      return
    }
    case 'freezeColumns':
      sheet.setFrozenColumns(change.columns)
      return
    case 'removeMarks':
      for (const metadata of sheet.createDeveloperMetadataFinder().find())
        if (isOwnMark(metadata.getKey() ?? '')) metadata.remove()
      return
    case 'handOver':
      handOver(sheet, change.line, change.column)
  }
}

/** Makes a column that was ours one like any other. */
function handOver(sheet: Sheet, line: number, column: number): void {
  sheet.getRange(line, column).clearNote()
  sheet.showColumns(column)
  for (const protection of sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE)) {
    const range = protection.getRange()
    if (range.getColumn() === column && range.getLastColumn() === column && protection.isWarningOnly())
      protection.remove()
  }
}

import type { HelperSheet } from '../../ports.js'
import type { ZoneReader } from '../zone-reader.js'
import { gridOf } from './cells.js'
import type { FormulaForm } from './form/formula-form.js'
import { writeFormulaColumn, writeFormulaSheet } from './formula-sheet.js'
import type { PendingWrites } from './pending-writes.js'
import type { SheetFinder } from './sheet-finder.js'
import { catchRefusal } from './refusal.js'

/** The hidden sheet of our own formulas. */
export const googleHelperSheet = (
  book: () => GoogleAppsScript.Spreadsheet.Spreadsheet,
  finder: () => SheetFinder,
  reader: () => ZoneReader,
  writes: PendingWrites,
  form: FormulaForm,
): HelperSheet => ({
  writeFormulaSheet(sheetName, formulas, names, beside) {
    writes.recordWrite()
    const existingSheet = finder().sheetOrNull(sheetName)
    const count = finder().names().length
    const sheet = writeFormulaSheet(book(), existingSheet, sheetName, formulas, names, form, count, beside)
    if (!existingSheet) finder().addSheet(sheetName, sheet, count)
  },
  tryWriteFormulas(sheetName, column, formulas) {
    const sheet = finder().sheetOrNull(sheetName)
    if (sheet === null) return false
    writes.flush()
    const refused = catchRefusal(() => {
      writes.recordWrite()
      writeFormulaColumn(sheet, column, formulas, form)
      writes.flush()
    })
    return refused === null
  },
  columnOfSheet(sheetName, column, lines) {
    const sheet = finder().sheetOrNull(sheetName)
    if (!sheet) return null
    try {
      return gridOf(sheet.getSheetValues(1, column, lines, 1), reader(), { keepsEmptyLines: true }).map(
        (line) => line[0] ?? null,
      )
    } catch {
      return null
    }
  },
})

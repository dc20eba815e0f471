import { columnLetters } from '../../core/formula.js'
import type { FormulaForm } from './form/formula-form.js'

/**
 * Writes a hidden sheet that holds only our own formulas, which never contain anything a person typed, and
 * names for some of its cells. Cells that are right already are not written again. Returns the sheet.
 *
 * @param existingSheet the sheet of that name, where there is one
 * @param count how many sheets there are
 */
export function writeFormulaSheet(
  book: GoogleAppsScript.Spreadsheet.Spreadsheet,
  existingSheet: GoogleAppsScript.Spreadsheet.Sheet | null,
  sheetName: string,
  formulas: readonly (readonly string[])[],
  names: readonly { readonly name: string; readonly line: number; readonly column: number }[],
  form: FormulaForm,
  count: number,
  beside?: { readonly column: number; readonly formulas: readonly string[] },
): GoogleAppsScript.Spreadsheet.Sheet {
  const sheet = existingSheet ?? book.insertSheet(sheetName, count)
  if (existingSheet) {
    // Somebody may have deleted lines of a sheet that they did not understand.
    const lines = sheet.getMaxRows()
    if (lines < formulas.length) sheet.insertRowsAfter(lines, formulas.length - lines)
  }
  const formulaBlock = sheet.getRange(1, 1, formulas.length, formulas[0]!.length)
  if (!existingSheet) sheet.hideSheet().protect().setDescription('Milepost').setWarningOnly(true)
  if (!existingSheet || JSON.stringify(form.formulasOf(formulaBlock)) !== JSON.stringify(formulas))
    form.writeFormulas(formulaBlock, formulas)
  if (beside) writeFormulaColumn(sheet, beside.column, beside.formulas, form, !existingSheet)
  // Names that point to a deleted sheet are given again.
  const existingNames = new Set(existingSheet ? book.getNamedRanges().map((range) => range.getName()) : [])
  const missingNames = names.filter(({ name }) => !existingNames.has(name))
  if (missingNames.length === 0) return sheet
  const cells = sheet
    .getRangeList(missingNames.map(({ line, column }) => `${columnLetters(column)}${line}`))
    .getRanges()
  missingNames.forEach(({ name }, index) => book.setNamedRange(name, cells[index]!))
  return sheet
}

/** Writes formulas that give numbers into a column from line 1 on; a sheet that is too small grows. */
export function writeFormulaColumn(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  column: number,
  formulas: readonly string[],
  form: FormulaForm,
  isNew = false,
): void {
  if (!isNew) {
    const [lines, columns] = [sheet.getMaxRows(), sheet.getMaxColumns()]
    if (lines < formulas.length) sheet.insertRowsAfter(lines, formulas.length - lines)
    if (columns < column) sheet.insertColumnsAfter(columns, column - columns)
  }
  const range = sheet
    .getRange(1, column, formulas.length, 1)
    // A sum over dates would be shown as a date itself.
    .setNumberFormat('0.000')
  form.writeFormulas(
    range,
    formulas.map((formula) => [formula]),
  )
}

import { columnLetters } from '../../core/formula.js'
import type { FormulaForm } from './form/formula-form.js'

/**
 * Keeps a hidden sheet that holds only our own formulas, which never contain anything a person typed, and names for
 * some of its cells. What already stands is not written again.
 */
export function keepFormulas(
  book: GoogleAppsScript.Spreadsheet.Spreadsheet,
  sheetName: string,
  formulas: readonly (readonly string[])[],
  names: readonly { readonly name: string; readonly line: number; readonly column: number }[],
  form: FormulaForm,
): void {
  const standing = book.getSheetByName(sheetName)
  const sheet = standing ?? book.insertSheet(sheetName, book.getNumSheets())
  if (standing) {
    // Somebody may have deleted lines of a sheet they could not make sense of.
    const lines = sheet.getMaxRows()
    if (lines < formulas.length) sheet.insertRowsAfter(lines, formulas.length - lines)
  }
  const block = sheet.getRange(1, 1, formulas.length, formulas[0]!.length)
  if (!standing) sheet.hideSheet().protect().setDescription('Milepost').setWarningOnly(true)
  if (!standing || JSON.stringify(form.formulasOf(block)) !== JSON.stringify(formulas))
    form.writeFormulas(block, formulas)
  // Names that point to a sheet which is gone are given anew.
  const known = new Set(standing ? book.getNamedRanges().map((range) => range.getName()) : [])
  const missing = names.filter(({ name }) => !known.has(name))
  if (missing.length === 0) return
  const cells = sheet
    .getRangeList(missing.map(({ line, column }) => `${columnLetters(column)}${line}`))
    .getRanges()
  missing.forEach(({ name }, index) => book.setNamedRange(name, cells[index]!))
}

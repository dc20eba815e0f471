/** What a spreadsheet refuses to have typed. */
import type { LiveWorkbook } from '../../workbook/live.js'
import { Refused } from '../http.js'
import { words } from '../words.js'

/**
 * Throws {@link Refused} when the cell's list takes nothing but its own values and this is none of them. Other kinds
 * of validation mark what is wrong afterwards; they do not stop it here.
 */
export function refuseForbidden(
  workbook: LiveWorkbook,
  { sheet, row, column, text }: { sheet: number; row: number; column: number; text: string },
): void {
  if (text === '' || text.startsWith('=')) return
  const rule = workbook.cell({ sheet, row, column })?.d
  const validation = rule === undefined ? undefined : workbook.sheet(sheet).validations[rule]
  if (!validation || validation.allowInvalid) return
  const [[cell] = []] = workbook.view(sheet, { row, column, lastRow: row, lastColumn: column })
  if (cell?.choices && !cell.choices.includes(text)) throw new Refused(422, words.notOneOfTheChoices)
}

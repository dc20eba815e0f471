import type { CellPosition } from '../../formula/value.js'
import { parseTypedText } from '../../formula/index.js'
import { formatA1 } from '../a1.js'
import { createCell } from '../cell.js'
import type { ComputedWorkbook } from '../computed.js'
import { checkLength } from '../limits.js'
import { Refusal } from '../refusal.js'
import { isValid } from '../validity.js'

/**
 * Enters text as typing does: `=…` is a formula, `2026-03-31` a day, `12%` a share. A cell without a number
 * format gets the one that follows from the text; a cell with format `@` stores any text as it is. Returns
 * whether a formula was added or removed.
 */
export const enterText = (workbook: ComputedWorkbook, place: CellPosition, text: string): boolean => {
  const sheet = workbook.sheet(place.sheet)
  const cell = sheet.cell(place.row, place.column)
  const own = workbook.styles.style(cell?.s).format
  const entered = parseTypedText(text, own, workbook.locale, workbook.now())
  const formula = 'formula' in entered || cell?.f !== undefined
  const format = 'format' in entered ? entered.format : undefined
  const style = format === undefined ? cell?.s : workbook.styles.patch(cell?.s, { format })
  const unchanged = { s: style ?? cell?.s, d: cell?.d, note: cell?.note }
  const newContent =
    'formula' in entered ? { f: entered.formula } : { v: entered.value === '' ? null : entered.value }
  sheet.put(place.row, place.column, createCell({ ...unchanged, ...newContent }))
  return formula
}

/**
 * Enters text as a user types it. Throws a {@link Refusal}, without changing the cell, when the cell's
 * validation rejects the value.
 */
export const typeInto = (workbook: ComputedWorkbook, place: CellPosition, text: string): void => {
  checkLength(text)
  const sheet = workbook.sheet(place.sheet)
  const before = sheet.cell(place.row, place.column)
  const change = enterText(workbook, place, text) ? 'formulas' : { valuesOf: place.sheet }
  workbook.changed(change)
  const rule = before?.d === undefined ? undefined : sheet.validations[before.d]
  if (!rule || rule.allowInvalid || isValid(workbook, place)) return
  sheet.put(place.row, place.column, before)
  workbook.changed(change)
  const cellReference = formatA1({
    row: place.row,
    column: place.column,
    lastRow: place.row,
    lastColumn: place.column,
  })
  throw new Refusal(
    rule.helpText ??
      `The data you entered in cell ${cellReference} violates the data validation rules set on this cell.`,
  )
}

/** What was typed: the blocks it makes, and what a spreadsheet does not accept. */
import { findNearestName } from '../../../src/domain/find-nearest-name.js'
import { columnLetters, type LiveWorkbook } from '../../emulator/index.js'
import { HttpError } from '../http-error.js'

/**
 * Throws {@link HttpError} when the cell's list takes nothing but its own values and this is none of them.
 * Other kinds of validation mark what is wrong afterwards; they do not stop it here.
 */
export function refuseForbiddenValue(
  workbook: LiveWorkbook,
  { sheet, row, column, text }: { sheet: number; row: number; column: number; text: string },
): void {
  if (text === '' || text.startsWith('=')) return
  const rule = workbook.cell({ sheet, row, column })?.d
  const validation = rule === undefined ? undefined : workbook.sheet(sheet).validations[rule]
  if (!validation || validation.allowInvalid) return
  const [[cell] = []] = workbook.view(sheet, { row, column, lastRow: row, lastColumn: column })
  if (!cell?.choices || cell.choices.includes(text)) return
  const meant = findNearestName(text, cell.choices)
  throw new HttpError(422, (said) => said.notInTheList(`${columnLetters(column)}${row}`, meant))
}

export interface TypedCell {
  row: number
  column: number
  text: string
}

/** Cells that fill a rectangle as one block; others as a block each. */
export function groupIntoBlocks(
  cells: readonly TypedCell[],
): { row: number; column: number; texts: string[][] }[] {
  const least = (one: number, other: number): number => Math.min(one, other)
  const most = (one: number, other: number): number => Math.max(one, other)
  const [rows, columns] = [cells.map((cell) => cell.row), cells.map((cell) => cell.column)]
  const [row, column] = [rows.reduce(least), columns.reduce(least)]
  const [height, width] = [rows.reduce(most) - row + 1, columns.reduce(most) - column + 1]
  const places = new Set(cells.map((cell) => `${cell.row} ${cell.column}`))
  if (height * width !== places.size) {
    return cells.map((cell) => ({ row: cell.row, column: cell.column, texts: [[cell.text]] }))
  }
  const texts = Array.from({ length: height }, () => Array.from({ length: width }, () => ''))
  for (const cell of cells) {
    const line = texts[cell.row - row]
    if (line) line[cell.column - column] = cell.text
  }
  return [{ row, column, texts }]
}

/** Whether what the page asks lies within the sheet, so that no request costs more than the sheet is large. */
import { mayGrow } from '../workbook/size.js'
import type { LiveWorkbook } from '../workbook/live.js'
import type { Box, Restructure, Whereabouts } from './contract.js'
import { Refused } from './http.js'
import { beyondSheet, words } from './words.js'
import { columnLetters } from '../workbook/a1.js'

/** Refuses to do anything with a sheet that was deleted since the page last looked. */
export function refuseGone(workbook: LiveWorkbook, input: object): void {
  const { sheet, at } = input as { readonly sheet?: unknown; readonly at?: unknown }
  const named = sheet ?? (typeof at === 'object' ? (at as Whereabouts | null)?.sheet : undefined)
  if (typeof named === 'number' && !workbook.sheetById(named)) throw new Refused(404, words.noSheet)
}

/** Refuses cells that the sheet cannot grow to hold. */
export function refuseTooFar(
  workbook: LiveWorkbook,
  sheet: number,
  cells: readonly { readonly row: number; readonly column: number }[],
): void {
  let [rows, columns] = [0, 0]
  for (const cell of cells) {
    rows = Math.max(rows, cell.row)
    columns = Math.max(columns, cell.column)
  }
  if (!mayGrow(workbook, sheet, rows, columns)) throw new Refused(422, words.tooManyCells)
}

/** The part of an area that lies in the sheet; the last cell where none does. */
export function inSheet(workbook: LiveWorkbook, sheetId: number, area: Box): Box {
  const { rows, columns } = workbook.sheet(sheetId)
  const row = Math.min(area.row, rows)
  const column = Math.min(area.column, columns)
  return {
    row,
    column,
    lastRow: Math.max(row, Math.min(area.lastRow, rows)),
    lastColumn: Math.max(column, Math.min(area.lastColumn, columns)),
  }
}

/** Where the user is: in a sheet that is there, on cells that are there. */
export const whereIn = (workbook: LiveWorkbook, { sheet, area }: Whereabouts): Whereabouts => ({
  sheet,
  area: inSheet(workbook, sheet, area),
})

const axes = {
  insertRows: 'row',
  deleteRows: 'row',
  hideRows: 'row',
  showRows: 'row',
  height: 'row',
  insertColumns: 'column',
  deleteColumns: 'column',
  hideColumns: 'column',
  showColumns: 'column',
  width: 'column',
  sort: 'column',
} as const

/** Refuses to do something to rows or columns that are not there, or to put in more than the workbook may have. */
export function refuseBeyond(workbook: LiveWorkbook, action: Restructure): void {
  if (!(action.kind in axes) || !('sheet' in action)) return
  const axis = axes[action.kind as keyof typeof axes]
  const { rows, columns } = workbook.sheet(action.sheet)
  const edge = axis === 'row' ? rows : columns
  const at = 'at' in action ? action.at : 'column' in action ? action.column : 1
  const count = 'count' in action ? action.count : 1
  const inserts = action.kind === 'insertRows' || action.kind === 'insertColumns'
  // Lines are put in before the one at `at`, or behind the last.
  const last = inserts ? at - 1 : at + count - 1
  if (last > edge) {
    const line = axis === 'row' ? String(last) : columnLetters(last)
    throw new Refused(422, beyondSheet(axis, line, axis === 'row' ? String(edge) : columnLetters(edge)))
  }
  if (!inserts) return
  const grown = axis === 'row' ? mayGrow(workbook, action.sheet, rows + count, columns) : undefined
  if (!(grown ?? mayGrow(workbook, action.sheet, rows, columns + count)))
    throw new Refused(422, words.tooManyCells)
}

/**
 * Whether what the page asks for is within the sheet, so that no request costs more than the size of the
 * sheet.
 */
import { canGrow, columnLetters, type LiveWorkbook } from '../emulator/index.js'
import type { Box, Restructure, Selection } from './contract.js'
import { HttpError } from './http-error.js'

/** Refuses to do anything with a sheet that was deleted since the page last read it. */
export function refuseMissingSheet(workbook: LiveWorkbook, input: object): void {
  const { sheet, at } = input as { readonly sheet?: unknown; readonly at?: unknown }
  const named = sheet ?? (typeof at === 'object' ? (at as Selection | null)?.sheet : undefined)
  if (typeof named === 'number' && !workbook.sheetById(named))
    throw new HttpError(404, (text) => text.noSheet)
}

/** Refuses cells that the sheet cannot grow to hold. */
export function refuseOutsideGrid(
  workbook: LiveWorkbook,
  sheet: number,
  cells: readonly { readonly row: number; readonly column: number }[],
): void {
  let [rows, columns] = [0, 0]
  for (const cell of cells) {
    rows = Math.max(rows, cell.row)
    columns = Math.max(columns, cell.column)
  }
  if (!canGrow(workbook, sheet, rows, columns)) throw new HttpError(422, (text) => text.tooManyCells)
}

/** The part of an area that is in the sheet; the last cell where none is. */
function clampToSheet(workbook: LiveWorkbook, sheetId: number, area: Box): Box {
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

/** Where the user is: in a sheet that exists, on cells that exist. */
export const clampSelection = (workbook: LiveWorkbook, { sheet, area }: Selection): Selection => ({
  sheet,
  area: clampToSheet(workbook, sheet, area),
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

/**
 * Refuses to do something to rows or columns that are not there, or to put in more than the workbook may
 * have.
 */
export function refuseMissingLines(workbook: LiveWorkbook, action: Restructure): void {
  if (!(action.kind in axes) || !('sheet' in action)) return
  const axis = axes[action.kind as keyof typeof axes]
  const { rows, columns } = workbook.sheet(action.sheet)
  const edge = axis === 'row' ? rows : columns
  const at = 'at' in action ? action.at : 'column' in action ? action.column : 1
  const count = 'count' in action ? action.count : 1
  const inserts = action.kind === 'insertRows' || action.kind === 'insertColumns'
  // Lines are inserted before the one at `at`, or after the last.
  const last = inserts ? at - 1 : at + count - 1
  if (last > edge) {
    const line = axis === 'row' ? String(last) : columnLetters(last)
    throw new HttpError(422, (text) =>
      text.beyondSheet(axis, line, axis === 'row' ? String(edge) : columnLetters(edge)),
    )
  }
  if (!inserts) return
  const grown = axis === 'row' ? canGrow(workbook, action.sheet, rows + count, columns) : undefined
  if (!(grown ?? canGrow(workbook, action.sheet, rows, columns + count)))
    throw new HttpError(422, (text) => text.tooManyCells)
}

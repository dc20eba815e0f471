import type { LiveWorkbook } from '../workbook/live.js'
import { checkLength } from '../workbook/limits.js'
import { checkProtected } from '../workbook/protected.js'
import type { Area } from '../workbook/snapshot.js'
import type { SpreadsheetSide } from './run/spreadsheet-side.js'

/** What was typed, ready to be told to `onEdit`. */
export interface Edited {
  event(spreadsheet: SpreadsheetSide): Record<string, unknown>
}

interface Place {
  sheet: number
  row: number
  column: number
}

/** A cell's value as event objects tell it: text, absent when the cell is empty. */
function told(workbook: LiveWorkbook, place: Place): string | undefined {
  const cell = workbook.cell(place)
  if (cell?.v === undefined || cell.v === null || cell.v === '') return undefined
  return typeof cell.v === 'boolean' ? String(cell.v).toUpperCase() : String(cell.v)
}

/**
 * Types a block of text into a sheet, as a paste does, row by row from an upper left corner.
 * @returns what an event object says of it; `value` and `oldValue` only where a single cell was edited
 * @see https://developers.google.com/apps-script/guides/triggers/events#edit
 */
export function typeArea(
  workbook: LiveWorkbook,
  corner: Place,
  texts: readonly (readonly string[])[],
  user: string,
): Edited {
  const columns = Math.max(0, ...texts.map(({ length }) => length))
  if (columns === 0) throw new RangeError('There is nothing to type.')
  const area: Area = {
    row: corner.row,
    column: corner.column,
    lastRow: corner.row + texts.length - 1,
    lastColumn: corner.column + columns - 1,
  }
  checkProtected(workbook.sheet(corner.sheet), area, user)
  for (const line of texts) for (const text of line) checkLength(text)
  const isSingle = texts.length === 1 && columns === 1
  const oldValue = isSingle ? told(workbook, corner) : undefined
  texts.forEach((line, down) =>
    line.forEach((text, across) =>
      workbook.type(corner.sheet, corner.row + down, corner.column + across, text),
    ),
  )
  const value = isSingle ? told(workbook, corner) : undefined
  return {
    event: (spreadsheet) => ({
      range: spreadsheet.range(corner.sheet, area),
      source: spreadsheet.source(),
      user: spreadsheet.user(),
      ...(value === undefined ? {} : { value }),
      ...(oldValue === undefined ? {} : { oldValue }),
    }),
  }
}

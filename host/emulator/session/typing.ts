import type { LiveWorkbook } from '../workbook/live.js'
import { clipArea } from '../workbook/area.js'
import { checkLength } from '../workbook/limits.js'
import { checkProtected } from '../workbook/protection.js'
import type { Area } from '../workbook/snapshot.js'
import type { SpreadsheetServices } from './run/spreadsheet-services.js'

/** What was typed, as `onEdit` gets it. */
export interface Edit {
  event(spreadsheet: SpreadsheetServices): Record<string, unknown>
}

interface EditedCell {
  sheet: number
  row: number
  column: number
}

/** A cell's value as event objects have it: text, absent when the cell is empty. */
function readEventValue(workbook: LiveWorkbook, place: EditedCell): string | undefined {
  const cell = workbook.cell(place)
  if (cell?.v === undefined || cell.v === null || cell.v === '') return undefined
  return typeof cell.v === 'boolean' ? String(cell.v).toUpperCase() : String(cell.v)
}

/**
 * Types a block of text into a sheet, as a paste does, row by row from an upper left corner.
 * @returns the fields of the event object; `value` and `oldValue` only where a single cell was edited
 * @see https://developers.google.com/apps-script/guides/triggers/events#edit
 */
export function typeArea(
  workbook: LiveWorkbook,
  corner: EditedCell,
  texts: readonly (readonly string[])[],
  user: string,
): Edit {
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
  const oldValue = isSingle ? readEventValue(workbook, corner) : undefined
  texts.forEach((line, down) =>
    line.forEach((text, across) =>
      workbook.type(corner.sheet, corner.row + down, corner.column + across, text),
    ),
  )
  const value = isSingle ? readEventValue(workbook, corner) : undefined
  return createEdit(corner.sheet, area, value, oldValue)
}

/**
 * Empties an area as the delete key does; null where it is empty. Takes time by its content, not by its size.
 */
export function emptyArea(
  workbook: LiveWorkbook,
  sheetId: number,
  requestedArea: Area,
  user: string,
): Edit | null {
  const extent = workbook.extent(sheetId)
  const area = clipArea(requestedArea, extent)
  const { row, column } = area
  if (area.lastRow < row || area.lastColumn < column) return null
  if (area.lastRow === row && area.lastColumn === column)
    return typeArea(workbook, { sheet: sheetId, row, column }, [['']], user)
  const sheet = workbook.sheet(sheetId)
  checkProtected(sheet, area, user)
  const filled: [row: number, column: number][] = []
  sheet.each(area, (cell, at, across) => {
    if (cell.v !== undefined || cell.f !== undefined) filled.push([at, across])
  })
  for (const [at, across] of filled)
    sheet.change(at, across, { v: undefined, f: undefined, error: undefined })
  workbook.changed()
  return createEdit(sheetId, area, undefined, undefined)
}

function createEdit(
  sheet: number,
  area: Area,
  value: string | undefined,
  oldValue: string | undefined,
): Edit {
  return {
    event: (spreadsheet) => ({
      range: spreadsheet.range(sheet, area),
      source: spreadsheet.source(),
      user: spreadsheet.user(),
      ...(value === undefined ? {} : { value }),
      ...(oldValue === undefined ? {} : { oldValue }),
    }),
  }
}

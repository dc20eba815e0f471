/** What the user does to rows, columns and sheets, done to the workbook. */
import type { LiveSheet, LiveWorkbook, SortKey } from '../../emulator/index.js'
import type { Restructure } from '../contract.js'
import { HttpError } from '../http-error.js'

/** Carries out one change. Throws {@link HttpError} or the workbook's own error when it cannot be. */
export function restructure(workbook: LiveWorkbook, action: Restructure): void {
  if (action.kind === 'addSheet') {
    const sheet = workbook.addSheet()
    return workbook.activate(sheet.id)
  }
  const sheet = workbook.sheet(action.sheet)
  switch (action.kind) {
    case 'insertRows':
      return workbook.insertRows(sheet.id, action.at, action.count, Math.max(1, action.at - 1))
    case 'insertColumns':
      return workbook.insertColumns(sheet.id, action.at, action.count, Math.max(1, action.at - 1))
    case 'deleteRows':
      if (action.count >= sheet.rows) throw new HttpError(422, (text) => text.lastRow)
      return workbook.deleteRows(sheet.id, action.at, action.count)
    case 'deleteColumns':
      if (action.count >= sheet.columns) throw new HttpError(422, (text) => text.lastColumn)
      return workbook.deleteColumns(sheet.id, action.at, action.count)
    case 'sort':
      return sortSheet(workbook, sheet, action)
    case 'renameSheet':
      return workbook.renameSheet(sheet.id, action.name)
    case 'deleteSheet':
      keepOneVisible(workbook, sheet)
      return workbook.deleteSheet(sheet.id)
    default:
      changeField(workbook, sheet, action)
      workbook.changed()
  }
}

type FieldChange = Exclude<
  Restructure,
  {
    kind:
      | 'insertRows'
      | 'insertColumns'
      | 'deleteRows'
      | 'deleteColumns'
      | 'sort'
      | 'addSheet'
      | 'renameSheet'
      | 'deleteSheet'
  }
>

/** Changes that are a field of the sheet. */
function changeField(workbook: LiveWorkbook, sheet: LiveSheet, action: FieldChange): void {
  switch (action.kind) {
    case 'hideRows':
      return listLines(action).forEach((row) => sheet.hiddenRows.add(row))
    case 'showRows':
      return listLines(action).forEach((row) => sheet.hiddenRows.delete(row))
    case 'hideColumns':
      return listLines(action).forEach((column) => sheet.hiddenColumns.add(column))
    case 'showColumns':
      return listLines(action).forEach((column) => sheet.hiddenColumns.delete(column))
    case 'width':
      sheet.widths.set(action.at, action.size)
      return
    case 'height':
      sheet.heights.set(action.at, action.size)
      return
    case 'freeze':
      return sheet.freeze(Math.min(action.rows, sheet.rows - 1), Math.min(action.columns, sheet.columns - 1))
    case 'hideSheet':
      keepOneVisible(workbook, sheet)
      return sheet.hide()
    case 'showSheet':
      sheet.show()
      workbook.activate(sheet.id)
  }
}

const listLines = ({ at, count }: { at: number; count: number }): number[] =>
  Array.from({ length: count }, (_line, index) => at + index)

/** Sorts every row below the frozen ones. */
function sortSheet(workbook: LiveWorkbook, sheet: LiveSheet, { column, ascending = true }: SortKey): void {
  const extent = workbook.extent(sheet.id)
  const first = sheet.frozenRows + 1
  if (extent.rows < first) return
  workbook.sort(
    sheet.id,
    { row: first, column: 1, lastRow: extent.rows, lastColumn: Math.max(extent.columns, column) },
    [{ column, ascending }],
  )
}

function keepOneVisible(workbook: LiveWorkbook, leaving: LiveSheet): void {
  const next = workbook.sheets.find((sheet) => !sheet.hidden && sheet !== leaving)
  if (!next) throw new HttpError(422, (text) => text.lastSheet)
  if (workbook.activeSheet === leaving.id) workbook.activate(next.id)
}

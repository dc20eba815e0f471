import type { TableLocation } from '../core/sheet/locate-table.js'
import type { Day } from '../core/day.js'
import type { Table } from '../core/table.js'
import { groupConsecutive } from '../core/group-consecutive.js'
import { type GoogleCell, googleCell } from './workbook/cells.js'
import { formulasAsRead } from './workbook/form/formula-form.js'

type Range = GoogleAppsScript.Spreadsheet.Range

/** Lines of an edit, from the first below the header. */
export interface EditedLines {
  readonly first: number
  readonly count: number
}

const trimmedText = (value: GoogleCell): string => (typeof value === 'string' ? value.trim() : '')

/**
 * Fills in the done date of rows whose status was just set to done, in the edited lines alone. A cell that
 * has a date or anything else, also a formula, stays.
 *
 * @param table a table with the columns `status` and `doneOn`
 * @param today the spreadsheet's day
 */
export function fillDoneDates(
  range: Range,
  { first, count }: EditedLines,
  table: Table,
  { columns }: TableLocation,
  today: () => Day,
): void {
  const [status, doneOn] = [columns.get('status'), columns.get('doneOn')]
  if (status === undefined || doneOn === undefined) return
  if (range.getColumn() > status || range.getLastColumn() < status) return
  const sheet = range.getSheet()
  const columnRange = (at: number): Range => sheet.getRange(first, at, count, 1)
  const statuses = columnRange(status).getValues() as GoogleCell[][]
  const isDone = (at: number): boolean => {
    const read = table.columns['status']!.read(trimmedText(statuses[at]![0]!))
    return 'value' in read && read.value === 'done'
  }
  const doneRows = statuses.map((_, at) => at).filter(isDone)
  if (doneRows.length === 0) return
  const days = columnRange(doneOn).getValues() as GoogleCell[][]
  const blankRows = doneRows.filter((at) => days[at]![0] === '')
  if (blankRows.length === 0) return
  const formulas = formulasAsRead(columnRange(doneOn))
  const cell = googleCell({ day: today() })
  for (const run of groupConsecutive(blankRows.filter((at) => formulas[at]![0] === '')))
    sheet.getRange(first + run[0]!, doneOn, run.length, 1).setValue(cell)
}

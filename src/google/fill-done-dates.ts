import { type LoadAliases, locateTable, type TableLocation } from '../core/sheet/locate-table.js'
import type { Day } from '../core/day.js'
import type { Table } from '../core/table.js'
import { type GoogleCell, googleCell } from './workbook/cells.js'
import { formulasAsRead } from './workbook/form/formula-form.js'
import { groupConsecutive } from '../core/group-consecutive.js'

type Range = GoogleAppsScript.Spreadsheet.Range

/** Lines in which a sheet that Milepost made may have its header. */
const headerLines = 5

const trimmedText = (value: GoogleCell): string => (typeof value === 'string' ? value.trim() : '')

/**
 * Fills in the done date of rows whose status was just set to done, in the edited range alone. A cell that
 * has a date or anything else, also a formula, stays. For a simple trigger: uses nothing but the edited range
 * and its sheet.
 *
 * @param table a table with the columns `status` and `doneOn`
 * @param today the spreadsheet's day
 * @param askAliases asked only where one of these two columns has none of its usual names
 */
export function fillDoneDates(range: Range, table: Table, today: () => Day, askAliases: LoadAliases): void {
  const sheet = range.getSheet()
  const columnCount = sheet.getLastColumn()
  if (columnCount === 0) return
  const headerValues = sheet.getRange(1, 1, headerLines, columnCount).getValues() as GoogleCell[][]
  const cells = headerValues.map((line) => line.map((cell) => (typeof cell === 'string' ? cell : null)))
  const hasBothColumns = ({ columns }: TableLocation): boolean =>
    columns.has('status') && columns.has('doneOn')
  const locatedByName = locateTable(table, cells, new Map(), () => ({}))
  const { columns, headerLine } = hasBothColumns(locatedByName)
    ? locatedByName
    : locateTable(table, cells, new Map(), askAliases)
  const [status, doneOn] = [columns.get('status'), columns.get('doneOn')]
  if (headerLine === 0 || status === undefined || doneOn === undefined) return
  if (range.getColumn() > status || range.getLastColumn() < status) return
  const first = Math.max(range.getRow(), headerLine + 1)
  const lines = Math.min(range.getLastRow(), sheet.getLastRow()) - first + 1
  if (lines < 1) return
  const columnRange = (at: number): Range => sheet.getRange(first, at, lines, 1)
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

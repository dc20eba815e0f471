import { type AskAliases, locate, type Location } from '../core/sheet/locate.js'
import type { Day } from '../core/day.js'
import type { Table } from '../core/table.js'
import { type GoogleCell, googleCell } from './workbook/cells.js'
import { formulasAsRead } from './workbook/form/formula-form.js'

type Range = GoogleAppsScript.Spreadsheet.Range

/** Lines in which a sheet that Milepost made may have its header. */
const headerLines = 5

const plain = (value: GoogleCell): string => (typeof value === 'string' ? value.trim() : '')

/**
 * Fills in the done date of rows whose status was just set to done, in the edited range alone. A date or anything else
 * that stands there stays, a formula too. For a simple trigger: uses nothing but the edited range and its sheet.
 *
 * @param table a table with the columns `status` and `doneOn`
 * @param today the spreadsheet's day
 * @param ask asked only where one of these two goes by none of its names
 */
export function stampDone(range: Range, table: Table, today: () => Day, ask: AskAliases): void {
  const sheet = range.getSheet()
  const width = sheet.getLastColumn()
  if (width === 0) return
  const top = sheet.getRange(1, 1, headerLines, width).getValues() as GoogleCell[][]
  const cells = top.map((line) => line.map((cell) => (typeof cell === 'string' ? cell : null)))
  const has = ({ columns }: Location): boolean => columns.has('status') && columns.has('doneOn')
  const byName = locate(table, cells, new Map(), () => ({}))
  const { columns, headerLine } = has(byName) ? byName : locate(table, cells, new Map(), ask)
  const [status, doneOn] = [columns.get('status'), columns.get('doneOn')]
  if (headerLine === 0 || status === undefined || doneOn === undefined) return
  if (range.getColumn() > status || range.getLastColumn() < status) return
  const first = Math.max(range.getRow(), headerLine + 1)
  const lines = Math.min(range.getLastRow(), sheet.getLastRow()) - first + 1
  if (lines < 1) return
  const column = (at: number): Range => sheet.getRange(first, at, lines, 1)
  const statuses = column(status).getValues() as GoogleCell[][]
  const isDone = (at: number): boolean => {
    const found = table.columns['status']!.read(plain(statuses[at]![0]!))
    return 'value' in found && found.value === 'done'
  }
  const done = statuses.map((_, at) => at).filter(isDone)
  if (done.length === 0) return
  const days = column(doneOn).getValues() as GoogleCell[][]
  const blank = done.filter((at) => days[at]![0] === '')
  if (blank.length === 0) return
  const formulas = formulasAsRead(column(doneOn))
  const cell = googleCell({ day: today() })
  for (const [from, count] of runsOf(blank.filter((at) => formulas[at]![0] === '')))
    sheet.getRange(first + from, doneOn, count, 1).setValue(cell)
}

/** Ascending numbers as runs of neighbours: where each begins, and how long it is. */
function runsOf(numbers: readonly number[]): readonly (readonly [number, number])[] {
  const runs: [number, number][] = []
  for (const each of numbers) {
    const last = runs[runs.length - 1]
    if (last && last[0] + last[1] === each) last[1]++
    else runs.push([each, 1])
  }
  return runs
}

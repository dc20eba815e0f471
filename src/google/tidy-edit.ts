import { type LoadAliases, locateTable, type TableLocation } from '../core/sheet/locate-table.js'
import type { Day } from '../core/day.js'
import { groupConsecutive } from '../core/group-consecutive.js'
import type { Locale } from '../core/locale.js'
import type { Table } from '../core/table.js'
import { rewriteTyped } from '../core/typed-cell.js'
import { type EditedLines, fillDoneDates } from './fill-done-dates.js'
import { type GoogleCell, googleCell } from './workbook/cells.js'
import { formulasAsRead } from './workbook/form/formula-form.js'

type Range = GoogleAppsScript.Spreadsheet.Range

/** Lines in which a sheet that Milepost made may have its header. */
const headerLines = 5

/** An edit writes no more ranges than this; the next run writes the others. */
const maxRanges = 20

/** What an edit needs to know beside its cells. */
interface EditContext {
  readonly table: Table
  /** Whether the table has the columns `status` and `doneOn`, and a row gets its done date. */
  readonly stampsDone: boolean
  /** The spreadsheet's day. */
  readonly today: () => Day
  /** The language of the sheet. */
  readonly locale: () => Locale
  /** Asked only where a column of a done date has none of its usual names. */
  readonly askAliases: LoadAliases
}

/**
 * Tidies what a person typed or pasted into a sheet that Milepost made: other words for a choice become its label, a day
 * that was taken as text becomes a day, and a row whose status became done gets its date. All else stays as typed. For a
 * simple trigger: uses nothing but the edited range and its sheet.
 */
export function tidyEdit(range: Range, context: EditContext): void {
  const { table } = context
  const location = locateEdited(range, context)
  if (location === null) return
  const lines = dataLinesOf(range, location)
  if (lines === null) return
  rewriteTypedCells(range, lines, table, location, context.locale)
  if (context.stampsDone) fillDoneDates(range, lines, table, location, context.today)
}

/** Where the columns of the edited sheet are; null where it has no header. */
function locateEdited(range: Range, { table, stampsDone, askAliases }: EditContext): TableLocation | null {
  const sheet = range.getSheet()
  const columnCount = sheet.getLastColumn()
  if (columnCount === 0) return null
  const headerValues = sheet.getRange(1, 1, headerLines, columnCount).getValues() as GoogleCell[][]
  const cells = headerValues.map((line) => line.map((cell) => (typeof cell === 'string' ? cell : null)))
  const byName = locateTable(table, cells, new Map(), () => ({}))
  const isEnough = !stampsDone || (byName.columns.has('status') && byName.columns.has('doneOn'))
  const location = isEnough ? byName : locateTable(table, cells, new Map(), askAliases)
  return location.headerLine === 0 ? null : location
}

/** The edited lines that hold rows; null where there are none. */
function dataLinesOf(range: Range, { headerLine }: TableLocation): EditedLines | null {
  const first = Math.max(range.getRow(), headerLine + 1)
  const count = Math.min(range.getLastRow(), range.getSheet().getLastRow()) - first + 1
  return count < 1 ? null : { first, count }
}

function rewriteTypedCells(
  range: Range,
  { first, count }: EditedLines,
  table: Table,
  { columns }: TableLocation,
  locale: () => Locale,
): void {
  const [left, right] = [range.getColumn(), range.getLastColumn()]
  const typed = [...columns].filter(([key, at]) => {
    const { choices, kind, derived } = table.columns[key]!
    return at >= left && at <= right && !derived && (choices !== undefined || kind === 'day')
  })
  if (typed.length === 0) return
  const sheet = range.getSheet()
  const area = sheet.getRange(first, left, count, right - left + 1)
  const values = area.getValues() as GoogleCell[][]
  const changes = typed.flatMap(([key, at]) =>
    values.flatMap((line, down) => {
      const cell = line[at - left]!
      const rewritten = typeof cell === 'string' ? rewriteTyped(table.columns[key]!, cell, locale) : undefined
      return rewritten === undefined ? [] : [{ at, down, cell: googleCell(rewritten) }]
    }),
  )
  if (changes.length === 0) return
  const formulas = formulasAsRead(area)
  const runs = typed.flatMap(([, at]) => {
    const cells = new Map(
      changes
        .filter((each) => each.at === at && formulas[each.down]![at - left] === '')
        .map(({ down, cell }) => [down, cell]),
    )
    return groupConsecutive([...cells.keys()]).map((downs) => ({
      at,
      down: downs[0]!,
      cells: downs.map((down) => [cells.get(down)!]),
    }))
  })
  for (const { at, down, cells } of runs.slice(0, maxRanges))
    sheet.getRange(first + down, at, cells.length, 1).setValues(cells)
}

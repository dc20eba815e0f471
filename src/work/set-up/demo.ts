import type { Cell } from '../../core/cell.js'
import type { Column } from '../../core/column.js'
import type { Locale } from '../../core/locale.js'
import type { Problem } from '../../core/problem.js'
import type { Ports } from '../../ports.js'
import { createDemoRows, isDemo } from '../../templates/demo/index.js'
import type { DemoContent } from '../../templates/demo/content.js'
import type { DemoTracker } from '../../templates/demo/value.js'
import { choreTexts } from '../../text/chores/index.js'
import { commonTexts } from '../../text/common/index.js'
import { textOf } from '../../text/text-of.js'
import { trackerKeys } from '../../trackers/index.js'
import { libraryOf, loadText } from '../plan/library.js'
import { createBook, openBook, type Result, type OpenBook } from '../open-book.js'
import { refreshBook, refreshOpenBook } from '../refresh/refresh.js'
import { type OpenTable, readTable } from '../tables.js'
import { tableNamed, type TableKey } from '../table-list.js'
import { idOf } from '../refresh/write-cells.js'
import { appendRows } from '../refresh/append-rows.js'
import { flushAndRecord } from '../refresh/unwritten.js'
import { formatProblem } from '../wording.js'
import { calendarOfNewWorkbook } from './seed-rows.js'
import { ownTables, setUpSheets } from './set-up.js'
import { groupConsecutive } from '../../core/group-consecutive.js'

/**
 * Adds demo rows below what is in the trackers, once; their ids show that they are not real. Where no tracker
 * has a row yet, the trackers the demo needs are set up first, so that it shows the whole product; else only
 * the sheets that are there are filled.
 */
export function addDemo(ports: Ports): Result<{ rows: number; sheets: number }> {
  const { demo } = libraryOf(ports.library)
  const bookResult = openDemoBook(ports, demo)
  if (!bookResult.ok) return bookResult
  const { book, sheets, filled, problems } = bookResult.value
  const text = loadText(ports, choreTexts, ports.ui.locale())
  const { product } = textOf(commonTexts, ports.ui.locale())
  const locale = ports.spreadsheet.locale()
  const formerRows = filled.length > 0 ? [] : rowsIn(book)
  if (formerRows.some((row) => isDemo(idOf(row)))) {
    ports.ui.toast(text.demoThere, product)
    return { ok: true, value: { rows: 0, sheets } }
  }
  // Days off count for every date: where people have rows or days off, the demo brings none.
  const isAlone = [...formerRows, ...(book.tables.get('holidays')?.reading.rows ?? [])].length === 0
  let count = 0
  const tables = new Map(book.tables)
  for (const [key, rows] of Object.entries(
    createDemoRows(demo, book.contents.situation.today, locale, book.contents.calendar),
  )) {
    const open = book.tables.get(key as TableKey)
    if (!open?.reading.writable || (key === 'holidays' && !isAlone)) continue
    count += rows.length
    if (filled.includes(key as TableKey)) continue
    const cells = cellsOfRows(key, rows, locale, ({ besideTracker }) =>
      besideTracker === undefined ? true : book.tables.has(besideTracker as TableKey),
    )
    // Sheets that this run made refuse nothing of their own: one flush is enough for all of them.
    appendRows(ports, open, cells, { later: sheets > 0 })
    tables.set(key as TableKey, withRows(ports, open, cells) as never)
  }
  if (sheets > 0) flushAndRecord(ports.cells)
  // What this run wrote into sheets of its own needs no second reading.
  const refreshed: Result<unknown> =
    sheets > 0 ? { ok: true, value: refreshOpenBook(ports, createBook(ports, tables)) } : refreshBook(ports)
  const messages = [
    text.demoAdded(count, sheets),
    ...problems.map((each) => formatProblem(ports, each, ports.ui.locale())),
  ]
  ports.ui.toast(messages.join(' '), product)
  return refreshed.ok ? { ok: true, value: { rows: count, sheets } } : refreshed
}

/** A table as it is with these rows below its last line. */
function withRows(
  ports: Pick<Ports, 'library' | 'store'>,
  { sheet, grid, reading }: OpenTable,
  rows: readonly Readonly<Record<string, Cell>>[],
): OpenTable {
  const columns = [...reading.location.columns]
  const lines = rows.map((row) => {
    const line: Cell[] = Array.from({ length: Math.max(...columns.map(([, at]) => at)) }, () => null)
    for (const [key, at] of columns) line[at - 1] = row[key] ?? null
    return line
  })
  return readTable(ports, sheet as never, [...grid, ...lines]) as OpenTable
}

/** The rows of a tracker as its cells hold them. */
const cellsOfRows = (
  key: string,
  rows: readonly object[],
  locale: Locale,
  hasColumn: (column: Column) => boolean = () => true,
): Readonly<Record<string, Cell>>[] => {
  const columns = tableNamed(key).columns
  return rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).flatMap(([key, value]): [string, Cell][] =>
        hasColumn(columns[key]!) ? [[key, cellOf(columns[key]!, value, locale)]] : [],
      ),
    ),
  )
}

/** The demo's rows of a workbook that has nothing yet; those of the calendar depend on what set-up enters there. */
const firstRows = (ports: Pick<Ports, 'clock' | 'library' | 'spreadsheet'>, demo: DemoContent) => () => {
  const locale = ports.spreadsheet.locale()
  const calendar = calendarOfNewWorkbook(ports.library, locale)
  const rows: Readonly<Partial<Record<string, readonly object[]>>> = createDemoRows(
    demo,
    ports.clock.now().day,
    locale,
    calendar,
  )
  return (key: TableKey) => (key === 'holidays' ? [] : cellsOfRows(key, rows[key] ?? [], locale))
}

interface DemoBook {
  readonly book: OpenBook
  readonly sheets: number
  /** Tables whose new sheets have the demo's rows already. */
  readonly filled: readonly TableKey[]
  readonly problems: readonly Problem[]
}

/** The workbook to fill, how many sheets were made for it, and what prevented others. */
function openDemoBook(ports: Ports, demo: DemoContent): Result<DemoBook> {
  const wanted = Object.keys(demo) as DemoTracker[]
  const bookResult = refreshBook(ports)
  if (bookResult.ok) {
    const isComplete = wanted.every((key) => bookResult.value.tables.has(key))
    if (isComplete || rowsIn(bookResult.value).length > 0)
      return { ok: true, value: { book: bookResult.value, sheets: 0, filled: [], problems: [] } }
  }
  const setUpResult = setUpSheets(ports, wanted, undefined, firstRows(ports, demo))
  if (!setUpResult.ok) return setUpResult
  const { summary, created } = setUpResult.value
  // The calendar has been filled since it was made.
  const known = created.filter(({ sheet }) => !ownTables.includes(sheet.table))
  const opened = openBook(ports, { needsNoCore: true, leavesOut: known.map(({ sheet }) => sheet.table) })
  if (!opened.ok) return opened
  const tables = new Map([
    ...opened.value.tables,
    ...known.map(({ sheet, grid }) => [sheet.table, readTable(ports, sheet, grid) as never] as const),
  ])
  return {
    ok: true,
    value: {
      book: { ...opened.value, tables },
      sheets: summary.sheets,
      filled: known.flatMap(({ sheet, grid }) => (grid.length > 1 ? [sheet.table] : [])),
      problems: summary.problems,
    },
  }
}

/** The rows of every tracker; the calendar, which set-up fills, is not a person's work. */
const rowsIn = ({ tables }: OpenBook): readonly object[] =>
  trackerKeys
    .filter((key) => key !== 'holidays')
    .flatMap((key) => tables.get(key)?.reading.rows ?? ([] as readonly object[]))

const cellOf = (column: Column, value: unknown, locale: Locale): Cell =>
  value == null ? null : column.write(value, locale)

/** Removes exactly the demo rows, wherever they are by now. */
export function removeDemo(ports: Ports): Result<{ rows: number }> {
  const bookResult = refreshBook(ports)
  if (!bookResult.ok) return bookResult
  let count = 0
  for (const [key, open] of bookResult.value.tables) {
    const lines = open.reading.rows.filter((row) => isDemo(idOf(row))).map((row) => row.at.line)
    count += lines.length
    // From below, so that the lines above keep their numbers.
    for (const run of groupConsecutive(lines).reverse())
      ports.sheetChanger.apply(
        [{ kind: 'deleteLines', table: key, line: run[0]!, count: run.length }],
        [open.sheet],
      )
  }
  const text = loadText(ports, choreTexts, ports.ui.locale())
  const { product } = textOf(commonTexts, ports.ui.locale())
  ports.ui.toast(text.demoRemoved(count), product)
  return { ok: true, value: { rows: count } }
}

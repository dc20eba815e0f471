import type { Cell } from '../../core/cell.js'
import type { Column } from '../../core/column.js'
import type { Problem } from '../../core/problem.js'
import type { Ports } from '../../ports.js'
import { demoRows, isDemo } from '../../templates/demo/index.js'
import type { DemoTracker } from '../../templates/demo/value.js'
import { choresTextIn } from '../../text/chores/index.js'
import { textIn } from '../../text/index.js'
import { trackerKeys } from '../../trackers/index.js'
import { libraryOf } from '../plan/library.js'
import { type Maybe, type OpenBook } from '../portfolio.js'
import { refreshBook } from '../refresh/refresh.js'
import { tableNamed, type TableKey } from '../tables.js'
import { appendRows, idOf } from '../refresh/writing.js'
import { sayProblem } from '../wording.js'
import { setUp } from './set-up.js'

/**
 * Adds demo rows below what is in the trackers; their ids tell them from real rows. Once. Where no tracker has a row yet,
 * the trackers the demo needs are set up first, so that it shows the whole product; else only the sheets there are filled.
 */
export function addDemo(ports: Ports): Maybe<{ rows: number; sheets: number }> {
  const { demo } = libraryOf(ports)
  const opened = bookFor(ports, Object.keys(demo) as DemoTracker[])
  if (!opened.ok) return opened
  const { book, sheets, problems } = opened.value
  const text = choresTextIn(ports.desk.locale())
  const { product } = textIn(ports.desk.locale())
  const locale = ports.workbook.locale()
  if (rowsIn(book).some((row) => isDemo(idOf(row)))) {
    ports.desk.toast(text.demoThere, product)
    return { ok: true, value: { rows: 0, sheets } }
  }
  let count = 0
  for (const [key, rows] of Object.entries(
    demoRows(demo, book.portfolio.situation.today, locale, book.portfolio.calendar),
  )) {
    const open = book.tables.get(key as TableKey)
    if (!open?.reading.writable) continue
    const columns = tableNamed(key).columns
    const cells = rows.map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([column, value]): [string, Cell] => [
          column,
          cellOf(columns[column]!, value, locale),
        ]),
      ),
    )
    appendRows(ports, open, cells)
    count += rows.length
  }
  const filled = refreshBook(ports)
  const said = [
    text.demoAdded(count, sheets),
    ...problems.map((each) => sayProblem(each, ports.desk.locale())),
  ]
  ports.desk.toast(said.join(' '), product)
  return filled.ok ? { ok: true, value: { rows: count, sheets } } : filled
}

/** The workbook to fill, how many sheets were made for it, and what kept others from being made. */
function bookFor(
  ports: Ports,
  wanted: readonly DemoTracker[],
): Maybe<{ readonly book: OpenBook; readonly sheets: number; readonly problems: readonly Problem[] }> {
  const opened = refreshBook(ports)
  if (opened.ok) {
    const isComplete = wanted.every((key) => opened.value.tables.has(key))
    if (isComplete || rowsIn(opened.value).length > 0)
      return { ok: true, value: { book: opened.value, sheets: 0, problems: [] } }
  }
  const made = setUp(ports, wanted)
  if (!made.ok) return made
  const book = refreshBook(ports)
  const { sheets, problems } = made.value
  return book.ok ? { ok: true, value: { book: book.value, sheets, problems } } : book
}

/** The rows of every tracker; the calendar, which set-up fills, is none of anybody's work. */
const rowsIn = ({ tables }: OpenBook): readonly object[] =>
  trackerKeys
    .filter((key) => key !== 'holidays')
    .flatMap((key) => tables.get(key)?.reading.rows ?? ([] as readonly object[]))

const cellOf = (column: Column, value: unknown, locale: 'en' | 'zh-CN'): Cell =>
  value == null ? null : column.write(value, locale)

/** Removes exactly the demo rows, wherever they stand by now. */
export function removeDemo(ports: Ports): Maybe<{ rows: number }> {
  const opened = refreshBook(ports)
  if (!opened.ok) return opened
  let count = 0
  for (const [key, open] of opened.value.tables) {
    const lines = open.reading.rows.filter((row) => isDemo(idOf(row))).map((row) => row.at.line)
    count += lines.length
    // From below, so that the lines above keep their numbers.
    for (const { line, count: height } of runsOf(lines).reverse())
      ports.workbook.apply([{ kind: 'deleteLines', table: key, line, count: height }])
  }
  const text = choresTextIn(ports.desk.locale())
  const { product } = textIn(ports.desk.locale())
  ports.desk.toast(text.demoRemoved(count), product)
  return { ok: true, value: { rows: count } }
}

const runsOf = (lines: readonly number[]): { line: number; count: number }[] => {
  const runs: { line: number; count: number }[] = []
  for (const line of lines) {
    const last = runs[runs.length - 1]
    if (last && last.line + last.count === line) last.count++
    else runs.push({ line, count: 1 })
  }
  return runs
}

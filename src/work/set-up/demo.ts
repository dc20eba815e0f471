import type { Cell } from '../../core/cell.js'
import type { Column } from '../../core/column.js'
import type { Ports } from '../../ports.js'
import { demoRows, isDemo } from '../../templates/demo/index.js'
import { choresTextIn } from '../../text/chores/index.js'
import { textIn } from '../../text/index.js'
import { libraryOf } from '../plan/library.js'
import { type Maybe } from '../portfolio.js'
import { refreshBook } from '../refresh/refresh.js'
import { tableNamed, type TableKey } from '../tables.js'
import { appendRows, idOf } from '../refresh/writing.js'

/** Adds demo rows below what stands in the trackers; their ids tell them from real rows. Once. */
export function addDemo(ports: Ports): Maybe<{ rows: number }> {
  const opened = refreshBook(ports)
  if (!opened.ok) return opened
  const book = opened.value
  const text = choresTextIn(ports.desk.locale())
  const { product } = textIn(ports.desk.locale())
  const locale = ports.workbook.locale()
  if ([...book.tables.values()].some(({ reading }) => reading.rows.some((row) => isDemo(idOf(row))))) {
    ports.desk.toast(text.demoThere, product)
    return { ok: true, value: { rows: 0 } }
  }
  let count = 0
  for (const [key, rows] of Object.entries(
    demoRows(libraryOf(ports).demo, book.portfolio.situation.today, locale, book.portfolio.calendar),
  )) {
    const open = book.tables.get(key as TableKey)
    if (!open) continue
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
  ports.desk.toast(text.demoAdded(count), product)
  return filled.ok ? { ok: true, value: { rows: count } } : filled
}

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

import { type Cell, isDayCell } from '../../core/cell.js'
import { groupBy } from '../../core/group-by.js'
import type { Ports } from '../../ports.js'
import { type HealthText, healthTexts } from '../../text/health/index.js'
import { punctuation } from '../../text/punctuation/index.js'
import { libraryTextOf } from '../../text/library-text-of.js'
import { textOf } from '../../text/text-of.js'
import { type TrackerKey, trackers } from '../../trackers/index.js'
import { libraryOf } from '../plan/library.js'
import { type Result, openBook } from '../open-book.js'
import { cellAt } from '../refresh/patches.js'
import { refreshBook } from '../refresh/refresh.js'
import { type CellUpdate, idOf } from '../refresh/write-cells.js'
import { writeExactCells } from '../refresh/write-exact-cells.js'
import { type OpenTable, openTable } from '../tables.js'
import { type FixableCell, type FixKind, findTypedDays, withoutFormulas } from './find-fixes.js'

/** A cell that a fix changed: what it had, and what it got. */
interface FixedCell {
  readonly table: TrackerKey
  readonly id: string
  readonly column: string
  readonly was: string
  readonly became: string
}

/** What a fix did, in the asker's language, and what undoes it. */
export interface FixReply {
  readonly message: string
  readonly cells: readonly FixedCell[]
}

/** The most cells that one fix changes, and the most separate ranges of one sheet. */
export const maxFixedCells = 300
const maxRanges = 150

/** The sentences of the health page, in the asker's language. */
export const healthText = ({ library, ui }: Pick<Ports, 'library' | 'ui'>): HealthText =>
  libraryTextOf(healthTexts, ui.locale(), libraryOf(library).texts)

/**
 * The endpoint: puts right what can be put right without a doubt. Rows are found by their ids, cells with a formula stay, and
 * each cell is read again: one that did not take the change is not said to have.
 */
export function fixCells(ports: Ports, _: { readonly fix: FixKind }): Result<FixReply> {
  const book = refreshBook(ports)
  if (!book.ok) return book
  const fixable = withoutFormulas(ports, book.value.tables, findTypedDays(book.value).sure).filter(
    ({ id }) => id !== '',
  )
  const cells = fixable.slice(0, maxFixedCells)
  const fixed = [...groupBy(cells, ({ table }) => table)].flatMap(([table, each]) =>
    fixTable(ports, book.value.tables.get(table)!, each),
  )
  refreshBook(ports)
  const text = healthText(ports)
  const failed = cells.length - fixed.length
  const left = fixable.length - cells.length
  return reply(ports, fixed, [
    fixed.length === 0 ? text.nothingFixed : text.fixed(fixed.length, namesIn(ports, fixed)),
    ...(failed > 0 ? [text.notFixed(failed)] : []),
    ...(left > 0 ? [text.moreToFix(left)] : []),
  ])
}

const reply = (
  ports: Pick<Ports, 'ui'>,
  cells: readonly FixedCell[],
  sentences: readonly string[],
): Result<FixReply> => ({
  ok: true,
  value: { message: textOf(punctuation, ports.ui.locale()).sentences(sentences), cells },
})

const namesIn = ({ ui }: Pick<Ports, 'ui'>, cells: readonly FixedCell[]): string[] =>
  [...new Set(cells.map(({ table }) => table))].map((table) => trackers[table].name[ui.locale()])

/** Writes the cells of one table; returns those that read as they should now. */
function fixTable(ports: Ports, open: OpenTable, cells: readonly FixableCell[]): FixedCell[] {
  writeExactCells(
    ports,
    open,
    cells.map(({ id, column, becomes }) => ({ id, column, cell: { day: becomes } })),
    { maxRanges, keepsFormulas: true },
  )
  ports.cells.flush()
  const after = readCells(openTable(ports, open.sheet as never) as unknown as OpenTable)
  return cells.flatMap((cell) =>
    dayIn(after(cell.id, cell.column)) === cell.becomes
      ? [{ table: cell.table, id: cell.id, column: cell.column, was: cell.was, became: cell.becomes }]
      : [],
  )
}

/** The cell of a row and a column of a table; undefined where there is none. */
function readCells({ grid, reading }: OpenTable): (id: string, column: string) => Cell | undefined {
  const lineOf = new Map(reading.rows.map((row) => [idOf(row), row.at.line]))
  return (id, column) => {
    const [line, at] = [lineOf.get(id), reading.location.columns.get(column)]
    return line === undefined || at === undefined ? undefined : cellAt(grid, line, at)
  }
}

/** The date in a cell; null where it has none, or one that is text. */
const dayIn = (cell: Cell | undefined): string | null =>
  cell !== undefined && isDayCell(cell) ? cell.day : null

/** The endpoint: gives cells that a fix changed their former text again, unless they were changed since. */
export function undoFix(ports: Ports, { cells }: { readonly cells: readonly FixedCell[] }): Result<FixReply> {
  const book = openBook(ports)
  if (!book.ok) return book
  const undone = [...groupBy(cells, ({ table }) => table)].flatMap(([table, each]) => {
    const open = book.value.tables.get(table)
    if (!open) return []
    const now = readCells(open)
    const updates = each
      .filter(({ id, column, became }) => dayIn(now(id, column)) === became)
      .map(({ id, column, was }): CellUpdate => ({ id, column, cell: was }))
    return writeExactCells(ports, open, updates, { maxRanges, isFormer: true })
  })
  ports.cells.flush()
  refreshBook(ports)
  const text = healthText(ports)
  const left = cells.length - undone.length
  return reply(ports, [], [text.undone(undone.length), ...(left > 0 ? [text.notUndone(left)] : [])])
}

import { maxCellText } from '../../core/text-length.js'
import { formatCell, isBlank } from '../../core/cell.js'
import type { Column } from '../../core/column.js'
import { isDay } from '../../core/day.js'
import { memoize } from '../../core/memoize.js'
import type { Problem } from '../../core/problem.js'
import type { Ports } from '../../ports.js'
import type { AnyRow } from '../../domain/coverage.js'
import { type TrackerKey, trackers } from '../../trackers/index.js'
import type { OpenBook, Refusal, Result } from '../open-book.js'
import { tooLong } from '../refresh/fit-cell.js'
import { cellAt } from '../refresh/patches.js'
import { type CellUpdate, idOf, writeCells } from '../refresh/write-cells.js'
import { refuse } from '../refuse.js'
import { gatesOf, type Value } from './gates.js'

/** A change in one row that somebody asks for, as data; it is checked and written in the same way for all. */
export interface RowCommand {
  readonly tracker: TrackerKey
  readonly id: string
  readonly set: Readonly<Record<string, Value>>
  /** What the row must hold for the change to be the intended one. */
  readonly expect?: Readonly<Record<string, Value>>
}

/**
 * Why commands may not be carried out, in their order; empty when they may. Each cell must be one that people
 * fill in, must get a value of its column, and must be as the command expects; then the tracker's gates must
 * be open for the row as it would be.
 *
 * @param confirmed a person saw what is still open and continues
 */
export function problemsOf(book: OpenBook, commands: readonly RowCommand[], confirmed = false): Refusal {
  const gateBooks = new Map<TrackerKey, OpenBook>()
  return commands.flatMap((command): readonly Problem[] => {
    const { tracker, id, set, expect = {} } = command
    const found = findRow(book, tracker, id)
    if (!found.ok) return found.problems
    const before = found.value
    const wrongValues = [
      ...Object.entries(expect).flatMap(([column, value]) =>
        changedSinceProblems(book, tracker, before, column, value),
      ),
      ...Object.entries(set).flatMap(([column, value]) => [
        ...(column in expect ? [] : unreadableProblems(book, tracker, before, column)),
        ...valueProblems(book, tracker, before.at.line, column, value),
      ]),
    ]
    if (wrongValues.length > 0 || gatesOf(tracker).length === 0) return wrongValues
    const others = memoize(gateBooks, tracker, () => withOtherTrackers(book, commands, tracker))
    return gatesOf(tracker).flatMap((gate) =>
      gate({ book: others, tracker, before, after: { ...before, ...set }, set, confirmed }),
    )
  })
}

/** The book as it will be after the commands on other trackers: tasks that are done with their stage are done. */
function withOtherTrackers(book: OpenBook, commands: readonly RowCommand[], tracker: TrackerKey): OpenBook {
  const keys = new Set(commands.flatMap((each) => (each.tracker === tracker ? [] : [each.tracker])))
  if (keys.size === 0) return book
  const changedRows = [...keys].map((key) => {
    const sets = new Map(commands.flatMap((each) => (each.tracker === key ? [[each.id, each.set]] : [])))
    return [key, rowsOf(book, key).map((row) => ({ ...row, ...sets.get(idOf(row)) }))] as const
  })
  const rows = { ...book.contents.rows, ...Object.fromEntries(changedRows) }
  return { ...book, contents: { ...book.contents, rows } }
}

/** The row of that id, in a tracker that may be written to; otherwise what prevents it. */
export function findRow(book: OpenBook, tracker: TrackerKey, id: string): Result<AnyRow> {
  const problems = tableProblems(book, tracker)
  if (problems.length > 0) return { ok: false, problems }
  const row = rowsOf(book, tracker).find((each) => id !== '' && each.id === id)
  return row === undefined ? refuse('rowGone', tracker, 'id', id) : { ok: true, value: row }
}

/** Why no row of a tracker may be changed: its sheet is missing, or its columns are in doubt. */
export function tableProblems({ contents, tables }: OpenBook, tracker: TrackerKey): readonly Problem[] {
  const open = tables.get(tracker)
  if (open) return open.reading.problems.filter(({ code }) => code === 'doubtfulColumn')
  const code = contents.gone.includes(tracker) ? 'goneTable' : 'missingTable'
  return [{ code, table: tracker, column: '', line: 0, found: '' }]
}

/** The rows of a tracker, as rows of any tracker are. */
export const rowsOf = ({ contents }: OpenBook, tracker: TrackerKey): readonly AnyRow[] =>
  contents.rows[tracker] as unknown as readonly AnyRow[]

/** Writes commands that were found to have no problems. Returns how many cells changed. */
export function writeCommands(ports: Ports, { tables }: OpenBook, commands: readonly RowCommand[]): number {
  const locale = ports.spreadsheet.locale()
  const written = [...new Set(commands.map(({ tracker }) => tracker))].map((key) => {
    const open = tables.get(key)
    if (!open) return 0
    // A team's own sheet gets the team's own word for a choice.
    const { columns } = open.table
    const updates = commands
      .filter(({ tracker }) => tracker === key)
      .flatMap(({ id, set }) =>
        Object.entries(set).map(([column, value]): CellUpdate => ({
          id,
          column,
          cell: value === null ? null : columns[column]!.write(value, locale),
        })),
      )
    return writeCells(ports, open, updates)
  })
  return written.reduce((sum, cells) => sum + cells, 0)
}

/** A column of a tracker by its key; none where the tracker has no such column. */
export const columnOf = (tracker: TrackerKey, column: string): Column | undefined =>
  (trackers[tracker].columns as Readonly<Record<string, Column>>)[column]

/** What is wrong with a cell that cannot be read: a dropdown would not take its text back. */
const unreadableProblems = (
  { tables }: Pick<OpenBook, 'tables'>,
  tracker: TrackerKey,
  { at }: AnyRow,
  column: string,
): readonly Problem[] =>
  at.unread.includes(column)
    ? tables
        .get(tracker)!
        .reading.problems.filter((problem) => problem.line === at.line && problem.column === column)
    : []

/**
 * Why a cell may not get a value: the sheet has no such column, no person fills it in, or the value is none
 * of its column.
 */
export function valueProblems(
  { tables }: OpenBook,
  table: TrackerKey,
  line: number,
  name: string,
  value: Value,
): readonly Problem[] {
  const column = columnOf(table, name)
  const problemOf = (code: Problem['code'], at = line): Problem[] => [
    { code, table, column: name, line: at, found: value === null ? '' : String(value) },
  ]
  if (!column || !tables.get(table)!.reading.location.columns.has(name)) return problemOf('missingColumn', 0)
  if (column.derived || column.kind === 'identity') return problemOf('derivedColumn')
  if (value === null || value === '') return column.required ? problemOf('required') : []
  if (typeof value === 'string' && value.length > maxCellText) return [tooLong(table, name, line, value)]
  if (column.choices) return String(value) in column.choices ? [] : problemOf('notAChoice')
  if (column.kind === 'day' && !isDay(String(value))) return problemOf('notADay')
  const cell = column.write(value, 'en')
  const read = isBlank(cell) ? { value } : column.read(cell)
  return 'code' in read ? problemOf(read.code) : []
}

/** A cell whose content is not the expected one, also when it cannot be read; both contents are quoted. */
function changedSinceProblems(
  { tables }: OpenBook,
  table: TrackerKey,
  before: AnyRow,
  column: string,
  value: Value,
): readonly Problem[] {
  const currentValue = before[column] ?? null
  const isUnreadable = before.at.unread.includes(column)
  if (currentValue === value && !isUnreadable) return []
  const open = tables.get(table)!
  const at = open.reading.location.columns.get(column) ?? 0
  const found = isUnreadable
    ? formatCell(cellAt(open.grid, before.at.line, at))
    : currentValue === null
      ? ''
      : String(currentValue)
  const changed = [changedSince({ table, column, line: before.at.line, found, expected: quoteOf(value) })]
  if (found !== quoteOf(value)) return changed
  // Nobody changed it: it could not be read before either.
  const unreadable = unreadableProblems({ tables }, table, before, column)
  return unreadable.length > 0 ? unreadable : changed
}

const quoteOf = (value: Value): string => (value === null ? '' : String(value))

/** That a cell is not as it was expected, with what was expected and what is there. */
export const changedSince = (facts: Omit<Problem, 'code'>): Problem => ({ code: 'changedSince', ...facts })

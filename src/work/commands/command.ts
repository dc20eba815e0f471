import { maxCellText } from '../../core/text-length.js'
import { isBlank } from '../../core/cell.js'
import type { Column } from '../../core/column.js'
import { isDay } from '../../core/day.js'
import type { Problem } from '../../core/problem.js'
import type { Ports } from '../../ports.js'
import type { AnyRow } from '../../domain/coverage.js'
import { type TrackerKey, trackers } from '../../trackers/index.js'
import type { OpenBook, Refusal } from '../open-book.js'
import { tooLong } from '../refresh/fit-cell.js'
import { type CellUpdate, writeCells } from '../refresh/write-cells.js'
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
  return commands.flatMap((command): readonly Problem[] => {
    const { tracker, id, set, expect = {} } = command
    const { contents, tables } = book
    const open = tables.get(tracker)
    if (!open)
      return [
        {
          code: contents.gone.includes(tracker) ? 'goneTable' : 'missingTable',
          table: tracker,
          column: '',
          line: 0,
          found: '',
        },
      ]
    const doubtful = open.reading.problems.filter(({ code }) => code === 'doubtfulColumn')
    if (doubtful.length > 0) return doubtful
    const before = (contents.rows[tracker] as unknown as readonly AnyRow[]).find(
      (row) => id !== '' && row.id === id,
    )
    if (!before) return [{ code: 'rowGone', table: tracker, column: 'id', line: 0, found: id }]
    const wrongValues = [
      ...Object.entries(expect).flatMap(([column, value]) =>
        changedSinceProblems(tracker, before, column, value),
      ),
      ...Object.entries(set).flatMap(([column, value]) =>
        valueProblems(book, tracker, before, column, value),
      ),
    ]
    return wrongValues.length > 0
      ? wrongValues
      : gatesOf(tracker).flatMap((gate) =>
          gate({ book, tracker, before, after: { ...before, ...set }, set, confirmed }),
        )
  })
}

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

const columnOf = (tracker: TrackerKey, column: string): Column | undefined =>
  (trackers[tracker].columns as Readonly<Record<string, Column>>)[column]

function valueProblems(
  { tables }: OpenBook,
  table: TrackerKey,
  { at }: AnyRow,
  name: string,
  value: Value,
): Problem[] {
  const column = columnOf(table, name)
  const problemOf = (code: Problem['code'], line = at.line): Problem[] => [
    { code, table, column: name, line, found: value === null ? '' : String(value) },
  ]
  if (!column || !tables.get(table)!.reading.location.columns.has(name)) return problemOf('missingColumn', 0)
  if (column.derived || column.kind === 'identity') return problemOf('derivedColumn')
  if (value === null || value === '') return column.required ? problemOf('required') : []
  if (typeof value === 'string' && value.length > maxCellText) return [tooLong(table, name, at.line, value)]
  if (column.choices) return String(value) in column.choices ? [] : problemOf('notAChoice')
  if (column.kind === 'day' && !isDay(String(value))) return problemOf('notADay')
  const cell = column.write(value, 'en')
  const read = isBlank(cell) ? { value } : column.read(cell)
  return 'code' in read ? problemOf(read.code) : []
}

/** A cell whose content is not the expected one, also when it cannot be read. */
function changedSinceProblems(table: TrackerKey, before: AnyRow, column: string, value: Value): Problem[] {
  const currentValue = before[column] ?? null
  if (currentValue === value && !before.at.unread.includes(column)) return []
  const found = currentValue === null ? '' : String(currentValue)
  return [{ code: 'changedSince', table, column, line: before.at.line, found }]
}

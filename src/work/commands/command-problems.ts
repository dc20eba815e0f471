import { formatCell } from '../../core/cell.js'
import type { Problem } from '../../core/problem.js'
import type { AnyRow } from '../../domain/coverage.js'
import { type TrackerKey, trackerOf } from '../../trackers/index.js'
import type { OpenBook, Refusal } from '../open-book.js'
import { cellAt } from '../refresh/patches.js'
import { isSameCell } from '../refresh/write-cells.js'
import {
  changedSince,
  columnOf,
  findRow,
  problemsOf,
  rowsOf,
  tableProblems,
  valueProblems,
} from './command.js'
import type { CommandList, RowAddition, RowRemoval, RowRestoration } from './command-list.js'

/** Why a list of commands may not be carried out; empty when all of them may. */
export const listProblems = (book: OpenBook, list: CommandList, confirmed: boolean): Refusal => [
  ...problemsOf(book, list.sets, confirmed),
  ...list.additions.flatMap((each) => additionProblems(book, each)),
  ...list.restorations.flatMap((each) => restorationProblems(book, each)),
  ...list.removals.flatMap((each) => removalProblems(book, each)),
]

function additionProblems(book: OpenBook, { tracker, id, add }: RowAddition): readonly Problem[] {
  const problems = tableProblems(book, tracker)
  if (problems.length > 0) return problems
  if (id !== undefined && rowsOf(book, tracker).some((row) => row.id === id))
    return [{ code: 'nameTaken', table: tracker, column: 'id', line: 0, found: id }]
  const located = book.tables.get(tracker)!.reading.location.columns
  const missing = Object.entries(trackerOf(tracker).columns).flatMap(([column, { required }]) =>
    required && located.has(column) && String(add[column] ?? '').trim() === ''
      ? [{ code: 'required' as const, table: tracker, column, line: 0, found: '' }]
      : [],
  )
  return [
    ...missing,
    ...Object.entries(add).flatMap(([column, value]) =>
      value === null || value === '' ? [] : valueProblems(book, tracker, 0, column, value),
    ),
  ]
}

function restorationProblems(book: OpenBook, { tracker, id, restore }: RowRestoration): readonly Problem[] {
  const found = findRow(book, tracker, id)
  if (!found.ok) return found.problems
  const { line } = found.value.at
  const { grid, reading } = book.tables.get(tracker)!
  return Object.entries(restore).flatMap(([name, { is }]): Problem[] => {
    const at = reading.location.columns.get(name)
    const column = columnOf(tracker, name)
    if (at === undefined || !column)
      return [{ code: 'missingColumn', table: tracker, column: name, line: 0, found: '' }]
    if (column.kind === 'identity')
      return [{ code: 'derivedColumn', table: tracker, column: name, line, found: '' }]
    const current = cellAt(grid, line, at)
    // What runs fill in may have been renewed since.
    return column.derived || isSameCell(current, is)
      ? []
      : [
          changedSince({
            table: tracker,
            column: name,
            line,
            found: formatCell(current),
            expected: formatCell(is),
          }),
        ]
  })
}

/** A row is removed only as it was added: also what somebody wrote into a column of their own would be lost. */
function removalProblems(book: OpenBook, { tracker, id, remove }: RowRemoval): readonly Problem[] {
  const found = findRow(book, tracker, id)
  if (!found.ok) return found.problems
  const row = found.value
  const columns = Object.entries(trackerOf(tracker).columns)
  const { grid, reading } = book.tables.get(tracker)!
  const own = new Set(reading.location.columns.values())
  const foreignCell = (grid[row.at.line - 1] ?? []).find(
    (cell, index) => cell !== null && !own.has(index + 1),
  )
  const quote = (cells: Readonly<Record<string, unknown>>, name: string): string => String(cells[name] ?? '')
  const changed = columns.flatMap(([name, { derived, kind }]) =>
    derived || kind === 'identity' || (isSameValue(row, remove, name) && !row.at.unread.includes(name))
      ? []
      : [
          changedSince({
            table: tracker,
            column: name,
            line: row.at.line,
            found: quote(row, name),
            expected: quote(remove, name),
          }),
        ],
  )
  if (changed.length > 0 || foreignCell === undefined) return changed
  const content = formatCell(foreignCell)
  return [changedSince({ table: tracker, column: '', line: row.at.line, found: content, expected: '' })]
}

const isSameValue = (row: AnyRow, values: Readonly<Record<string, unknown>>, name: string): boolean =>
  (row[name] ?? null) === (values[name] ?? null)

/** The trackers that a list names, each once. */
export const trackersOf = ({
  sets,
  additions,
  restorations,
  removals,
}: CommandList): readonly TrackerKey[] => [
  ...new Set([...sets, ...additions, ...restorations, ...removals].map(({ tracker }) => tracker)),
]

import { bookAfter, derivedOf } from './book-after.js'
import { isPlainChange } from './needed-tables.js'
import { valueAsRead, writeValue } from './cell-of-value.js'
import type { PlannedCell, PlannedRow, Values } from './planned-row.js'
import type { Cell } from '../../core/cell.js'
import type { Ports } from '../../ports.js'
import type { AnyRow } from '../../domain/coverage.js'
import { type TrackerKey, trackerOf } from '../../trackers/index.js'
import type { OpenBook } from '../open-book.js'
import { nextLine } from '../refresh/append-rows.js'
import { cellAt } from '../refresh/patches.js'
import { idOf, isSameCell } from '../refresh/write-cells.js'
import type { OpenTable } from '../tables.js'
import { columnOf } from './command.js'
import type { CommandList, RowAddition } from './command-list.js'

/** The cells that change, with those that follow: a done date, the share complete, and what runs fill in. */
export function planRows(ports: Ports, book: OpenBook, list: CommandList): readonly PlannedRow[] {
  const locale = ports.spreadsheet.locale()
  const { today } = book.contents.situation
  const values = new Map<string, Values>()
  const keyOf = (tracker: TrackerKey, id: string): string => `${tracker} ${id}`
  for (const { tracker, id, set } of list.sets) {
    const row = rowOf(book, tracker, id)
    const open = book.tables.get(tracker)!
    const asked = Object.entries(set).map(([name, value]) => [
      name,
      valueAsRead(open.table.columns[name]!, value),
    ])
    values.set(keyOf(tracker, id), { ...Object.fromEntries(asked), ...whatFollows(open, row, set, today) })
  }
  const additions = list.additions.map((each) => placeAddition(ports, book, each, list.additions))
  const after = bookAfter(ports, book, (tracker, rows) => [
    ...rows.map((row) => withValues(row, values.get(keyOf(tracker, idOf(row))))),
    ...additions.flatMap((each) => (each.tracker === tracker ? [each.row] : [])),
  ])
  const derived = derivedOf(ports, after, book, locale)
  const cellsOf = (
    tracker: TrackerKey,
    id: string,
    line: number,
    asked: Values,
    all: Values,
  ): PlannedCell[] =>
    changedCells(book.tables.get(tracker)!, line, [
      ...Object.entries(all).map(([column, value]) => ({
        column,
        is: writeValue(ports.store, book.tables.get(tracker)!, column, value, locale),
        isAsked: column in asked,
      })),
      // What their cells are made from was not read for columns that none is made from.
      ...(isPlainChange(tracker, Object.keys(asked)) ? [] : (derived.get(keyOf(tracker, id)) ?? [])),
    ])
  const changed = list.sets.map(({ tracker, id, set }): PlannedRow => {
    const row = rowOf(book, tracker, id)
    const cells = cellsOf(tracker, id, row.at.line, set, values.get(keyOf(tracker, id))!)
    return {
      tracker,
      id,
      line: row.at.line,
      title: titleOf(tracker, row),
      cells,
      values: null,
      is: 'changed',
    }
  })
  const added = additions.map(({ tracker, id, row, line, values: own }): PlannedRow => {
    const cells = cellsOf(tracker, id, line, own, { ...own, id })
    return { tracker, id, line, title: titleOf(tracker, row), cells, values: own, is: 'added' }
  })
  return [...changed, ...added, ...restoredRows(book, list), ...removedRows(book, list)]
}

const restoredRows = (book: OpenBook, { restorations }: CommandList): PlannedRow[] =>
  restorations.map(({ tracker, id, restore }) => {
    const row = rowOf(book, tracker, id)
    const open = book.tables.get(tracker)!
    const cells = Object.entries(restore).flatMap(([column, { was, is, format }]) => {
      const isDerived = columnOf(tracker, column)!.derived
      const current = cellAt(open.grid, row.at.line, open.reading.location.columns.get(column)!)
      return isDerived && !isSameCell(current, is)
        ? []
        : [{ column, is: was, isAsked: !isDerived, isFormat: format ?? null }]
    })
    return {
      tracker,
      id,
      line: row.at.line,
      title: titleOf(tracker, row),
      cells: changedCells(open, row.at.line, cells),
      values: null,
      is: 'restored',
    }
  })

/** Rows at the end of a sheet are emptied, so that it is as it was before they were added; others are taken out. */
function removedRows(book: OpenBook, { removals }: CommandList): PlannedRow[] {
  const ends = new Map<TrackerKey, number>()
  const placed = removals.map((each) => ({ ...each, row: rowOf(book, each.tracker, each.id) }))
  return placed
    .sort((one, other) => other.row.at.line - one.row.at.line)
    .map(({ tracker, id, remove, row }): PlannedRow => {
      const { line } = row.at
      const open = book.tables.get(tracker)!
      const isLast = line === (ends.get(tracker) ?? open.grid.length)
      if (isLast) ends.set(tracker, line - 1)
      const emptied = [...open.reading.location.columns.keys()].map((column) => ({
        column,
        is: null,
        isAsked: true,
      }))
      const cells = isLast ? changedCells(open, line, emptied) : []
      const title = titleOf(tracker, row)
      return { tracker, id, line, title, cells, values: remove, is: isLast ? 'emptied' : 'removed' }
    })
}

const rowOf = ({ contents }: OpenBook, tracker: TrackerKey, id: string): AnyRow =>
  (contents.rows[tracker] as unknown as readonly AnyRow[]).find((row) => row.id === id)!

const titleOf = (tracker: TrackerKey, row: AnyRow): string => String(row[trackerOf(tracker).title] ?? '')

/** What a status that becomes done brings with it, where the sheet has the column and no person filled it in. */
function whatFollows({ table, reading }: OpenTable, row: AnyRow, set: Values, today: string): Values {
  const { stampsDone } = trackerOf(table.key as TrackerKey)
  if (!stampsDone || set['status'] !== 'done') return {}
  const isFree = (column: string): boolean =>
    reading.location.columns.has(column) && !(column in set) && !row.at.unread.includes(column)
  return {
    ...(isFree('doneOn') && row['doneOn'] === null ? { doneOn: today } : {}),
    ...(isFree('percentComplete') && !table.columns['percentComplete']?.derived
      ? { percentComplete: 1 }
      : {}),
  }
}

/** A new row with its id, its place and its values. */
function placeAddition(
  { spreadsheet }: Pick<Ports, 'spreadsheet'>,
  { tables, contents }: OpenBook,
  addition: RowAddition,
  all: readonly RowAddition[],
): { tracker: TrackerKey; id: string; line: number; row: AnyRow; values: Values } {
  const { tracker, add } = addition
  const open = tables.get(tracker)!
  const id = addition.id ?? spreadsheet.createId(open.table.prefix)
  const place = all.filter((each) => each.tracker === tracker).indexOf(addition)
  const line = nextLine(open) + place
  const { columns } = open.reading.location
  const blank = Object.fromEntries(Object.keys(open.table.columns).map((column) => [column, null]))
  const absent = Object.keys(open.table.columns).filter((column) => !columns.has(column))
  const given = Object.fromEntries(
    Object.entries(add)
      .map(([name, value]) => [name, valueAsRead(open.table.columns[name]!, value)] as const)
      .filter(([, value]) => value !== null && value !== ''),
  )
  const row = {
    ...blank,
    ...given,
    id,
    at: { line, unread: [], absent },
  } as unknown as AnyRow
  return {
    tracker,
    id,
    line,
    row,
    values: { ...given, ...whatFollows(open, row, add, contents.situation.today) },
  }
}

const withValues = (row: AnyRow, values: Values | undefined): AnyRow =>
  values === undefined
    ? row
    : ({
        ...row,
        ...Object.fromEntries(
          Object.entries(values).map(([key, value]) => [key, value === '' ? null : value]),
        ),
        at: { ...row.at, unread: row.at.unread.filter((column) => !(column in values)) },
      } as AnyRow)

/** Those of the cells that the sheet has a column for, and that differ from what is there. */
const changedCells = (
  { grid, reading }: OpenTable,
  line: number,
  cells: readonly {
    readonly column: string
    readonly is: Cell
    readonly isAsked: boolean
    readonly isFormat?: string | null
  }[],
): PlannedCell[] =>
  cells.flatMap(({ column, is, isAsked, isFormat = null }) => {
    const at = reading.location.columns.get(column)
    if (at === undefined) return []
    const was = cellAt(grid, line, at)
    return isSameCell(was, is) ? [] : [{ column, at, was, is, isAsked, wasFormat: null, isFormat }]
  })

import type { Cell } from '../../core/cell.js'
import { readStored, stored } from '../../core/stored.js'
import { type Column, findChoiceKey } from '../../core/column.js'
import type { Locale } from '../../core/locale.js'
import type { Ports, Store } from '../../ports.js'
import type { AnyRow } from '../../domain/coverage.js'
import { type TrackerKey, trackerOf } from '../../trackers/index.js'
import { ledgerOf } from '../letters/ledger/ledger.js'
import { readConsent } from '../letters/readers/consent.js'
import { createBook, type OpenBook } from '../open-book.js'
import { deriveCells } from '../refresh/derive-cells.js'
import { fitCell } from '../refresh/fit-cell.js'
import { nextLine } from '../refresh/append-rows.js'
import { cellAt } from '../refresh/patches.js'
import { idOf, isSameCell } from '../refresh/write-cells.js'
import type { OpenTable } from '../tables.js'
import type { TableKey } from '../table-list.js'
import { columnOf } from './command.js'
import type { CommandList, RowAddition } from './command-list.js'
import type { Value } from './gates.js'

type Values = Readonly<Record<string, Value>>

/** A cell that a row gets. */
export interface PlannedCell {
  readonly column: string
  readonly at: number
  readonly was: Cell
  readonly is: Cell
  /** A person asked for it; the others follow from that, and leave formulas alone. */
  readonly isAsked: boolean
}

/** What happens to one row. */
export interface PlannedRow {
  readonly tracker: TrackerKey
  readonly id: string
  readonly line: number
  readonly title: string
  readonly cells: readonly PlannedCell[]
  /** The values of a row that is added, or removed again. */
  readonly values: Values | null
  readonly is: 'changed' | 'restored' | 'added' | 'emptied' | 'removed'
}

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
      ...(derived.get(keyOf(tracker, id)) ?? []),
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
  return [...changed, ...added, ...restoredRows(ports, book, list, locale), ...removedRows(book, list)]
}

/** Former content as the sheet takes it: a dropdown takes only its own labels, not the other words for them. */
function acceptedCell(store: Store, { table }: OpenTable, name: string, cell: Cell, locale: Locale): Cell {
  const { choices } = table.columns[name]!
  if (
    choices === undefined ||
    typeof cell !== 'string' ||
    readStored(store, stored.headers, table.key) !== null
  )
    return cell
  const key = findChoiceKey(choices, cell)
  const isLabel = key !== undefined && Object.values(choices[key]!).includes(cell)
  return key === undefined || isLabel ? cell : choices[key]![locale]
}

const restoredRows = (
  { store }: Ports,
  book: OpenBook,
  { restorations }: CommandList,
  locale: Locale,
): PlannedRow[] =>
  restorations.map(({ tracker, id, restore }) => {
    const row = rowOf(book, tracker, id)
    const open = book.tables.get(tracker)!
    const cells = Object.entries(restore).flatMap(([column, { was, is }]) => {
      const isDerived = columnOf(tracker, column)!.derived
      const current = cellAt(open.grid, row.at.line, open.reading.location.columns.get(column)!)
      return isDerived && !isSameCell(current, is)
        ? []
        : [{ column, is: acceptedCell(store, open, column, was, locale), isAsked: !isDerived }]
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

/** A value as it will be read from its cell: a text without the spaces around it. */
function valueAsRead(column: Column, value: Value): Value {
  if (value === null || value === '') return null
  const read = column.read(column.write(value, 'en'))
  return 'value' in read ? (read.value as Value) : value
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

/** The book as it will be, evaluated again. */
function bookAfter(
  ports: Ports,
  { tables }: OpenBook,
  change: (tracker: TrackerKey, rows: readonly AnyRow[]) => readonly AnyRow[],
): OpenBook {
  const changed = [...tables].map(([key, open]): [TableKey, OpenTable] => {
    const rows = open.reading.rows as unknown as readonly AnyRow[]
    const changedRows = change(key as TrackerKey, rows) as unknown as OpenTable['reading']['rows']
    return [key, { ...open, reading: { ...open.reading, rows: changedRows } }]
  })
  return createBook(ports, new Map(changed))
}

/** The cells that runs fill in, of every row, as a refresh would write them. */
function derivedOf(
  ports: Ports,
  after: OpenBook,
  { tables }: OpenBook,
  locale: Locale,
): ReadonlyMap<string, { column: string; is: Cell; isAsked: false }[]> {
  const { consent } = readConsent(ports)
  const confirmed = new Set(consent?.readers ?? [])
  const found = new Map<string, { column: string; is: Cell; isAsked: false }[]>()
  const derived = deriveCells(after.contents, { locale, confirmed, ledger: ledgerOf(after) })
  for (const [tracker, updates] of Object.entries(derived)) {
    const open = tables.get(tracker as TableKey)
    if (!open) continue
    for (const { id, column, cell } of updates) {
      const is = fitCell(ports.cells, open, column, 0, cell)
      if (is === undefined) continue
      const key = `${tracker} ${id}`
      const cells = found.get(key) ?? []
      cells.push({ column, is, isAsked: false })
      found.set(key, cells)
    }
  }
  return found
}

/** Those of the cells that the sheet has a column for, and that differ from what is there. */
const changedCells = (
  { grid, reading }: OpenTable,
  line: number,
  cells: readonly { readonly column: string; readonly is: Cell; readonly isAsked: boolean }[],
): PlannedCell[] =>
  cells.flatMap(({ column, is, isAsked }) => {
    const at = reading.location.columns.get(column)
    if (at === undefined) return []
    const was = cellAt(grid, line, at)
    return isSameCell(was, is) ? [] : [{ column, at, was, is, isAsked }]
  })

/** A value as its cell; a choice in the word that a team's own sheet already has for it. */
function writeValue(store: Store, open: OpenTable, name: string, value: Value, locale: Locale): Cell {
  if (value === null || value === '') return null
  const column: Column = open.table.columns[name]!
  const isOwn = column.choices !== undefined && readStored(store, stored.headers, open.table.key) !== null
  const at = open.reading.location.columns.get(name) ?? 0
  const ownWord = isOwn
    ? open.grid
        .slice(open.reading.location.headerLine)
        .map((line) => line[at - 1])
        .find((cell) => typeof cell === 'string' && findChoiceKey(column.choices!, cell) === value)
    : undefined
  return ownWord ?? column.write(value, locale)
}

import type { Cell } from '../../core/cell.js'
import type { Column } from '../../core/column.js'
import { plusDays } from '../../core/day.js'
import type { Locale } from '../../core/locale.js'
import {
  listActiveRules,
  type AutomationChange,
  planAutomations,
  maxPulseAgeDays,
} from '../../domain/automation.js'
import type { Ports, Sheet } from '../../ports.js'
import { trackers, type TrackerKey } from '../../trackers/index.js'
import { writeExactCells } from '../refresh/write-exact-cells.js'
import { type Result, openBook, type OpenBook, createBook } from '../open-book.js'
import { readCreatedRowIds } from '../run/created-row-ids.js'
import { isOutOfTime, recordLeftOver } from '../run/out-of-time.js'
import { type OpenTable, openTable } from '../tables.js'
import { type CellUpdate, idOf, writeCells } from '../refresh/write-cells.js'
import { appendRows } from '../refresh/append-rows.js'

/** One change as a person reads it before it happens. */
export interface AutomationPreview {
  readonly table: TrackerKey
  readonly id: string
  readonly column: string
  readonly rule: string
  readonly tableName: string
  readonly columnName: string
  /** By what people know the row; of a new row its own words. */
  readonly title: string
  readonly from: string
  readonly to: string
}

const columnOf = ({ table, column }: Pick<AutomationChange, 'table' | 'column'>): Column =>
  (trackers[table].columns as Readonly<Record<string, Column>>)[column]!

/** The cell of a change, in a team's own sheet in the team's own words. */
const cellOf = ({ column, to }: AutomationChange, { table }: OpenTable, locale: Locale): Cell =>
  to === null ? null : table.columns[column]!.write(to, locale)

/** What the active rules change in the tables and columns the workbook has. */
function plannedChanges(
  ports: Pick<Ports, 'clock' | 'spreadsheet' | 'store'>,
  book: OpenBook,
): AutomationChange[] {
  const rules = listActiveRules(book.contents)
  if (rules.length === 0) return []
  return planAutomations(
    book.contents,
    rules,
    ports.spreadsheet.locale(),
    // Only a rule that opens something must ask what was opened before.
    rules.some(({ action }) => action === 'openIssue') ? readCreatedRowIds(ports).has : undefined,
  ).filter(({ table, column }) => {
    const reading = book.tables.get(table)?.reading
    return reading?.writable && reading.location.columns.has('id') && reading.location.columns.has(column)
  })
}

/** Shows what the active rules would change now, and changes nothing. */
export function previewAutomations(ports: Ports): Result<readonly AutomationPreview[]> {
  const bookResult = openBook(ports)
  if (!bookResult.ok) return bookResult
  const locale = ports.ui.locale()
  const formatted = (change: AutomationChange, value: unknown): string => {
    if (value === null) return ''
    const column = columnOf(change)
    if (column.kind === 'percent') return `${Math.round((value as number) * 100)}%`
    return String(column.choices ? column.write(value, locale) : value)
  }
  const titles = new Map<TrackerKey, ReadonlyMap<string, string>>()
  const titleOf = ({ table, id, to }: AutomationChange): string => {
    const open = bookResult.value.tables.get(table)!
    if (!titles.has(table))
      titles.set(
        table,
        new Map(
          open.reading.rows.map((row) => [
            idOf(row),
            String((row as Readonly<Record<string, unknown>>)[open.table.title] ?? ''),
          ]),
        ),
      )
    return titles.get(table)!.get(id) ?? String(to)
  }
  return {
    ok: true,
    value: plannedChanges(ports, bookResult.value).map((change) => ({
      table: change.table,
      id: change.id,
      column: change.column,
      rule: change.rule,
      tableName: trackers[change.table].name[locale],
      columnName: columnOf(change).name[locale],
      title: titleOf(change),
      from: formatted(change, change.from),
      to: formatted(change, change.to),
    })),
  }
}

/**
 * Carries out the active rules, before flags are computed, and notes at each rule when it last did something.
 * Costs nothing without rules; else a fixed number of calls for each table in which something changes, and
 * the rest waits for the next run. Returns the book as it is afterwards: the same one when nothing changed.
 */
export function runAutomations(ports: Ports, book: OpenBook): OpenBook {
  const changes = plannedChanges(ports, book)
  if (changes.length === 0) return book
  const locale = ports.spreadsheet.locale()
  const counts = new Map<string, number>()
  const tables = new Map(book.tables)
  const rereadTable = (key: TrackerKey): void =>
    void tables.set(
      key,
      openTable(ports, tables.get(key)!.sheet as Sheet<TrackerKey>) as unknown as OpenTable,
    )
  for (const key of new Set(changes.map(({ table }) => table))) {
    if (isOutOfTime(ports.clock)) {
      recordLeftOver(ports.cells, 'automations')
      break
    }
    const open = tables.get(key)!
    const ids = new Set(open.reading.rows.map(idOf))
    const tableChanges = changes.filter(({ table }) => table === key)
    const updates = new Map<CellUpdate, AutomationChange>()
    for (const change of tableChanges.filter(({ id }) => ids.has(id)))
      updates.set({ id: change.id, column: change.column, cell: cellOf(change, open, locale) }, change)
    const added = tableChanges.filter(({ id }) => !ids.has(id))
    const doneChanges = [
      ...writeExactCells(ports, open, [...updates.keys()]).map((update) => updates.get(update)!),
      ...added,
    ]
    addRows(ports, open, added)
    for (const { rule } of doneChanges) counts.set(rule, (counts.get(rule) ?? 0) + 1)
    if (doneChanges.length > 0) rereadTable(key)
  }
  if (counts.size > 0) {
    const { day } = ports.clock.now()
    const lastRunUpdates = [...counts].flatMap(([id, count]): CellUpdate[] => [
      { id, column: 'lastRun', cell: { day } },
      { id, column: 'changed', cell: count },
    ])
    writeCells(ports, tables.get('automations')!, lastRunUpdates)
  }
  return createBook(ports, tables)
}

/** Adds the rows that rules open, and stores their ids, so that one that somebody deletes stays deleted. */
function addRows(ports: Ports, open: OpenTable, changes: readonly AutomationChange[]): void {
  if (changes.length === 0) return
  const rows = new Map<string, Record<string, Cell>>()
  for (const change of changes) {
    const row = rows.get(change.id) ?? { id: change.id }
    rows.set(change.id, { ...row, [change.column]: cellOf(change, open, ports.spreadsheet.locale()) })
  }
  // What was not written to the sheet is not stored: the next run adds what is not there.
  if (!appendRows(ports, open, [...rows.values()])) return
  const createdIds = readCreatedRowIds(ports)
  for (const id of rows.keys()) createdIds.add(id, plusDays(ports.clock.now().day, maxPulseAgeDays + 1))
  createdIds.store()
}

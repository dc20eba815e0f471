import type { Cell } from '../../core/cell.js'
import type { Column } from '../../core/column.js'
import { plusDays } from '../../core/day.js'
import type { Locale } from '../../core/locale.js'
import { activeRules, type AutomationChange, planAutomations, pulseDays } from '../../project/automation.js'
import type { Ports } from '../../ports.js'
import { trackers, type TrackerKey } from '../../trackers/index.js'
import { writeExactly } from '../refresh/exact-cells.js'
import { type Maybe, openBook, type OpenBook, withRows } from '../portfolio.js'
import { remembered } from '../run/remembered.js'
import { isOutOfTime, noteLeft } from '../run/time.js'
import { type OpenTable, openTable } from '../tables.js'
import { appendRows, type CellWish, idOf, writeCells } from '../refresh/writing.js'

/** One change as a person reads it before it happens. */
export interface AutomationPreview {
  readonly table: TrackerKey
  readonly id: string
  readonly column: string
  readonly rule: string
  readonly tableName: string
  readonly columnName: string
  /** What people know the row by; of a new row its own words. */
  readonly title: string
  readonly from: string
  readonly to: string
}

const columnOf = ({ table, column }: Pick<AutomationChange, 'table' | 'column'>): Column =>
  (trackers[table].columns as Readonly<Record<string, Column>>)[column]!

const cellOf = (change: AutomationChange, locale: Locale): Cell =>
  change.to === null ? null : columnOf(change).write(change.to, locale)

/** What the active rules change in the tables and columns the workbook has. */
function planned(ports: Ports, book: OpenBook): AutomationChange[] {
  const rules = activeRules(book.portfolio)
  if (rules.length === 0) return []
  return planAutomations(
    book.portfolio,
    rules,
    ports.workbook.locale(),
    // Only where something is opened anew must be asked what was opened before.
    rules.some(({ action }) => action === 'openIssue') ? remembered(ports).has : undefined,
  ).filter(({ table, column }) => {
    const reading = book.tables.get(table)?.reading
    return reading?.writable && reading.location.columns.has('id') && reading.location.columns.has(column)
  })
}

/** Shows what the active rules would change now, and changes nothing. */
export function previewAutomations(ports: Ports): Maybe<readonly AutomationPreview[]> {
  const opened = openBook(ports)
  if (!opened.ok) return opened
  const locale = ports.desk.locale()
  const said = (change: AutomationChange, value: unknown): string => {
    if (value === null) return ''
    const column = columnOf(change)
    if (column.kind === 'percent') return `${Math.round((value as number) * 100)}%`
    return String(column.choices ? column.write(value, locale) : value)
  }
  const titles = new Map<TrackerKey, ReadonlyMap<string, string>>()
  const titleOf = ({ table, id, to }: AutomationChange): string => {
    const open = opened.value.tables.get(table)!
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
    value: planned(ports, opened.value).map((change) => ({
      table: change.table,
      id: change.id,
      column: change.column,
      rule: change.rule,
      tableName: trackers[change.table].name[locale],
      columnName: columnOf(change).name[locale],
      title: titleOf(change),
      from: said(change, change.from),
      to: said(change, change.to),
    })),
  }
}

/**
 * Carries out the active rules, before flags are worked out, and notes at each rule when it last did something. Costs
 * nothing without rules; else a fixed number of calls for each table in which something changes, and the rest waits
 * for the next run. Returns the book as it stands afterwards: the same one when nothing changed.
 */
export function runAutomations(ports: Ports, book: OpenBook): OpenBook {
  const changes = planned(ports, book)
  if (changes.length === 0) return book
  const locale = ports.workbook.locale()
  const counts = new Map<string, number>()
  const tables = new Map(book.tables)
  const reopen = (key: TrackerKey): void =>
    void tables.set(key, openTable(ports, key) as unknown as OpenTable)
  for (const key of new Set(changes.map(({ table }) => table))) {
    if (isOutOfTime(ports)) {
      noteLeft(ports, 'automations')
      break
    }
    const open = tables.get(key)!
    const ids = new Set(open.reading.rows.map(idOf))
    const here = changes.filter(({ table }) => table === key)
    const wishes = new Map<CellWish, AutomationChange>()
    for (const change of here.filter(({ id }) => ids.has(id)))
      wishes.set({ id: change.id, column: change.column, cell: cellOf(change, locale) }, change)
    const added = here.filter(({ id }) => !ids.has(id))
    const done = [...writeExactly(ports, open, [...wishes.keys()]).map((wish) => wishes.get(wish)!), ...added]
    addRows(ports, open, added)
    for (const { rule } of done) counts.set(rule, (counts.get(rule) ?? 0) + 1)
    if (done.length > 0) reopen(key)
  }
  if (counts.size > 0) {
    const { day } = ports.clock.now()
    const stamps = [...counts].flatMap(([id, count]): CellWish[] => [
      { id, column: 'lastRun', cell: { day } },
      { id, column: 'changed', cell: count },
    ])
    writeCells(ports, tables.get('automations')!, stamps)
  }
  return withRows(ports, tables)
}

/** Adds the rows that rules open, and remembers them, so that one that somebody deletes stays deleted. */
function addRows(ports: Ports, open: OpenTable, changes: readonly AutomationChange[]): void {
  if (changes.length === 0) return
  const rows = new Map<string, Record<string, Cell>>()
  for (const change of changes) {
    const row = rows.get(change.id) ?? { id: change.id }
    rows.set(change.id, { ...row, [change.column]: cellOf(change, ports.workbook.locale()) })
  }
  // What the sheet did not take is not remembered: the next run adds what is not there.
  if (!appendRows(ports, open, [...rows.values()])) return
  const memory = remembered(ports)
  for (const id of rows.keys()) memory.add(id, plusDays(ports.clock.now().day, pulseDays + 1))
  memory.keep()
}

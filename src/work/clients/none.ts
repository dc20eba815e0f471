import { type AllClear, conclude, type Looked } from '../../core/evidence.js'
import type { Locale } from '../../core/locale.js'
import { forFlags, type LookAt, lookedAt } from '../../project/evidence.js'
import type { Portfolio } from '../../project/portfolio.js'
import { clientsTextIn } from '../../text/clients/index.js'
import { trackers } from '../../trackers/index.js'
import { tableNamed } from '../tables.js'
import { type Belonging, type ClientTable, clientTables } from './belonging.js'
import { dayColumns, isPending } from './client-rows.js'
import type { ClientFacts } from './read-client.js'

/**
 * What to say of a list that holds nothing: how much was looked at, or what could not be read; '' where there was
 * nothing to look at, or where something was found.
 *
 * @param clear says that there is none, which only an all-clear may
 */
export function sayNone(
  portfolio: Portfolio,
  locale: Locale,
  found: readonly unknown[],
  parts: readonly LookAt[],
  clear: (clear: AllClear, sheets: string) => string,
): string {
  const text = clientsTextIn(locale)
  const nameOf = (table: string): string => tableNamed(table).name[locale]
  const conclusion = conclude({ found, looked: lookedAt(portfolio, parts) })
  const there = parts.filter(({ table }) => portfolio.has.includes(table)).map(({ table }) => nameOf(table))
  switch (conclusion.is) {
    case 'found':
      return ''
    case 'clear':
      return clear(conclusion.clear, text.list(there))
    case 'noEvidence':
      return there.length === 0 ? '' : text.noRows(text.list(there))
    case 'unsure':
      return text.cannotTell(unreadIn(conclusion.looked, locale))
  }
}

/** What could not be read, each kind once, with the first place it is at. */
function unreadIn({ unread, unplaced, absent, gone }: Looked, locale: Locale): string {
  const text = clientsTextIn(locale)
  const nameOf = (table: string): string => tableNamed(table).name[locale]
  const [cell] = unread
  const [row] = unplaced
  const [lacking] = absent
  return text.list([
    ...gone.map((table) => text.sheetGone(nameOf(table))),
    ...(cell === undefined ? [] : [text.cellsUnread(unread.length, nameOf(cell.table), cell.line)]),
    ...(row === undefined ? [] : [text.rowsUnplaced(unplaced.length, nameOf(row.table), row.line)]),
    ...(lacking === undefined
      ? []
      : [
          text.columnMissing(
            nameOf(lacking.table),
            tableNamed(lacking.table).columns[lacking.column]?.name[locale] ?? lacking.column,
          ),
        ]),
  ])
}

/** Trackers of what waits for somebody. */
export const openTables = ['requirements', 'changes', 'decisions', 'issues', 'feedback'] as const

/** What lists about a client say that hold nothing. */
export function nonesOf(
  { portfolio, locale }: ClientFacts,
  of: (table: ClientTable) => readonly Belonging[],
) {
  const text = clientsTextIn(locale)
  const look = (table: ClientTable, columns: readonly string[]): LookAt => ({
    table,
    columns: columns.filter((column) => column in trackers[table].columns),
    rows: of(table).map(({ row }) => row),
  })
  const say = (found: readonly unknown[], parts: readonly LookAt[], clear: Parameters<typeof sayNone>[4]) =>
    sayNone(portfolio, locale, found, parts, clear)
  const red = forFlags(clientTables, ({ rag }) => rag === 'red')
  const states = ['status', 'decision', 'implementedOn', 'chosen', 'decidedOn']
  return {
    late: (found: readonly unknown[]) =>
      say(
        found,
        red.map(({ table, columns }) => look(table as ClientTable, columns)),
        text.nothingLate,
      ),
    coming: (found: readonly unknown[]) =>
      say(
        found,
        clientTables.flatMap((table) =>
          table === 'changes' || dayColumns[table] === undefined ? [] : [look(table, [dayColumns[table]])],
        ),
        text.nothingComing,
      ),
    open: (table: ClientTable, found: readonly unknown[]) =>
      say(found, [look(table, states)], text.nothingOpen),
    openAtAll: () =>
      say(
        [...openTables].flatMap((table) => of(table).filter(isPending)),
        openTables.map((table) => look(table, states)),
        text.nothingOpen,
      ),
    named: (table: ClientTable, found: readonly unknown[]) =>
      say(
        found,
        [{ table, columns: ['client', 'engagement'].filter((column) => column in trackers[table].columns) }],
        text.nothingNamed,
      ),
  }
}

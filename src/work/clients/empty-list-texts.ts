import { type AllClear, conclude, type Coverage } from '../../core/evidence.js'
import { scopesForFlags, type EvidenceScope, measureCoverage } from '../../domain/coverage.js'
import { type TrackerKey, trackerOf, trackers } from '../../trackers/index.js'
import { textOf } from '../../text/text-of.js'
import { punctuation } from '../../text/punctuation/index.js'
import { tableNamed } from '../table-list.js'
import { type RelatedRow, clientTables } from './related-rows.js'
import { isPendingRow } from './client-rows.js'
import type { ClientContext } from './client-context.js'

/**
 * What to say of an empty list: how much was checked, or what could not be read; '' where there was nothing
 * to check, or where something was found.
 *
 * @param clear says that there is none, which only an all-clear may
 */
function describeEmptyList(
  { contents, locale, text }: Pick<ClientContext, 'contents' | 'locale' | 'text'>,
  found: readonly unknown[],
  parts: readonly EvidenceScope[],
  clear: (clear: AllClear, sheets: string) => string,
): string {
  const nameOf = (table: string): string => tableNamed(table).name[locale]
  const conclusion = conclude({ found, looked: measureCoverage(contents, parts) })
  const presentNames = parts
    .filter(({ table }) => contents.has.includes(table))
    .map(({ table }) => nameOf(table))
  switch (conclusion.is) {
    case 'found':
      return ''
    case 'clear':
      return clear(conclusion.clear, textOf(punctuation, locale).enumeration(presentNames))
    case 'noEvidence':
      return presentNames.length === 0
        ? ''
        : text.noRows(textOf(punctuation, locale).enumeration(presentNames))
    case 'unsure':
      return text.cannotTell(describeUnreadable(conclusion.looked, { locale, text }))
  }
}

/** What could not be read, each kind once, with the first cell that has it. */
function describeUnreadable(
  { unread, unplaced, absent, gone: deletedKeys }: Coverage,
  { locale, text }: Pick<ClientContext, 'locale' | 'text'>,
): string {
  const nameOf = (table: string): string => tableNamed(table).name[locale]
  const [cell] = unread
  const [row] = unplaced
  const [missingColumn] = absent
  return textOf(punctuation, locale).enumeration([
    ...deletedKeys.map((table) => text.sheetGone(nameOf(table))),
    ...(cell === undefined ? [] : [text.cellsUnread(unread.length, nameOf(cell.table), cell.line)]),
    ...(row === undefined ? [] : [text.rowsUnplaced(unplaced.length, nameOf(row.table), row.line)]),
    ...(missingColumn === undefined
      ? []
      : [
          text.columnMissing(
            nameOf(missingColumn.table),
            tableNamed(missingColumn.table).columns[missingColumn.column]?.name[locale] ??
              missingColumn.column,
          ),
        ]),
  ])
}

/** The trackers of a list on the page. */
export const listedIn = (list: 'open' | 'talks'): readonly TrackerKey[] =>
  clientTables.filter((key) => trackerOf(key).clientPage!.list === list)
/** Trackers of what waits for somebody. */
export const openTables = listedIn('open')

/** What to say for empty lists about a client. */
export function emptyListTexts(context: ClientContext, rowsOf: (table: TrackerKey) => readonly RelatedRow[]) {
  const { text } = context
  const look = (table: TrackerKey, columns: readonly string[]): EvidenceScope => ({
    table,
    columns: columns.filter((column) => column in trackers[table].columns),
    rows: rowsOf(table).map(({ row }) => row),
  })
  const describe = (
    found: readonly unknown[],
    parts: readonly EvidenceScope[],
    clear: Parameters<typeof describeEmptyList>[3],
  ) => describeEmptyList(context, found, parts, clear)
  const red = scopesForFlags(clientTables, ({ rag }) => rag === 'red')
  const states = ['status', 'decision', 'implementedOn', 'chosen', 'decidedOn']
  return {
    late: (found: readonly unknown[]) =>
      describe(
        found,
        red.map(({ table, columns }) => look(table, columns)),
        text.nothingLate,
      ),
    coming: (found: readonly unknown[]) =>
      describe(
        found,
        clientTables.flatMap((table) => {
          const { day } = trackerOf(table).clientPage!
          return table === 'changes' || day === undefined ? [] : [look(table, [day])]
        }),
        text.nothingComing,
      ),
    open: (table: TrackerKey, found: readonly unknown[]) =>
      describe(found, [look(table, states)], text.nothingOpen),
    openAtAll: () =>
      describe(
        openTables.flatMap((table) => rowsOf(table).filter(isPendingRow)),
        openTables.map((table) => look(table, states)),
        text.nothingOpen,
      ),
    named: (table: TrackerKey, found: readonly unknown[]) =>
      describe(
        found,
        [{ table, columns: ['client', 'engagement'].filter((column) => column in trackers[table].columns) }],
        text.nothingNamed,
      ),
  }
}

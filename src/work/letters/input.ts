import type { Ports } from '../../ports.js'
import type { Portfolio } from '../../project/portfolio.js'
import type { FlaggedRow } from '../../project/status/flags.js'
import type { DueInput } from '../../project/letters/letters-due.js'
import { readersOf } from '../../project/letters/readers.js'
import type { TrackerKey } from '../../trackers/index.js'
import { ledgerOf } from './ledger/ledger.js'
import { readConsent } from './readers/consent.js'
import type { Maybe, OpenBook } from '../portfolio.js'
import { reminderHealth } from './send-letters.js'
import type { TableKey } from '../tables.js'

/** What the plan of letters is made from, as it stands now. `hour` null disregards days and hours. */
export function dueInput(ports: Ports, book: OpenBook, hour: number | null): DueInput {
  const ledger = ledgerOf(book)
  const readers = readersOf(book.portfolio, ports.workbook.locale())
  const { consent } = readConsent(ports)
  const confirmed = new Set(consent?.readers ?? [])
  const health = reminderHealth(ports, ledger, [], null, consent, book.portfolio.calendar)
  return { portfolio: book.portfolio, readers, ledger, confirmed, hour, health }
}

/** One row of a tracker, with its tracker. */
export interface FoundRow {
  readonly key: TrackerKey
  readonly row: FlaggedRow
}

/** The row of a tracker by its id. */
export const rowOf = (
  portfolio: Portfolio,
  sent: { readonly table: string; readonly id: string },
): FoundRow | undefined => rowWhere(portfolio, sent.table, ({ id }) => id === sent.id)

/** The row that is selected in the sheet, one that nobody gave an id yet too. */
export function selectedRow(ports: Ports, portfolio: Portfolio): FoundRow | undefined {
  const selected = ports.workbook.selectedLine()
  return selected ? rowWhere(portfolio, selected.table, ({ at }) => at?.line === selected.line) : undefined
}

function rowWhere(
  portfolio: Portfolio,
  table: string,
  is: (row: FlaggedRow) => boolean,
): FoundRow | undefined {
  const key = portfolio.has.find((each) => each === table)
  const row = key && (portfolio.rows[key] as unknown as readonly FlaggedRow[]).find(is)
  return key && row ? { key, row } : undefined
}

/** The refusal of something that was named but is not there. */
export const unknown = (
  table: TableKey,
  column: string,
  found: string,
): Extract<Maybe<never>, { ok: false }> => ({
  ok: false,
  problems: [{ code: 'unknownReference', table, column, line: 0, found }],
})

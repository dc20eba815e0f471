import type { Ports } from '../../ports.js'
import type { DueInput } from '../../project/letters/letters-due.js'
import { readersOf } from '../../project/letters/readers.js'
import type { LedgerRow } from '../../trackers/own/letters.js'
import { readConsent } from './consent.js'
import type { Maybe, OpenBook } from '../portfolio.js'
import { reminderHealth } from './send-letters.js'
import type { TableKey } from '../tables.js'

/** The ledger as a book has it; none where no letter ever went. */
export const ledgerOf = (book: OpenBook): readonly LedgerRow[] =>
  (book.tables.get('letters')?.reading.rows ?? []) as unknown as readonly LedgerRow[]

/** What the plan of letters is made from, as it stands now. `hour` null disregards days and hours. */
export function dueInput(ports: Ports, book: OpenBook, hour: number | null): DueInput {
  const ledger = ledgerOf(book)
  const readers = readersOf(book.portfolio, ports.workbook.locale())
  const confirmed = new Set(readConsent(ports).consent?.readers ?? [])
  const health = reminderHealth(ports, ledger, [], null)
  return { portfolio: book.portfolio, readers, ledger, confirmed, hour, health }
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

import type { Ports, Screen } from '../../ports.js'
import type { BookContents } from '../../domain/book-contents.js'
import type { FlaggedRow } from '../../domain/status/flags.js'
import { listReaders } from '../../domain/letters/readers.js'
import type { TrackerKey } from '../../trackers/index.js'
import { ledgerOf } from './ledger/ledger.js'
import { type Consent, readConsent } from './readers/consent.js'
import type { OpenBook } from '../open-book.js'
import { reminderHealth } from './send-letters.js'
import { sheetsOf } from '../tables.js'
import type { LettersDueInput } from '../../domain/letters/letter-plan.js'

/** What the plan of letters is made from, as it is now. `hour` null disregards days and hours. */
export function dueInput(
  ports: Pick<Ports, 'clock' | 'spreadsheet' | 'store'>,
  book: OpenBook,
  hour: number | null,
): LettersDueInput & { readonly consent: Consent | null } {
  const ledger = ledgerOf(book)
  const readers = listReaders(book.contents, ports.spreadsheet.locale())
  const { consent } = readConsent(ports)
  const confirmed = new Set(consent?.readers ?? [])
  const health = reminderHealth(ports, ledger, [], null, consent, book.contents.calendar)
  return { bookContents: book.contents, readers, ledger, confirmed, hour, health, consent }
}

/** One row of a tracker, with its tracker. */
export interface FoundRow {
  readonly key: TrackerKey
  readonly row: FlaggedRow
}

/** The row of a tracker by its id. */
export const findRowById = (
  contents: BookContents,
  request: { readonly table: string; readonly id: string },
): FoundRow | undefined => findRow(contents, request.table, ({ id }) => id === request.id)

/** The row that is selected in the sheet, also one that has no id yet. */
export function selectedRow(screen: Screen, { tables, contents }: OpenBook): FoundRow | undefined {
  const selected = screen.selectedRow(sheetsOf(tables))
  return selected ? findRow(contents, selected.table, ({ at }) => at?.line === selected.line) : undefined
}

function findRow(
  contents: BookContents,
  table: string,
  matches: (row: FlaggedRow) => boolean,
): FoundRow | undefined {
  const key = contents.has.find((each) => each === table)
  const row = key && (contents.rows[key] as unknown as readonly FlaggedRow[]).find(matches)
  return key && row ? { key, row } : undefined
}

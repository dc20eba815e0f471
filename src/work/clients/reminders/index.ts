/** The door to the reminders of documents: few runs have one to send. */
import { listDocumentReminders } from '../../../domain/letters/document-reminders.js'
import type { Ports } from '../../../ports.js'
import { inChunk } from '../../in-chunk.js'
import { type Ledger, ledgerOf } from '../../letters/ledger/ledger.js'
import type { OpenBook } from '../../open-book.js'
import { sendReminders } from './send-reminders.js'

const send = inChunk('windows', () => sendReminders)

/** Whether the hour of digests has come, at which clients are reminded too. */
const isTime = ({ clock }: Pick<Ports, 'clock'>, { contents }: OpenBook): boolean =>
  clock.now().hour >= contents.settings.personalDigestHour

/** Whether a client is to be reminded now, by what the book says of emails. No call. */
export const areRemindersDue = (ports: Pick<Ports, 'clock'>, book: OpenBook): boolean =>
  isTime(ports, book) && listDocumentReminders(book.contents, ledgerOf(book)).length > 0

/** Reminds clients of the documents for which a person approved it. Returns what the run log says of it. */
export function sendDocumentReminders(ports: Ports, book: OpenBook, ledger: Ledger): readonly string[] {
  const due = isTime(ports, book) ? listDocumentReminders(book.contents, ledger.rows) : []
  return due.length > 0 ? send(ports, book, ledger, due) : []
}

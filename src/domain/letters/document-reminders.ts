/** Which clients are reminded of documents today: for each row, a person of the team approved it once. */
import type { Day } from '../../core/day.js'
import type { Client } from '../../trackers/clients/clients.js'
import type { Document } from '../../trackers/clients/documents.js'
import type { Engagement } from '../../trackers/plan/engagements.js'
import type { LedgerRow } from '../../trackers/own/letters.js'
import type { BookContents } from '../book-contents.js'
import { isDocumentAsked } from '../report/asked-documents.js'
import { rowsOfEngagement } from '../report/reported-rows.js'
import { listOpenEngagements } from '../report/reports-due.js'
import { emailKey } from './readers.js'
import { readReported } from './reported-items.js'

/** A document that a client still has to provide. */
export interface RemindedDocument {
  readonly row: Document
  readonly engagement: Engagement
}

/** What one client is reminded of in one email. */
export interface DocumentReminder {
  readonly client: Client
  readonly address: string
  readonly documents: readonly RemindedDocument[]
  /** Who approved the reminders, each once. */
  readonly approvers: readonly string[]
}

/**
 * The reminders that are due: so many working days after the document was asked for or last mentioned in one as the row
 * says. One email for each address and date; what may have gone out counts as sent.
 */
export function listDocumentReminders(
  contents: BookContents,
  ledger: readonly LedgerRow[],
): readonly DocumentReminder[] {
  const { rows, calendar, situation, byName } = contents
  const { today } = situation
  if (!calendar.isWorkday(today) || !rows.documents.some(isApproved)) return []
  const reminders = ledger.filter(({ kind }) => kind === 'documentReminder')
  const addresses = new Set<string>()
  return rows.clients.flatMap((client): DocumentReminder[] => {
    if (!client.email || byName.clients.isAmbiguous(client.name)) return []
    const address = emailKey(client.email)
    const before = reminders.filter(({ reader }) => reader === address)
    // One that failed is tried again on another date.
    if (addresses.has(address) || before.some(({ day }) => day === today)) return []
    const isDue = ({ id, askedOn, remindEvery }: Document): boolean =>
      calendar.plusWorkdays(lastReminded(id, before) ?? askedOn!, Math.max(1, Math.round(remindEvery!))) <=
      today
    const documents = listOpenEngagements(contents, client).flatMap((engagement) =>
      rowsOfEngagement(contents, rows.documents, engagement)
        .filter((row) => isApproved(row) && row.id !== '' && isDocumentAsked(row, today) && isDue(row))
        .map((row) => ({ row, engagement })),
    )
    const names = documents.map(({ row }) => byName.people.find(row.remindersBy)?.name)
    // Who approved must be known: a name that is mistyped approves nothing.
    const approved = documents.filter((_, index) => names[index])
    if (approved.length === 0) return []
    addresses.add(address)
    return [
      { client, address, documents: approved, approvers: [...new Set(names.flatMap((name) => name ?? []))] },
    ]
  })
}

const isApproved = ({ remindersBy, remindEvery, at }: Document): boolean =>
  remindersBy !== null &&
  remindEvery !== null &&
  !at.unread.includes('remindersBy') &&
  !at.unread.includes('remindEvery')

/** The last date on which an email reminded of a row; one that does not say of which counts for each. */
function lastReminded(id: string, before: readonly LedgerRow[]): Day | null {
  const days = before.flatMap(({ day, told: reported, state }) =>
    day !== null &&
    (state === 'sent' || state === 'claimed') &&
    (reported === null || reported === '' || id in readReported(reported))
      ? [day]
      : [],
  )
  return days.reduce<Day | null>((last, day) => (last !== null && last > day ? last : day), null)
}

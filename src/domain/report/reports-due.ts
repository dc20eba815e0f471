import { type Day, plusDays, plusMonths } from '../../core/day.js'
import type { Client } from '../../trackers/clients/clients.js'
import { type Engagement, engagements as engagementTable } from '../../trackers/plan/engagements.js'
import type { LedgerRow } from '../../trackers/own/letters.js'
import { isOpen } from '../status/openness.js'
import type { BookContents } from '../book-contents.js'
import { emailKey } from '../letters/readers.js'

/**
 * The reports to a client's address, newest first, sent or not. Where several clients share the address, the
 * subject shows whose report it was.
 */
export function listReportsTo(
  { rows }: BookContents,
  { name, email }: Client,
  ledger: readonly LedgerRow[],
): LedgerRow[] {
  if (email === null) return []
  const reader = emailKey(email)
  const sharing = rows.clients.filter((each) => each.email !== null && emailKey(each.email) === reader)
  return ledger
    .filter(
      (row) =>
        row.kind === 'clientReport' &&
        row.reader === reader &&
        (sharing.length < 2 || (row.subject ?? '').includes(name ?? '')),
    )
    .reverse()
}

/** The last report that a client was sent. */
export const findLastReport = (
  bookContents: BookContents,
  client: Client,
  ledger: readonly LedgerRow[],
): LedgerRow | undefined => listReportsTo(bookContents, client, ledger).find(({ state }) => state === 'sent')

const cadenceSpans = { weekly: 7, fortnightly: 14, monthly: 1, quarterly: 3 } as const

/** A client whose report is due, and since when; null when there never was one. */
export interface ReportDue {
  /** The client's row number today: the only difference between namesakes without an id. */
  readonly line: number
  readonly name: string
  readonly since: Day | null
}

/** Clients whose cadence calls for a report today, who have an address and open work. */
export function listReportsDue(bookContents: BookContents, ledger: readonly LedgerRow[]): ReportDue[] {
  const { today } = bookContents.situation
  return bookContents.rows.clients.flatMap((client) => {
    if (!client.email || listOpenEngagements(bookContents, client).length === 0) return []
    const next = nextReportDay(bookContents, client, ledger)
    return next === null || next > today
      ? []
      : [
          {
            line: client.at.line,
            name: client.name ?? '',
            since: findLastReport(bookContents, client, ledger) === undefined ? null : next,
          },
        ]
  })
}

/** The day on which a client's cadence calls for the next report: today for the first; null without a cadence. */
export function nextReportDay(
  bookContents: BookContents,
  client: Client,
  ledger: readonly LedgerRow[],
): Day | null {
  const cadence = client.reportCadence
  if (cadence === null || cadence === 'off') return null
  const last = findLastReport(bookContents, client, ledger)?.day ?? null
  if (last === null) return bookContents.situation.today
  const span = cadenceSpans[cadence]
  return span < 7 ? plusMonths(last, span) : plusDays(last, span)
}

/** A client's engagements that are still open. */
export const listOpenEngagements = ({ rows, byName }: BookContents, client: Client): Engagement[] =>
  rows.engagements.filter(
    (row) => isOpen(engagementTable, row) && byName.clients.find(row.client)?.id === client.id,
  )

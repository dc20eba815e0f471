import { type Day, plusDays, plusMonths } from '../../core/day.js'
import type { Client } from '../../trackers/clients/clients.js'
import { type Engagement, engagements as engagementTable } from '../../trackers/plan/engagements.js'
import type { LedgerRow } from '../../trackers/own/letters.js'
import { isOpen } from '../status/openness.js'
import type { Portfolio } from '../portfolio.js'
import { addressKey } from '../letters/readers.js'

/**
 * The reports to a client's address, newest first, whatever became of them. Where several clients share the address,
 * the subject tells whose report it was.
 */
export function reportsTo(
  { rows }: Portfolio,
  { name, email }: Client,
  ledger: readonly LedgerRow[],
): LedgerRow[] {
  if (email === null) return []
  const reader = addressKey(email)
  const sharing = rows.clients.filter((each) => each.email !== null && addressKey(each.email) === reader)
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
export const lastReport = (
  portfolio: Portfolio,
  client: Client,
  ledger: readonly LedgerRow[],
): LedgerRow | undefined => reportsTo(portfolio, client, ledger).find(({ state }) => state === 'sent')

const spans = { weekly: 7, fortnightly: 14, monthly: 1, quarterly: 3 } as const

/** A client whose report is due, and since when; null when there never was one. */
export interface ReportDue {
  /** The client's row number today: what tells namesakes without an id apart. */
  readonly line: number
  readonly name: string
  readonly since: Day | null
}

/** Clients whose cadence calls for a report today, who have an address and work that goes on. */
export function reportsDue(portfolio: Portfolio, ledger: readonly LedgerRow[]): ReportDue[] {
  const { today } = portfolio.situation
  return portfolio.rows.clients.flatMap((client) => {
    if (!client.email || engagementsOf(portfolio, client).length === 0) return []
    const next = nextReport(portfolio, client, ledger)
    return next === null || next > today
      ? []
      : [
          {
            line: client.at.line,
            name: client.name ?? '',
            since: lastReport(portfolio, client, ledger) === undefined ? null : next,
          },
        ]
  })
}

/** The day on which a client's cadence calls for the next report: today for the first; null without a cadence. */
export function nextReport(portfolio: Portfolio, client: Client, ledger: readonly LedgerRow[]): Day | null {
  const cadence = client.reportCadence
  if (cadence === null || cadence === 'off') return null
  const last = lastReport(portfolio, client, ledger)?.day ?? null
  if (last === null) return portfolio.situation.today
  const span = spans[cadence]
  return span < 7 ? plusMonths(last, span) : plusDays(last, span)
}

/** A client's engagements that go on. */
export const engagementsOf = ({ rows, byName }: Portfolio, client: Client): Engagement[] =>
  rows.engagements.filter(
    (row) => isOpen(engagementTable, row) && byName.clients.find(row.client)?.id === client.id,
  )

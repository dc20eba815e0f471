import { type Day, plusDays, plusMonths } from '../../core/day.js'
import type { Client } from '../../trackers/clients/clients.js'
import { type Engagement, engagements as engagementTable } from '../../trackers/plan/engagements.js'
import type { LedgerRow } from '../../trackers/own/letters.js'
import { isOpen } from '../status/openness.js'
import type { Portfolio } from '../portfolio.js'
import { addressKey } from '../letters/readers.js'

/** The last report that went to a client's address. */
export const lastReport = (client: Client, ledger: readonly LedgerRow[]): LedgerRow | undefined =>
  [...ledger]
    .reverse()
    .find(
      (row) =>
        row.kind === 'clientReport' &&
        row.state === 'sent' &&
        client.email !== null &&
        row.reader === addressKey(client.email),
    )

const spans = { weekly: 7, fortnightly: 14, monthly: 1, quarterly: 3 } as const

/** A client whose report is due, and since when; null when there never was one. */
export interface ReportDue {
  readonly name: string
  readonly since: Day | null
}

/** Clients whose cadence calls for a report today, who have an address and work that goes on. */
export function reportsDue(portfolio: Portfolio, ledger: readonly LedgerRow[]): ReportDue[] {
  const { today } = portfolio.situation
  return portfolio.rows.clients.flatMap((client) => {
    const cadence = client.reportCadence
    if (
      cadence === null ||
      cadence === 'off' ||
      !client.email ||
      engagementsOf(portfolio, client).length === 0
    )
      return []
    const last = lastReport(client, ledger)?.day ?? null
    const span = spans[cadence]
    const due = last && (span < 7 ? plusMonths(last, span) : plusDays(last, span))
    return due === null || due <= today ? [{ name: client.name ?? '', since: due }] : []
  })
}

/** A client's engagements that go on. */
export const engagementsOf = ({ rows, byName }: Portfolio, client: Client): Engagement[] =>
  rows.engagements.filter(
    (row) => isOpen(engagementTable, row) && byName.clients.find(row.client)?.id === client.id,
  )

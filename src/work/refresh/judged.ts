import { indexes, type Portfolio } from '../../project/portfolio.js'
import { contactsKnown } from '../../project/report/standing.js'
import { deviation } from '../../project/schedule/baseline.js'
import { expectedFinishes } from '../../project/schedule/index.js'
import type { LedgerRow } from '../../trackers/own/letters.js'
import { acrossRows } from '../plan/latest-starts.js'

/**
 * The portfolio with the derived columns that flags look at as this run finds them. What stands in the sheets is what
 * the last run found: before the first one nothing, and later what was true before somebody typed.
 */
export function judged(portfolio: Portfolio, ledger: readonly LedgerRow[]): Portfolio {
  const { calendar, situation } = portfolio
  const across = acrossRows(portfolio)
  const contacts = contactsKnown(portfolio, ledger)
  const finishes = expectedFinishes(portfolio)
  const rows: Portfolio['rows'] = {
    ...portfolio.rows,
    milestones: portfolio.rows.milestones.map((row) => ({
      ...row,
      latestStart: across.latestStart.get(row) ?? null,
      deviation: deviation(row, calendar, finishes.get(row) ?? null, situation.today),
      confirmedFirst: across.confirmedFirst.get(row) ?? null,
    })),
    clients: portfolio.rows.clients.map((row) => ({ ...row, lastContact: contacts.get(row)!.lastContact })),
  }
  return { ...portfolio, rows, byName: indexes(rows) }
}

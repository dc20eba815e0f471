import type { Locale } from '../../core/locale.js'
import type { Portfolio } from '../../project/portfolio.js'
import { standings } from '../../project/report/standing.js'
import { clients } from '../../trackers/clients/clients.js'
import type { LedgerRow } from '../../trackers/own/letters.js'
import type { CellWish } from './writing.js'

/** The last contact and the health of every client, as far as runs know them. */
export function clientCells(portfolio: Portfolio, ledger: readonly LedgerRow[], locale: Locale): CellWish[] {
  return [...standings(portfolio, ledger)].flatMap(([row, { lastContact, known, health }]): CellWish[] => [
    ...(known
      ? [{ id: row.id, column: 'lastContact', cell: lastContact === null ? null : { day: lastContact } }]
      : []),
    {
      id: row.id,
      column: 'health',
      cell: health === null ? null : clients.columns.health.write(health.health, locale),
    },
  ])
}

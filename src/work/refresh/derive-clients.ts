import type { Cell } from '../../core/cell.js'
import type { Day } from '../../core/day.js'
import type { Locale } from '../../core/locale.js'
import type { Portfolio } from '../../project/portfolio.js'
import { standings } from '../../project/report/standing.js'
import { clients } from '../../trackers/clients/clients.js'
import type { LedgerRow } from '../../trackers/own/letters.js'
import type { CellWish } from './writing.js'

/** The cells of every client that runs fill in; of a portfolio as `judged` gives it. */
export function clientCells(portfolio: Portfolio, ledger: readonly LedgerRow[], locale: Locale): CellWish[] {
  const day = (value: Day | null): Cell => (value === null ? null : { day: value })
  return [...standings(portfolio, ledger)].flatMap(([row, { health }]): CellWish[] => [
    { id: row.id, column: 'contactFound', cell: day(row.contactFound) },
    { id: row.id, column: 'quietSince', cell: day(row.quietSince) },
    { id: row.id, column: 'noticeBy', cell: day(row.noticeBy) },
    {
      id: row.id,
      column: 'health',
      cell: health === null ? null : clients.columns.health.write(health.health, locale),
    },
  ])
}

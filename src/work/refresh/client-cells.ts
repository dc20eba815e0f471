import type { Cell } from '../../core/cell.js'
import type { Day } from '../../core/day.js'
import type { Locale } from '../../core/locale.js'
import type { BookContents } from '../../domain/book-contents.js'
import { calculateClientStatuses } from '../../domain/report/client-status.js'
import { clients } from '../../trackers/clients/clients.js'
import type { LedgerRow } from '../../trackers/own/letters.js'
import type { CellUpdate } from './write-cells.js'

/** The cells of every client that runs fill in; from contents as `evaluateContents` gives them. */
export function clientCells(
  contents: BookContents,
  ledger: readonly LedgerRow[],
  locale: Locale,
): CellUpdate[] {
  const day = (value: Day | null): Cell => (value === null ? null : { day: value })
  return [...calculateClientStatuses(contents, ledger)].flatMap(([row, { health }]): CellUpdate[] => [
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

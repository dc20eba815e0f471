import type { BookContents } from '../../../domain/book-contents.js'
import type { Ports } from '../../../ports.js'
import type { Deal } from '../../../trackers/clients/deals.js'
import type { OpenBook, Result } from '../../open-book.js'
import { refuse } from '../../refuse.js'
import { writeCells } from '../../refresh/write-cells.js'

/** Whether a deal was won and no project is named as begun by it. */
const isWaitingForProject = ({
  id,
  status,
  engagement,
  at,
}: Pick<Deal, 'id' | 'status' | 'engagement' | 'at'>): boolean =>
  id !== '' && status === 'won' && engagement === null && !at.unread.includes('engagement')

/** A won deal that began no project yet. */
export interface WaitingDeal {
  readonly id: string
  readonly name: string
  /** As typed; '' where the cell is blank. */
  readonly client: string
}

/** The won deals that began no project yet, in the order of their sheet. */
export const listWaitingDeals = ({ rows }: Pick<BookContents, 'rows'>): WaitingDeal[] =>
  rows.deals.flatMap((row) =>
    isWaitingForProject(row) ? [{ id: row.id, name: row.name ?? '', client: row.client ?? '' }] : [],
  )

/** Refused where the deal that is to begin a project does not wait for one any more; null names no deal. */
export function checkDeal({ contents }: OpenBook, deal: string | null): Result<null> {
  const row = contents.rows.deals.find(({ id }) => id === deal)
  return deal === null || (row && isWaitingForProject(row))
    ? { ok: true, value: null }
    : refuse('changedSince', 'deals', 'engagement', row?.name ?? deal)
}

/** Names the project in the row of the deal that began it. */
export function linkDeal(
  ports: Ports,
  { tables }: Pick<OpenBook, 'tables'>,
  deal: string | null,
  engagement: string,
): void {
  const open = tables.get('deals')
  if (deal !== null && open) writeCells(ports, open, [{ id: deal, column: 'engagement', cell: engagement }])
}

import type { Ports } from '../../../ports.js'
import type { Change } from '../../../trackers/plan/changes.js'
import type { OpenBook } from '../../open-book.js'
import { writeCells } from '../../refresh/write-cells.js'
import type { ChangeFacts } from './change-commands.js'

/**
 * What the client sees of a change: the former and the new delivery, where the sheet has columns for them.
 */
export function recordDelivery(
  ports: Ports,
  { tables }: OpenBook,
  { id }: Change,
  { from, delivery }: ChangeFacts,
): void {
  const open = tables.get('changes')!
  const { columns } = open.reading.location
  const cells = [
    { id, column: 'deliveryWas', cell: { day: from } },
    { id, column: 'newDelivery', cell: { day: delivery } },
  ]
  writeCells(
    ports,
    open,
    cells.filter(({ column }) => columns.has(column)),
  )
}

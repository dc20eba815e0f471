import type { Ports } from '../../ports.js'
import type { Engagement } from '../../trackers/plan/engagements.js'
import { requirements } from '../../trackers/plan/requirements.js'
import type { OpenBook } from '../open-book.js'
import { writeCells } from '../refresh/write-cells.js'

/**
 * Freezes a project's list of requirements with its first baseline (启动时冻结范围): those without a mark are marked as not
 * added after it, so that what is added later differs from them. Returns how many cells were written.
 */
export function freezeRequirements(
  ports: Ports,
  { contents, tables }: OpenBook,
  engagement: Pick<Engagement, 'id'>,
): number {
  const open = tables.get('requirements')
  if (!open?.reading.location.columns.has('addedAfterBaseline')) return 0
  const cell = requirements.columns.addedAfterBaseline.write('no', ports.spreadsheet.locale())
  const unmarked = contents.rows.requirements.filter(
    (row) =>
      row.id !== '' &&
      row.description !== null &&
      row.addedAfterBaseline === null &&
      !row.at.unread.includes('addedAfterBaseline') &&
      contents.byName.engagements.find(row.engagement)?.id === engagement.id,
  )
  return unmarked.length === 0
    ? 0
    : writeCells(
        ports,
        open,
        unmarked.map(({ id }) => ({ id, column: 'addedAfterBaseline', cell })),
      )
}

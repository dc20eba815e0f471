import type { Day } from '../../core/day.js'
import { isOpen } from '../../domain/status/openness.js'
import { groupParts } from '../../domain/engagement-parts.js'
import type { BookContents } from '../../domain/book-contents.js'
import { calculateLatestStarts } from '../../domain/schedule/latest-starts.js'
import { engagements } from '../../trackers/plan/engagements.js'
import { type Milestone, milestones } from '../../trackers/plan/milestones.js'
import { groupBy } from '../../core/group-by.js'

/** What rules across rows find for milestones. */
export interface CrossRowChecks {
  /** The latest start of every open milestone that something limits. */
  readonly latestStart: ReadonlyMap<Milestone, Day>
  /**
   * Of open stages on which work has begun: whether the engagement's statement of work was confirmed by then.
   */
  readonly confirmedFirst: ReadonlyMap<Milestone, 'yes' | 'no'>
}

/** Checks every milestone together with its engagement and its successors. */
export function checkAcrossRows(contents: BookContents): CrossRowChecks {
  const { rows, calendar, situation } = contents
  const { today } = situation
  const { parts, strays: unplaced } = groupParts(rows.engagements, rows.milestones, [])
  const latestStart = new Map<Milestone, Day>()
  const confirmedFirst = new Map<Milestone, 'yes' | 'no'>()
  const addLatestStarts = (
    stageRows: readonly Milestone[],
    delivery: Day | null,
    bufferDays: number,
  ): void => {
    const found = calculateLatestStarts({ milestones: stageRows, delivery, bufferDays, calendar, today })
    for (const row of stageRows) {
      const start = isOpen(milestones, row) ? found.get(row.id) : undefined
      if (start !== undefined) latestStart.set(row, start)
    }
  }
  for (const [engagement, { milestones: stageRows }] of parts) {
    addLatestStarts(stageRows, engagement.delivery, engagement.bufferDays ?? 0)
    if (!isOpen(engagements, engagement)) continue
    const { sowFirstConfirmedOn, sowConfirmedOn, at } = engagement
    // Later versions are confirmed while work continues.
    const confirmed = sowFirstConfirmedOn ?? sowConfirmedOn
    if (at.unread.includes('sowFirstConfirmedOn')) continue
    if (confirmed === null && at.unread.includes('sowConfirmedOn')) continue
    for (const row of stageRows)
      if (row.status === 'inProgress' || row.status === 'blocked') {
        const isLate = confirmed === null || (row.start !== null && row.start < confirmed)
        confirmedFirst.set(row, isLate ? 'no' : 'yes')
      }
  }
  for (const stageRows of groupBy(unplaced.milestones, ({ engagement }) => engagement ?? '').values())
    addLatestStarts(stageRows, null, 0)
  return { latestStart, confirmedFirst }
}

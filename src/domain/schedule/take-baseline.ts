import type { Day } from '../../core/day.js'
import type { Engagement } from '../../trackers/plan/engagements.js'
import type { Milestone } from '../../trackers/plan/milestones.js'
import { isCancelled } from '../status/openness.js'

/** One cell to be written, found again by the row's id. */
interface CellChange {
  readonly table: string
  readonly id: string
  readonly column: string
  readonly value: Day | null
}

export type BaselineResult =
  | {
      readonly ok: true
      readonly cells: readonly CellChange[]
      /** Milestones that cannot have a baseline yet, because they have no due day. */
      readonly withoutDue: readonly string[]
      /** Milestones, by id, and the engagement of which a day cannot be read: their baseline stays as it is. */
      readonly unread: readonly string[]
      /** Why an earlier baseline is replaced; null when this is the first. */
      readonly reason: string | null
    }
  | { readonly ok: false; readonly refused: 'baselineExists'; readonly delivery: Day | null }

type PlannedEngagement = Pick<Engagement, 'id' | 'delivery' | 'baselineDelivery'> &
  Partial<Pick<Engagement, 'at'>>
type PlannedMilestone = Pick<Milestone, 'id' | 'start' | 'due' | 'status' | 'baselineStart' | 'baselineDue'> &
  Partial<Pick<Milestone, 'at'>>

/**
 * Freezes the present plan: the cells of baseline start, due and delivery that change. `milestones` are those
 * of this engagement; cancelled ones are left alone. A baseline that exists is only replaced with a reason;
 * replacing empties the baseline of milestones whose due day was removed, and leaves that of days that cannot
 * be read.
 */
export function takeBaseline(
  engagement: PlannedEngagement,
  milestones: readonly PlannedMilestone[],
  reason = '',
): BaselineResult {
  const hasBaseline =
    engagement.baselineDelivery !== null || milestones.some(({ baselineDue }) => baselineDue !== null)
  if (hasBaseline && reason.trim() === '')
    return { ok: false, refused: 'baselineExists', delivery: engagement.baselineDelivery }
  const cells: CellChange[] = []
  const addCell = (
    table: string,
    id: string,
    column: string,
    before: Day | null,
    value: Day | null,
  ): void => {
    if (before !== value) cells.push({ table, id, column, value })
  }
  const planned = milestones.filter((milestone) => !isCancelled(milestone))
  const isUnreadable = ({ at }: PlannedMilestone): boolean =>
    at !== undefined && (at.unread.includes('due') || at.unread.includes('start'))
  for (const row of planned) {
    if (isUnreadable(row)) continue
    const { id, start, due, baselineStart, baselineDue } = row
    addCell('milestones', id, 'baselineStart', baselineStart, due === null ? null : start)
    addCell('milestones', id, 'baselineDue', baselineDue, due)
  }
  const { id, delivery, baselineDelivery, at } = engagement
  const isDeliveryUnreadable = at?.unread.includes('delivery') === true
  if (!isDeliveryUnreadable) addCell('engagements', id, 'baselineDelivery', baselineDelivery, delivery)
  return {
    ok: true,
    cells,
    withoutDue: planned.filter((row) => row.due === null && !isUnreadable(row)).map((row) => row.id),
    unread: [...planned.filter(isUnreadable).map((row) => row.id), ...(isDeliveryUnreadable ? [id] : [])],
    reason: hasBaseline ? reason.trim() : null,
  }
}

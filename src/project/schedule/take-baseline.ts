import type { Day } from '../../core/day.js'
import type { Engagement } from '../../trackers/plan/engagements.js'
import type { Milestone } from '../../trackers/plan/milestones.js'
import { isCancelled } from '../status/openness.js'

/** One cell to be written, found again by the row's id. */
export interface CellChange {
  readonly table: string
  readonly id: string
  readonly column: string
  readonly value: Day | null
}

export type BaselineTaking =
  | {
      readonly ok: true
      readonly cells: readonly CellChange[]
      /** Milestones that cannot be held to a plan yet, because they have no due day. */
      readonly withoutDue: readonly string[]
      /** Why an earlier baseline is replaced; null when this is the first. */
      readonly reason: string | null
    }
  | { readonly ok: false; readonly refused: 'baselineExists'; readonly delivery: Day | null }

type PlannedEngagement = Pick<Engagement, 'id' | 'delivery' | 'baselineDelivery'>
type PlannedMilestone = Pick<Milestone, 'id' | 'start' | 'due' | 'status' | 'baselineStart' | 'baselineDue'>

/**
 * Freezes the plan as it stands: the cells of baseline start, due and delivery that change. `milestones` are those of
 * this engagement; cancelled ones are left alone. A baseline that exists is only replaced with a reason; replacing
 * empties the baseline of milestones whose due day is gone.
 */
export function takeBaseline(
  engagement: PlannedEngagement,
  milestones: readonly PlannedMilestone[],
  reason = '',
): BaselineTaking {
  const exists =
    engagement.baselineDelivery !== null || milestones.some(({ baselineDue }) => baselineDue !== null)
  if (exists && reason.trim() === '')
    return { ok: false, refused: 'baselineExists', delivery: engagement.baselineDelivery }
  const cells: CellChange[] = []
  const set = (table: string, id: string, column: string, was: Day | null, value: Day | null): void => {
    if (was !== value) cells.push({ table, id, column, value })
  }
  const planned = milestones.filter((milestone) => !isCancelled(milestone))
  for (const { id, start, due, baselineStart, baselineDue } of planned) {
    set('milestones', id, 'baselineStart', baselineStart, due === null ? null : start)
    set('milestones', id, 'baselineDue', baselineDue, due)
  }
  const { id, delivery, baselineDelivery } = engagement
  set('engagements', id, 'baselineDelivery', baselineDelivery, delivery)
  return {
    ok: true,
    cells,
    withoutDue: planned.filter(({ due }) => due === null).map((milestone) => milestone.id),
    reason: exists ? reason.trim() : null,
  }
}

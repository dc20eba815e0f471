import type { WorkingCalendar } from '../core/calendar.js'
import type { Day } from '../core/day.js'
import type { Engagement } from '../trackers/engagements.js'
import { milestones as milestoneTable, type Milestone } from '../trackers/milestones.js'
import { isCancelled, isOpen } from './openness.js'

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

type TrackedMilestone = Pick<
  Milestone,
  'status' | 'due' | 'doneOn' | 'forecast' | 'baselineStart' | 'baselineDue' | 'durationDays'
>

/** The day a milestone was finished or is expected to be, and where that day comes from. */
export interface ExpectedFinish {
  readonly day: Day
  readonly basis: 'doneOn' | 'forecast' | 'due' | 'today'
}

/**
 * When a milestone is finished: the actual day, else the forecast, else the due day. While it is open, a day that has
 * passed is no expectation any more, so it is today at the earliest. Null when none of the three is known.
 */
export function expectedFinish(milestone: TrackedMilestone, today: Day): ExpectedFinish | null {
  if (milestone.doneOn !== null) return { day: milestone.doneOn, basis: 'doneOn' }
  const day = milestone.forecast ?? milestone.due
  if (day === null) return null
  if (day < today && isOpen(milestoneTable, milestone)) return { day: today, basis: 'today' }
  return { day, basis: milestone.forecast === null ? 'due' : 'forecast' }
}

/**
 * Schedule variance (进度偏差) in working days: expected or actual finish less the baseline's due day; more than 0 is
 * late. Null without a baseline or an expected finish.
 */
export function variance(milestone: TrackedMilestone, calendar: WorkingCalendar, today: Day): number | null {
  const finish = expectedFinish(milestone, today)
  if (milestone.baselineDue === null || finish === null) return null
  return calendar.workdaysBetween(milestone.baselineDue, finish.day)
}

/**
 * Deviation (偏离度): the variance as a share of the planned duration, which is the working days from baseline start
 * to baseline due, both included (the row's own duration when no start was planned). Ten planned days that take
 * fifteen deviate by 0.5. Null without a variance or a planned duration.
 */
export function deviation(milestone: TrackedMilestone, calendar: WorkingCalendar, today: Day): number | null {
  const late = variance(milestone, calendar, today)
  if (late === null || milestone.baselineDue === null) return null
  const planned =
    milestone.baselineStart === null
      ? (milestone.durationDays ?? 0)
      : calendar.workdaysWithin(milestone.baselineStart, milestone.baselineDue)
  return planned > 0 ? late / planned : null
}

import type { WorkingCalendar } from '../../core/calendar.js'
import type { Day } from '../../core/day.js'
import { milestones as milestoneTable, type Milestone } from '../../trackers/plan/milestones.js'
import { isCancelled, isOpen } from '../status/openness.js'

type TrackedMilestone = Pick<
  Milestone,
  'status' | 'due' | 'doneOn' | 'forecast' | 'baselineStart' | 'baselineDue' | 'durationDays'
>

/**
 * What a milestone's row alone says of its finish: the actual day, else the typed forecast, else the due day.
 * While it is open, a day that has passed can be expected no longer, so it is today at the earliest. Null
 * when none of the three is known. It does not read tasks or earlier stages: what is shown to people comes
 * from the one forecast.
 */
export function findExpectedFinish(milestone: TrackedMilestone, today: Day): Day | null {
  if (milestone.doneOn !== null) return milestone.doneOn
  const day = milestone.forecast ?? milestone.due
  if (day === null) return null
  if (day < today && isOpen(milestoneTable, milestone)) return today
  return day
}

/** When a milestone is finished by the one forecast, and how much of its delay comes from stages before it. */
export interface Expectation {
  readonly day: Day
  /** Working days. */
  readonly inherited: number
}

/**
 * Schedule variance (进度偏差) in working days: actual finish, or the one by the forecast, less the baseline's
 * due day; more than 0 is late. Where the forecast has no answer (`expected` null), the days that are lost
 * for sure by the row alone. Null without a baseline, or when nothing is known.
 */
export function measureVariance(
  milestone: TrackedMilestone,
  calendar: WorkingCalendar,
  expected: Expectation | null,
  today: Day,
): number | null {
  if (milestone.baselineDue === null || isCancelled(milestone)) return null
  if (expected !== null) return calendar.workdaysBetween(milestone.baselineDue, expected.day)
  const ownFinish = findExpectedFinish(milestone, today)
  const lostDays = ownFinish === null ? 0 : calendar.workdaysBetween(milestone.baselineDue, ownFinish)
  return lostDays > 0 ? lostDays : null
}

/**
 * Deviation (偏离度): the variance that is the stage's own, without the delay it inherits, as a share of the
 * planned duration, which is the working days from baseline start to baseline due, both included (the row's
 * own duration when no start was planned). Ten planned days that take fifteen deviate by 0.5; a stage that
 * starts late only because the stage before it does not end has no deviation. Null without a variance or a
 * planned duration.
 */
export function measureDeviation(
  milestone: TrackedMilestone,
  calendar: WorkingCalendar,
  expected: Expectation | null,
  today: Day,
): number | null {
  const total = measureVariance(milestone, calendar, expected, today)
  if (total === null || milestone.baselineDue === null) return null
  const late = total > 0 ? Math.max(0, total - (expected?.inherited ?? 0)) : total
  const planned =
    milestone.baselineStart === null
      ? (milestone.durationDays ?? 0)
      : calendar.workdaysWithin(milestone.baselineStart, milestone.baselineDue)
  return planned > 0 ? late / planned : null
}

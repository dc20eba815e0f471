import type { WorkingCalendar } from '../../core/calendar.js'
import type { Day } from '../../core/day.js'
import { milestones as milestoneTable, type Milestone } from '../../trackers/plan/milestones.js'
import { isOpen } from '../status/openness.js'

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

import type { WorkingCalendar } from '../../core/calendar.js'
import type { Day } from '../../core/day.js'
import type { Task } from '../../trackers/plan/tasks.js'
import { isOpen } from '../status/openness.js'
import { tasks } from '../../trackers/plan/tasks.js'

/** How long a task has waited for the next step of others. */
export interface WaitingTime {
  /** The day on which a run first saw the ball in another court; null while it is in ours. */
  readonly since: Day | null
  /** Working days past the due day that went by in another court, ended waits only. */
  readonly days: number
}

/**
 * What the two waiting columns of a task should hold today. A wait that ended is added once, when the ball is
 * seen back in our court, so that no owner is escalated for days on which others had to act.
 */
export function measureWaiting(
  row: Pick<Task, 'ballInCourt' | 'due' | 'waitingSince' | 'waitedDays' | 'at'> &
    Readonly<Record<string, unknown>>,
  calendar: WorkingCalendar,
  today: Day,
): WaitingTime {
  const late = row.due !== null && row.due < today
  const before = late ? (row.waitedDays ?? 0) : 0
  if ((row.ballInCourt === 'client' || row.ballInCourt === 'thirdParty') && isOpen(tasks, row))
    return { since: row.waitingSince ?? today, days: before }
  if (row.waitingSince === null || !late) return { since: null, days: before }
  const from = row.waitingSince > row.due! ? row.waitingSince : row.due!
  return { since: null, days: before + Math.max(0, calendar.workdaysBetween(from, today)) }
}

/** Who has heard of a late piece of work: its owner, the manager too, or its readers for the last time. */
export type EscalationStep = 'owner' | 'manager' | 'last'

/**
 * The step of work that has been late, and ours, for so many working days. Days off never count, since they
 * are no working days; days in the client's court do not count either, since they were subtracted before.
 */
export const escalationStepAt = (
  days: number,
  { escalateAfterDays, escalateStopDays }: { escalateAfterDays: number; escalateStopDays: number },
): EscalationStep => (days >= escalateStopDays ? 'last' : days >= escalateAfterDays ? 'manager' : 'owner')

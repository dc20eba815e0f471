import type { WorkingCalendar } from '../../core/calendar.js'
import type { Day } from '../../core/day.js'
import type { Task } from '../../trackers/plan/tasks.js'
import { isCancelled, isDone } from '../status/openness.js'
import type { PaceLookup } from './pace.js'

/** What the tasks of a stage still need. */
export interface WorkLeft {
  /** Working days still needed, at the pace of the owners; not rounded. */
  readonly days: number
  /** The latest due date of an open task: the stage does not end before it. */
  readonly until: Day | null
  /** Some of the work is done. */
  readonly begun: boolean
  /** Tasks that were counted, and those of them without dates, which count as one working day each. */
  readonly tasks: number
  readonly undated: number
}

/** The dates a stage is planned for; a task without a date of its own is planned for those. */
export interface PlannedWindow {
  readonly start: Day
  readonly due: Day
}

type PlannedTask = Pick<Task, 'status' | 'percentComplete' | 'start' | 'due' | 'owner'>

/**
 * The working days that a stage's tasks still need: their planned working days × the share not done × their
 * owner's pace. Tasks planned in parallel stay in parallel: the sum counts in the proportion of the days on
 * which any of them was planned to all their days together, and is never less than the longest task alone.
 * Null without tasks.
 */
export function measureWorkLeft(
  tasks: readonly PlannedTask[],
  window: PlannedWindow | null,
  calendar: WorkingCalendar,
  paceOf: PaceLookup,
): WorkLeft | null {
  const counted = tasks.filter((task) => !isCancelled(task))
  if (counted.length === 0) return null
  const spans: PlannedWindow[] = []
  let [planned, remaining, longest, undated, done] = [0, 0, 0, 0, 0]
  let until: Day | null = null
  for (const task of counted) {
    const span = findPlannedDates(task, window)
    if (span) spans.push(span)
    else undated++
    const days = span ? Math.max(1, calendar.workdaysWithin(span.start, span.due)) : 1
    const share = isDone(task) ? 1 : Math.min(1, Math.max(0, task.percentComplete ?? 0))
    const ownDays = days * (1 - share) * paceOf(task.owner)
    planned += days
    remaining += ownDays
    done += share
    longest = Math.max(longest, ownDays)
    if (!isDone(task) && task.due !== null && (until === null || task.due > until)) until = task.due
  }
  const coveredDays = Math.min(planned, Math.max(1, countCoveredDays(spans, calendar)) + undated)
  const days = Math.max(longest, (coveredDays * remaining) / planned)
  return { days, until, begun: done > 0, tasks: counted.length, undated }
}

/** The dates a task is planned for; null when the task and its stage have none. */
function findPlannedDates({ start, due }: PlannedTask, window: PlannedWindow | null): PlannedWindow | null {
  const last = due ?? window?.due ?? start
  if (last === null) return null
  const first = start ?? window?.start ?? last
  return first <= last ? { start: first, due: last } : { start: last, due: last }
}

/** Working days that are in at least one of the spans. */
function countCoveredDays(spans: readonly PlannedWindow[], calendar: WorkingCalendar): number {
  const sorted = [...spans].sort((one, other) => (one.start < other.start ? -1 : 1))
  let days = 0
  let open: PlannedWindow | null = null
  for (const span of sorted) {
    if (open && span.start <= open.due) {
      if (span.due > open.due) open = { start: open.start, due: span.due }
      continue
    }
    if (open) days += calendar.workdaysWithin(open.start, open.due)
    open = span
  }
  return open ? days + calendar.workdaysWithin(open.start, open.due) : days
}

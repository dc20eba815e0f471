import type { WorkingCalendar } from '../../core/calendar.js'
import type { Day } from '../../core/day.js'
import type { Iteration } from '../../trackers/plan/iterations.js'
import type { IterationItem } from './iterations.js'

/** The points that were done by the end of a working day. */
interface BurnUpDay {
  readonly day: Day
  readonly done: number
}

export interface BurnUp {
  /** The working days of the iteration up to today. */
  readonly days: readonly BurnUpDay[]
  /** Points of work that is done, without a date on which it was or with a later one: no day above has them. */
  readonly elsewhere: number
}

/** Iterations longer than this are no iterations; nothing is drawn day by day then. */
const maxDays = 60

/**
 * How the points of an iteration were done, day by day (燃起图). Work that was done before its first day counts from
 * that day on. Null without both dates, and before it begins.
 */
export function createBurnUp(
  { start, end }: Pick<Iteration, 'start' | 'end'>,
  items: readonly IterationItem[],
  calendar: WorkingCalendar,
  today: Day,
): BurnUp | null {
  if (start === null || end === null || start > today || end < start) return null
  const last = end < today ? end : today
  const count = calendar.workdaysWithin(start, last)
  if (count > maxDays) return null
  const first = calendar.plusWorkdays(start, 0)
  const done = items.filter(({ state }) => state === 'done')
  const sum = (holds: (doneOn: Day | null) => boolean): number =>
    done.reduce((total, { doneOn, points }) => total + (holds(doneOn) ? (points ?? 0) : 0), 0)
  const days = Array.from({ length: count }, (_, index): BurnUpDay => {
    const day = calendar.plusWorkdays(first, index)
    // What was done on a day off counts on the working day before the next one begins.
    const next = calendar.plusWorkdays(day, 1)
    return { day, done: sum((doneOn) => doneOn !== null && doneOn < next && doneOn <= last) }
  })
  return { days, elsewhere: sum((doneOn) => doneOn === null || doneOn > last) }
}

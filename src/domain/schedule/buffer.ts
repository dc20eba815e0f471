import type { WorkingCalendar } from '../../core/calendar.js'
import type { Day } from '../../core/day.js'

/** When delivery is on a day off, the workday before it is what counts. */
export const findDeliveryWorkday = (delivery: Day, calendar: WorkingCalendar): Day =>
  calendar.isWorkday(delivery) ? delivery : calendar.plusWorkdays(delivery, -1)

/**
 * The day the last stage must be finished: `bufferDays` working days before the delivery workday, which is itself the
 * last day of the buffer. Without a buffer it is the delivery workday.
 */
export const findLastDue = (delivery: Day, bufferDays: number, calendar: WorkingCalendar): Day =>
  calendar.plusWorkdays(findDeliveryWorkday(delivery, calendar), -Math.max(0, Math.ceil(bufferDays)))

/** How far the work has come, against how much of the buffer it has cost. */
export interface BufferBurn {
  readonly bufferDays: number
  /** Working days by which the last stage is expected after its latest due day. */
  readonly usedDays: number
  /** Share of the buffer used, more than 1 when it is overdrawn; null without a buffer. */
  readonly used: number | null
  /** Share of the work done, 0 to 1; null when unknown. */
  readonly progress: number | null
  /** The buffer is used faster than the work is done, where both are known. */
  readonly ahead: boolean
}

/**
 * Buffer burn: the measure of a fever chart (critical chain method). `finish` is when the last stage is expected;
 * `progress` the share of work done.
 */
export function measureBufferBurn(
  plan: {
    readonly delivery: Day
    readonly bufferDays: number
    readonly finish: Day
    readonly progress: number | null
  },
  calendar: WorkingCalendar,
): BufferBurn {
  const { delivery, bufferDays, finish, progress } = plan
  const usedDays = Math.max(0, calendar.workdaysBetween(findLastDue(delivery, bufferDays, calendar), finish))
  const used = bufferDays > 0 ? usedDays / Math.ceil(bufferDays) : null
  return {
    bufferDays,
    usedDays,
    used,
    progress,
    ahead: used !== null && progress !== null && used > progress,
  }
}

import type { WorkingCalendar } from '../../core/calendar.js'
import type { Task } from '../../trackers/plan/tasks.js'
import { isDone } from '../status/openness.js'

/** As many finished tasks of a project as its throughput is read from. */
const maxTasks = 60

/**
 * The throughput of a project: working days from each finished task to the next, ascending; one fewer than the
 * tasks.
 */
export function measureThroughput(tasks: readonly Task[], calendar: WorkingCalendar): number[] {
  const days = tasks
    .flatMap((task) => (isDone(task) && task.doneOn !== null ? task.doneOn : []))
    .sort()
    .slice(-maxTasks)
  return days
    .slice(1)
    .map((day, at) => calendar.workdaysBetween(days[at]!, day))
    .sort((one, other) => one - other)
}

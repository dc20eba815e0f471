import type { WorkingCalendar } from '../../../core/calendar.js'
import type { Day } from '../../../core/day.js'
import { isOpen } from '../../../project/status/openness.js'
import type { Milestone } from '../../../trackers/plan/milestones.js'
import { type Task, tasks as taskTable } from '../../../trackers/plan/tasks.js'
import { hasBegun, type KeptDay, liesWithin, type MovedDay } from './stage-tasks.js'

/**
 * How a stage's open tasks follow it to new days: by the working days its start moves (its due day, where no start is
 * known), held within the stage, so that they keep their places as far as it allows. What has begun keeps its start.
 * Tasks that lay outside the stage before were planned by themselves and are kept.
 */
export function tasksFollowing(
  stage: Milestone,
  to: { readonly start: Day; readonly due: Day },
  tasks: readonly Task[],
  today: Day,
  calendar: WorkingCalendar,
): { readonly moved: MovedDay[]; readonly kept: KeptDay[] } {
  const moved: MovedDay[] = []
  const kept: KeptDay[] = []
  const stays = (['start', 'due'] as const).every((column) => (stage[column] ?? to[column]) === to[column])
  const [from, until] = stage.start !== null ? [stage.start, to.start] : [stage.due, to.due]
  if (stays || from === null) return { moved, kept }
  const by = calendar.workdaysBetween(from, until)
  const within = (day: Day): Day => (day < to.start ? to.start : day > to.due ? to.due : day)
  for (const task of tasks) {
    if (!isOpen(taskTable, task)) continue
    const inside = liesWithin(task, stage, today)
    const begun = hasBegun(task, today)
    const days = (['start', 'due'] as const).flatMap((column): MovedDay[] => {
      const was = task[column]
      if (was === null || (column === 'start' && begun)) return []
      const shifted = by === 0 ? was : calendar.plusWorkdays(was, by)
      const day = inside ? within(shifted) : shifted
      const name = task.title ?? ''
      return day === was
        ? []
        : [{ table: 'tasks', id: task.id, name, stage: stage.name ?? '', column, from: was, to: day }]
    })
    if (inside) moved.push(...days)
    else kept.push(...days.map((day) => ({ ...day, why: 'outsideStage' as const })))
  }
  return { moved, kept }
}

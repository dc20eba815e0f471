import type { WorkingCalendar } from '../../../core/calendar.js'
import type { Day } from '../../../core/day.js'
import { isOpen } from '../../../domain/status/openness.js'
import type { Milestone } from '../../../trackers/plan/milestones.js'
import { type Task, tasks as taskTable } from '../../../trackers/plan/tasks.js'
import { hasStarted, type FixedDay, isWithinStage, type MovedDay } from './stage-tasks.js'

/**
 * How a stage's open tasks follow it to new days: by the working days its start moves (its due day, where no
 * start is known), and within the stage, so that their order stays as far as possible. A task that has begun
 * does not change its start. Tasks that were outside the stage before were planned separately and stay.
 */
export function moveTasksWithStage(
  stage: Milestone,
  newDays: { readonly start: Day; readonly due: Day },
  tasks: readonly Task[],
  today: Day,
  calendar: WorkingCalendar,
): { readonly moved: MovedDay[]; readonly fixed: FixedDay[] } {
  const moved: MovedDay[] = []
  const fixed: FixedDay[] = []
  const isUnmoved = (['start', 'due'] as const).every(
    (column) => (stage[column] ?? newDays[column]) === newDays[column],
  )
  const [from, until] = stage.start !== null ? [stage.start, newDays.start] : [stage.due, newDays.due]
  if (isUnmoved || from === null) return { moved, fixed }
  const shiftDays = calendar.workdaysBetween(from, until)
  const clamp = (day: Day): Day =>
    day < newDays.start ? newDays.start : day > newDays.due ? newDays.due : day
  for (const task of tasks) {
    if (!isOpen(taskTable, task)) continue
    const isInside = isWithinStage(task, stage, today)
    const hasBegunWork = hasStarted(task, today)
    const days = (['start', 'due'] as const).flatMap((column): MovedDay[] => {
      const previousDay = task[column]
      if (previousDay === null || (column === 'start' && hasBegunWork)) return []
      const shifted = shiftDays === 0 ? previousDay : calendar.plusWorkdays(previousDay, shiftDays)
      const day = isInside ? clamp(shifted) : shifted
      const name = task.title ?? ''
      return day === previousDay
        ? []
        : [{ table: 'tasks', id: task.id, name, stage: stage.name ?? '', column, from: previousDay, to: day }]
    })
    if (isInside) moved.push(...days)
    else fixed.push(...days.map((day) => ({ ...day, why: 'outsideStage' as const })))
  }
  return { moved, fixed }
}

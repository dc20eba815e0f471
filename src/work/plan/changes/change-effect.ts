import type { WorkingCalendar } from '../../../core/calendar.js'
import type { Day } from '../../../core/day.js'
import { isOpen } from '../../../domain/status/openness.js'
import { sortInSheetOrder } from '../../../domain/schedule/network.js'
import { milestones as stageTable } from '../../../trackers/plan/milestones.js'
import { type Task, tasks as taskTable } from '../../../trackers/plan/tasks.js'
import type { EngagementRows } from '../engagement-rows.js'
import { type FixedDay, isWithinStage, type MovedDay, tasksByStage } from '../back-plan/stage-tasks.js'

/** What a change does to an engagement's days. */
export interface ChangeEffect {
  /** Days of stages. */
  readonly moved: readonly MovedDay[]
  /** Days of the stages' tasks. */
  readonly movedTasks: readonly MovedDay[]
  /** Days that stay unless somebody asks for them to move, with the day they would move to. */
  readonly fixed: readonly FixedDay[]
  readonly delivery: Day
}

/**
 * The days after a change that takes so many working days more: delivery, every typed day of an open stage
 * that lies after today, and those of its open tasks move by as many. Days that have come stay, so that what
 * is late stays late; a change that wins time moves no day before today.
 */
export function effectOfChange(
  { milestones, tasks }: Pick<EngagementRows, 'milestones' | 'tasks'>,
  delivery: Day,
  impactDays: number,
  today: Day,
  calendar: WorkingCalendar,
): ChangeEffect {
  const shiftDay = (day: Day): Day => {
    if (impactDays === 0) return day
    const moved = calendar.plusWorkdays(day, impactDays)
    return moved < today && day >= today ? calendar.plusWorkdays(today, 0) : moved
  }
  const daysOf = (
    table: MovedDay['table'],
    row: { readonly id: string; readonly start: Day | null; readonly due: Day | null },
    name: string | null,
    stage: string | null,
  ): MovedDay[] =>
    (['start', 'due'] as const).flatMap((column): MovedDay[] => {
      const from = row[column]
      const to = from !== null && from > today ? shiftDay(from) : from
      return from === null || to === null || to === from
        ? []
        : [{ table, id: row.id, name: name ?? '', stage, column, from, to }]
    })
  const stages = sortInSheetOrder(milestones).filter((row) => isOpen(stageTable, row))
  const { byStage, unassigned } = tasksByStage({ milestones, tasks })
  const openTasks = (rows: readonly Task[]): Task[] => rows.filter((row) => isOpen(taskTable, row))
  const movedTasks: MovedDay[] = []
  const fixed: FixedDay[] = []
  for (const stage of stages)
    for (const task of openTasks(byStage.get(stage)!)) {
      const days = daysOf('tasks', task, task.title, stage.name ?? '')
      if (isWithinStage(task, stage, today)) movedTasks.push(...days)
      else fixed.push(...days.map((day) => ({ ...day, why: 'outsideStage' as const })))
    }
  for (const task of openTasks(unassigned))
    fixed.push(...daysOf('tasks', task, task.title, null).map((day) => ({ ...day, why: 'noStage' as const })))
  return {
    moved: stages.flatMap((row) => daysOf('milestones', row, row.name, row.name ?? '')),
    movedTasks,
    fixed,
    delivery: shiftDay(delivery),
  }
}

/**
 * The next version: `1.2` → `1.3`, `v2` → `v3`; what ends in no number gets ` +1`; none yet becomes `1.1`.
 */
export function nextVersion(version: string | null): string {
  const typed = version?.trim() ?? ''
  if (typed === '') return '1.1'
  const found = /^(.*?)(\d{1,9})$/.exec(typed)
  return found ? `${found[1]}${Number(found[2]) + 1}` : `${typed} +1`
}

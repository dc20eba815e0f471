import type { Day } from '../../../core/day.js'
import { createNameIndex } from '../../../domain/names.js'
import type { Milestone } from '../../../trackers/plan/milestones.js'
import type { Task } from '../../../trackers/plan/tasks.js'
import type { EngagementRows } from '../engagement-rows.js'

/** One typed day that moves with the plan. */
export interface MovedDay {
  readonly table: 'milestones' | 'tasks'
  /** The row's id; blank while it has none. */
  readonly id: string
  /** The row's name for people. */
  readonly name: string
  /** The stage it is or belongs to, by name; null of a task that belongs to none. */
  readonly stage: string | null
  readonly column: 'start' | 'due'
  readonly from: Day
  readonly to: Day
}

/**
 * A typed day that stays unless somebody asks for it to move: of a task outside its stage or without one,
 * which was not planned by the stage; or one that a formula computes, which changes with it or was meant not
 * to.
 */
export interface FixedDay extends MovedDay {
  readonly why: 'outsideStage' | 'noStage' | 'formula'
}

/**
 * The tasks of each stage of an engagement, by the stage's id or name, and those that name no stage of it.
 */
export function tasksByStage({ milestones, tasks }: Pick<EngagementRows, 'milestones' | 'tasks'>): {
  readonly byStage: ReadonlyMap<Milestone, readonly Task[]>
  readonly unassigned: readonly Task[]
} {
  const names = createNameIndex(milestones, 'name')
  const byStage = new Map<Milestone, Task[]>(milestones.map((row) => [row, []]))
  const unassigned: Task[] = []
  for (const task of tasks) {
    const stage = names.find(task.milestone)
    ;(stage ? byStage.get(stage)! : unassigned).push(task)
  }
  return { byStage, unassigned }
}

/** Whether work on a task has begun: its start is a fact then, whatever was planned. */
export const hasStarted = ({ status, start }: Pick<Task, 'status' | 'start'>, today: Day): boolean =>
  (status === 'inProgress' || status === 'blocked') && start !== null && start <= today

/**
 * Whether the days that are still a plan lie within the task's stage; a stage without a day is open on that
 * side.
 */
export const isWithinStage = (
  task: Pick<Task, 'status' | 'start' | 'due'>,
  { start, due }: Pick<Milestone, 'start' | 'due'>,
  today: Day,
): boolean =>
  [hasStarted(task, today) ? null : task.start, task.due].every(
    (day) => day === null || ((start === null || day >= start) && (due === null || day <= due)),
  )

import type { Day } from '../../../core/day.js'
import { nameIndex } from '../../../project/names.js'
import type { Milestone } from '../../../trackers/plan/milestones.js'
import type { Task } from '../../../trackers/plan/tasks.js'
import type { Engaged } from '../engagement.js'

/** One typed day that moves with the plan. */
export interface MovedDay {
  readonly table: 'milestones' | 'tasks'
  /** The row's id; blank while it has none. */
  readonly id: string
  /** What people call the row. */
  readonly name: string
  /** The stage it is or belongs to, by name; null of a task that belongs to none. */
  readonly stage: string | null
  readonly column: 'start' | 'due'
  readonly from: Day
  readonly to: Day
}

/**
 * A typed day that stays unless somebody asks for it: of a task that lies outside its stage or belongs to none, which
 * nobody planned by the stage; or one that a formula works out, which follows by itself or was not to.
 */
export interface KeptDay extends MovedDay {
  readonly why: 'outsideStage' | 'noStage' | 'formula'
}

/** The tasks of each stage of an engagement, by the stage's id or name, and those that name no stage of it. */
export function tasksByStage({ milestones, tasks }: Pick<Engaged, 'milestones' | 'tasks'>): {
  readonly of: ReadonlyMap<Milestone, readonly Task[]>
  readonly free: readonly Task[]
} {
  const names = nameIndex(milestones, 'name')
  const of = new Map<Milestone, Task[]>(milestones.map((row) => [row, []]))
  const free: Task[] = []
  for (const task of tasks) {
    const stage = names.find(task.milestone)
    ;(stage ? of.get(stage)! : free).push(task)
  }
  return { of, free }
}

/** Whether work on a task has begun: its start is history then, whatever was planned. */
export const hasBegun = ({ status, start }: Pick<Task, 'status' | 'start'>, today: Day): boolean =>
  (status === 'inProgress' || status === 'blocked') && start !== null && start <= today

/** Whether the days that are still a plan lie within the task's stage; a stage without a day is open on that side. */
export const liesWithin = (
  task: Pick<Task, 'status' | 'start' | 'due'>,
  { start, due }: Pick<Milestone, 'start' | 'due'>,
  today: Day,
): boolean =>
  [hasBegun(task, today) ? null : task.start, task.due].every(
    (day) => day === null || ((start === null || day >= start) && (due === null || day <= due)),
  )

import type { Milestone } from '../../trackers/plan/milestones.js'
import type { Task } from '../../trackers/plan/tasks.js'
import { createNameIndex } from '../names.js'
import { isCancelled, isDone } from '../status/openness.js'

/** Open tasks of a project that belong to no open stage of it. */
export function listLooseTasks(milestones: readonly Milestone[], tasks: readonly Task[]): readonly Task[] {
  const names = createNameIndex(milestones, 'name')
  return tasks.filter((task) => {
    if (isDone(task) || isCancelled(task)) return false
    const stage = names.find(task.milestone)
    return stage === undefined || isCancelled(stage) || isDone(stage)
  })
}

import type { Day } from '../../core/day.js'
import { tasks as taskTable, type Task } from '../../trackers/plan/tasks.js'
import { parsePredecessors } from '../schedule/predecessors.js'
import { createNameIndex, toNameKey } from '../names.js'
import type { BookContents } from '../book-contents.js'
import { isDone, isOpen } from '../status/openness.js'
import { groupBy } from '../../core/group-by.js'

/** Open tasks that look like the same work done twice. */
export interface Duplicate {
  readonly title: string
  readonly engagement: string | null
  readonly owners: readonly string[]
  readonly count: number
}

/** Open tasks of one engagement and milestone that have the same name (重复任务), most often first. */
export function findDuplicates({ rows, byName }: BookContents): Duplicate[] {
  const groups = groupBy(rows.tasks, (task) => {
    if (task.title === null || !isOpen(taskTable, task)) return undefined
    const engagement = byName.engagements.find(task.engagement)?.id ?? task.engagement ?? ''
    const milestone = byName.milestones.find(task.milestone)?.id ?? task.milestone ?? ''
    return [engagement, milestone, toNameKey(task.title)].join('\n')
  })
  return [...groups.values()]
    .filter((group) => group.length > 1)
    .map((group) => ({
      title: group[0]!.title!,
      engagement: byName.engagements.find(group[0]!.engagement)?.name ?? group[0]!.engagement,
      owners: [...new Set(group.flatMap(({ owner }) => owner ?? []))],
      count: group.length,
    }))
    .sort((one, other) => other.count - one.count)
}

/** Work that goes from one department to another. */
export interface Handover {
  readonly title: string
  readonly from: string
  readonly to: string
  /** Whether the department before has finished, so that the next one may begin. */
  readonly ready: boolean
  readonly due: Day | null
}

/**
 * Open tasks that wait for, or may now follow, a task of another department (跨部门交接): those that may begin first,
 * then by due day. A task without a department has its owner's.
 */
export function findHandovers({ rows, byName }: BookContents): Handover[] {
  const followers = rows.tasks.filter((task) => task.predecessors !== null && task.title !== null)
  if (followers.length === 0) return []
  // Tasks of different engagements have the same titles.
  const engagementOf = ({ engagement }: Task): string =>
    byName.engagements.find(engagement)?.id ?? toNameKey(engagement ?? '')
  const indexes = new Map(
    [...groupBy(rows.tasks, engagementOf)].map(([key, tasks]) => [key, createNameIndex(tasks, 'title')]),
  )
  const departmentOf = (task: Task): string | null =>
    task.department ?? byName.people.find(task.owner)?.department ?? null
  return followers
    .filter((task) => isOpen(taskTable, task))
    .flatMap((task): Handover[] => {
      const to = departmentOf(task)
      const tasks = indexes.get(engagementOf(task))!
      const exactTask = tasks.find(task.predecessors)
      const named = parsePredecessors(task.predecessors, (name) => tasks.find(name)?.id)
      const before = exactTask ? [exactTask] : named.predecessors.flatMap(({ id }) => tasks.find(id) ?? [])
      // What waits for a task that cannot be found is not known to be free to begin.
      const isReady = (exactTask !== undefined || named.unknown.length === 0) && before.every(isDone)
      const otherDepartments = [...new Set(before)].filter((each) => {
        const from = departmentOf(each)
        return from !== null && to !== null && toNameKey(from) !== toNameKey(to)
      })
      if (otherDepartments.length === 0) return []
      const departments = [...new Set(otherDepartments.map((each) => departmentOf(each)!))]
      return [{ title: task.title!, from: departments.join(', '), to: to!, ready: isReady, due: task.due }]
    })
    .sort(
      (one, other) =>
        Number(other.ready) - Number(one.ready) || (one.due ?? '9').localeCompare(other.due ?? '9'),
    )
}

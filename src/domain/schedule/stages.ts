import type { Milestone } from '../../trackers/plan/milestones.js'
import type { Task } from '../../trackers/plan/tasks.js'
import { toNameKey } from '../names.js'
import { isCancelled } from '../status/openness.js'
import type { BookContents } from '../book-contents.js'
import { createNetwork } from './network.js'
import { groupBy } from '../../core/group-by.js'
import { memoize } from '../../core/memoize.js'

/** A milestone among the others of its engagement. */
export interface StageWithTasks {
  readonly row: Milestone
  readonly tasks: readonly Task[]
  /**
   * What must be finished before it: its predecessors, or where an engagement names none, the stages just
   * before it in the order.
   */
  readonly before: readonly Milestone[]
}

/**
 * The stages of every engagement that is under way, engagement by engagement, each in its own order.
 * Cancelled stages are left out; a stage that waited for one waits for what came before it, as in planning.
 */
export function listStages({ rows, byName, calendar }: BookContents): StageWithTasks[] {
  const engagementKey = (name: string | null): string =>
    byName.engagements.find(name)?.id ?? toNameKey(name ?? '')
  const byEngagement = groupBy(rows.milestones, ({ engagement }) =>
    // A project whose name another one has too: it is not certain whose its stages are.
    byName.engagements.isAmbiguous(engagement) || isInactive(byName.engagements.find(engagement)?.status)
      ? undefined
      : engagementKey(engagement),
  )
  const stageByName = new Map<string, Milestone | undefined>()
  for (const [key, stages] of byEngagement)
    for (const row of stages) {
      if (isCancelled(row)) continue
      const name = `${key} ${toNameKey(row.name ?? '')}`
      // When two stages have one name, it is not certain which is meant.
      stageByName.set(name, stageByName.has(name) ? undefined : row)
    }
  const tasks = new Map<Milestone | undefined, Task[]>(rows.milestones.map((row) => [row, []]))
  /** Stages by what tasks write, engagement and milestone: thousands of rows have the same few pairs. */
  const stageCache = new Map<string | null, Map<string, Milestone | undefined>>()
  for (const task of rows.tasks) {
    const { engagement, milestone } = task
    if (milestone === null || isCancelled(task)) continue
    const stageByMilestone = memoize(stageCache, engagement, () => new Map<string, Milestone | undefined>())
    if (!stageByMilestone.has(milestone)) {
      // Stages of different engagements have the same names: the name alone is enough only where no
      // engagement is given.
      const onlyMatch = byName.milestones.find(milestone)
      stageByMilestone.set(
        milestone,
        engagement === null || onlyMatch?.id === milestone
          ? onlyMatch
          : stageByName.get(`${engagementKey(engagement)} ${toNameKey(milestone)}`),
      )
    }
    tasks.get(stageByMilestone.get(milestone))?.push(task)
  }
  return [...byEngagement.values()].flatMap((rowsOfEngagement) => {
    const { stages } = createNetwork(rowsOfEngagement, calendar)
    const byId = new Map(rowsOfEngagement.map((row) => [row.id === '' ? `#${row.at.line}` : row.id, row]))
    return stages.map(({ id, predecessors }): StageWithTasks => {
      const row = byId.get(id)!
      return { row, tasks: tasks.get(row)!, before: predecessors.map((each) => byId.get(each.id)!) }
    })
  })
}

/**
 * The stages a task may belong to: those of the name it gives, in the project it names; several where the
 * name alone does not decide, none where it names none.
 */
export function findStages(
  { byName }: Pick<BookContents, 'byName'>,
  { engagement, milestone }: Pick<Task, 'engagement' | 'milestone'>,
): readonly Milestone[] {
  const stageByName = byName.milestones.findAll(milestone)
  if (engagement === null) return stageByName
  const projects = byName.engagements.findAll(engagement)
  return stageByName.filter((stage) =>
    byName.engagements.findAll(stage.engagement).some((each) => projects.includes(each)),
  )
}

const isInactive = (status: string | null | undefined): boolean =>
  status === 'delivered' || status === 'cancelled' || status === 'onHold'

/** What is new for the owner of a stage: it may begin, or its work is done and waits for acceptance. */
export function findStageNews(bookContents: BookContents): ReadonlyMap<string, 'mayBegin' | 'toAccept'> {
  return new Map(
    listStages(bookContents).flatMap((stage): [string, 'mayBegin' | 'toAccept'][] => {
      const { row, tasks, before } = stage
      if (row.result === 'pending' && isWorkDone(stage)) return [[row.id, 'toAccept']]
      const isUntouched =
        row.status === 'inProgress' &&
        tasks.length > 0 &&
        tasks.every(({ status }) => status === null || status === 'notStarted')
      return isUntouched && before.length > 0 && before.every(({ result }) => result === 'pass')
        ? [[row.id, 'mayBegin']]
        : []
    }),
  )
}

/** Every task of an unfinished stage is done, and there is at least one. */
export const isWorkDone = ({ row, tasks }: StageWithTasks): boolean =>
  row.status !== 'done' &&
  row.status !== 'accepted' &&
  row.status !== 'onHold' &&
  tasks.length > 0 &&
  tasks.every(({ status }) => status === 'done')

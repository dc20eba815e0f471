import type { Milestone } from '../../trackers/plan/milestones.js'
import type { Task } from '../../trackers/plan/tasks.js'
import { nameKey } from '../names.js'
import { isCancelled } from '../status/openness.js'
import type { Portfolio } from '../portfolio.js'
import { predecessorsIn } from './predecessors.js'

/** A milestone among the others of its engagement. */
export interface Stage {
  readonly row: Milestone
  readonly tasks: readonly Task[]
  /** What must be finished before it: its predecessors, or where an engagement names none the stages next in order. */
  readonly before: readonly Milestone[]
}

/** The stages of every engagement that is under way, engagement by engagement. Cancelled stages are none. */
export function stagesOf({ rows, byName }: Portfolio): Stage[] {
  const engagementKey = (name: string | null): string =>
    byName.engagements.find(name)?.id ?? nameKey(name ?? '')
  const byEngagement = new Map<string, Milestone[]>()
  const named = new Map<string, Milestone>()
  for (const row of rows.milestones) {
    if (isCancelled(row) || isResting(byName.engagements.find(row.engagement)?.status)) continue
    const key = engagementKey(row.engagement)
    const stages = byEngagement.get(key)
    if (stages) stages.push(row)
    else byEngagement.set(key, [row])
    named.set(`${key} ${nameKey(row.name ?? '')}`, row)
  }
  const tasks = new Map<Milestone | undefined, Task[]>(rows.milestones.map((row) => [row, []]))
  /** Stages by what tasks write, engagement and milestone: the same few pairs stand in thousands of rows. */
  const written = new Map<string | null, Map<string, Milestone | undefined>>()
  for (const task of rows.tasks) {
    const { engagement, milestone } = task
    if (milestone === null || isCancelled(task)) continue
    if (!written.has(engagement)) written.set(engagement, new Map())
    const known = written.get(engagement)!
    if (!known.has(milestone)) {
      // Stages of different engagements bear the same names: the name alone tells only where no engagement is given.
      const alone = byName.milestones.find(milestone)
      known.set(
        milestone,
        engagement === null || alone?.id === milestone
          ? alone
          : named.get(`${engagementKey(engagement)} ${nameKey(milestone)}`),
      )
    }
    tasks.get(known.get(milestone))?.push(task)
  }
  return [...byEngagement.values()].flatMap((stages) => {
    const before = beforeEach(stages)
    return stages.map((row) => ({ row, tasks: tasks.get(row)!, before: before(row) }))
  })
}

/** What comes before each stage of one engagement. */
function beforeEach(stages: readonly Milestone[]): (row: Milestone) => readonly Milestone[] {
  if (stages.some((row) => row.predecessors !== null)) {
    const ids = new Map(
      stages.flatMap(({ id, name }) => [
        [id, id],
        [nameKey(name ?? ''), id],
      ]),
    )
    const idOf = (name: string): string | undefined => ids.get(name) ?? ids.get(nameKey(name))
    return (row) => {
      const { predecessors } = predecessorsIn(row.predecessors, idOf)
      return stages.filter((stage) => predecessors.some(({ id }) => id === stage.id))
    }
  }
  const inOrder = [...stages].sort((a, b) => rank(a) - rank(b) || a.at.line - b.at.line)
  const together = (a: Milestone, b: Milestone): boolean =>
    a === b || (a.order !== null && a.order === b.order)
  return (row) => {
    const first = inOrder.findIndex((stage) => together(stage, row))
    const last = inOrder[first - 1]
    return last ? inOrder.filter((stage) => together(stage, last)) : []
  }
}

const rank = (row: Milestone): number => row.order ?? 1e9
const isResting = (status: string | null | undefined): boolean =>
  status === 'delivered' || status === 'cancelled' || status === 'onHold'

/** What there is to tell the owner of a stage: it may begin, or its work is done and waits for acceptance. */
export function stageNews(portfolio: Portfolio): ReadonlyMap<string, 'mayBegin' | 'toAccept'> {
  return new Map(
    stagesOf(portfolio).flatMap((stage): [string, 'mayBegin' | 'toAccept'][] => {
      const { row, tasks, before } = stage
      if (row.result === 'pending' && isWorkDone(stage)) return [[row.id, 'toAccept']]
      const untouched =
        row.status === 'inProgress' &&
        tasks.length > 0 &&
        tasks.every(({ status }) => status === null || status === 'notStarted')
      return untouched && before.length > 0 && before.every(({ result }) => result === 'pass')
        ? [[row.id, 'mayBegin']]
        : []
    }),
  )
}

/** Every task of an unfinished stage is done, and there is at least one. */
export const isWorkDone = ({ row, tasks }: Stage): boolean =>
  row.status !== 'done' &&
  row.status !== 'accepted' &&
  row.status !== 'onHold' &&
  tasks.length > 0 &&
  tasks.every(({ status }) => status === 'done')

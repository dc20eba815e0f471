import type { Milestone } from '../../trackers/plan/milestones.js'
import type { Task } from '../../trackers/plan/tasks.js'
import { nameKey } from '../names.js'
import { isCancelled } from '../status/openness.js'
import type { Portfolio } from '../portfolio.js'
import { network } from './network.js'

/** A milestone among the others of its engagement. */
export interface Stage {
  readonly row: Milestone
  readonly tasks: readonly Task[]
  /** What must be finished before it: its predecessors, or where an engagement names none the stages next in order. */
  readonly before: readonly Milestone[]
}

/**
 * The stages of every engagement that is under way, engagement by engagement, each in its own order. Cancelled stages
 * are none; whoever waited for one waits for what came before it, as in planning.
 */
export function stagesOf({ rows, byName, calendar }: Portfolio): Stage[] {
  const engagementKey = (name: string | null): string =>
    byName.engagements.find(name)?.id ?? nameKey(name ?? '')
  const byEngagement = new Map<string, Milestone[]>()
  const named = new Map<string, Milestone | undefined>()
  for (const row of rows.milestones) {
    // A project whose name another one has too: its stages are nobody's for sure.
    if (byName.engagements.isAmbiguous(row.engagement)) continue
    if (isResting(byName.engagements.find(row.engagement)?.status)) continue
    const key = engagementKey(row.engagement)
    const stages = byEngagement.get(key)
    if (stages) stages.push(row)
    else byEngagement.set(key, [row])
    if (isCancelled(row)) continue
    const name = `${key} ${nameKey(row.name ?? '')}`
    // Of two stages of one name neither is meant for sure.
    named.set(name, named.has(name) ? undefined : row)
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
  return [...byEngagement.values()].flatMap((mine) => {
    const { stages } = network(mine, calendar)
    const byId = new Map(mine.map((row) => [row.id === '' ? `#${row.at.line}` : row.id, row]))
    return stages.map(({ id, predecessors }): Stage => {
      const row = byId.get(id)!
      return { row, tasks: tasks.get(row)!, before: predecessors.map((each) => byId.get(each.id)!) }
    })
  })
}

/**
 * The stages a task may belong to: those of the name it gives, in the project it names; several where the name says no
 * more, none where it names none.
 */
export function stagesMeant(
  { byName }: Pick<Portfolio, 'byName'>,
  { engagement, milestone }: Pick<Task, 'engagement' | 'milestone'>,
): readonly Milestone[] {
  const named = byName.milestones.findAll(milestone)
  if (engagement === null) return named
  const projects = byName.engagements.findAll(engagement)
  return named.filter((stage) =>
    byName.engagements.findAll(stage.engagement).some((each) => projects.includes(each)),
  )
}

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

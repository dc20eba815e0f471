import type { WorkingCalendar } from '../../core/calendar.js'
import type { Day } from '../../core/day.js'
import { type AllClear, conclude, type Looked } from '../../core/evidence.js'
import { kept } from '../../core/kept.js'
import type { Engagement } from '../../trackers/plan/engagements.js'
import type { Milestone } from '../../trackers/plan/milestones.js'
import type { Task } from '../../trackers/plan/tasks.js'
import { type AnyRow, lookedAt, unreadIn } from '../evidence.js'
import { nameIndex } from '../names.js'
import { type EngagementParts, partsOf } from '../parts.js'
import type { Portfolio } from '../portfolio.js'
import { isCancelled, isDone } from '../status/openness.js'
import { percentComplete } from '../status/status.js'
import { expectedFinish, type Expectation } from './baseline.js'
import { bufferBurn, type BufferBurn } from './buffer.js'
import { forecast, type ForecastGap, type ForecastStage } from './forecast.js'
import { network, type Network, type Stage } from './network.js'
import { type PaceOf, pacesOf } from './pace.js'
import { type Window, workLeft, type WorkLeft } from './work-left.js'

/** What a forecast lets a sentence say. */
export type Outlook =
  /** Stages wait for each other. */
  | { readonly is: 'circle' }
  /** There is neither a stage nor an open task. */
  | { readonly is: 'nothing' }
  /** Nothing tells when these are finished; `''` names the tasks without a stage. */
  | { readonly is: 'unknown'; readonly of: readonly { readonly name: string; readonly gap: ForecastGap }[] }
  | { readonly is: 'late'; readonly finish: Day; readonly lateBy: number }
  | { readonly is: 'noDelivery'; readonly finish: Day; readonly unread: boolean }
  /** It would be in time, by what could be read. */
  | { readonly is: 'unsure'; readonly finish: Day; readonly looked: Looked }
  | { readonly is: 'inTime'; readonly finish: Day; readonly spare: number; readonly clear: AllClear }

/** When an engagement is expected to end, judging by its stages and tasks. */
export interface EngagementForecast {
  readonly net: Network
  /** Stages in the team's own order; empty while they wait for each other in a circle. */
  readonly stages: readonly ForecastStage[]
  /** When the last stage or task is expected; null when nothing tells. */
  readonly finish: Day | null
  /** Working days after delivery (before it when negative); null when either is unknown. */
  readonly lateBy: number | null
  readonly burn: BufferBurn | null
  /** Tasks it was made from, and those of them without dates. */
  readonly tasks: number
  readonly undated: number
  readonly looked: Looked
  readonly outlook: Outlook
}

/** The forecast of every engagement, worked out once for all who ask. */
export const forecastsOf = (portfolio: Portfolio): ReadonlyMap<Engagement, EngagementForecast> =>
  kept(made, portfolio, () => {
    const paceOf = pacesOf(portfolio)
    const whole = lookedAt(portfolio, [
      { table: 'milestones', columns: essential, rows: [] },
      { table: 'tasks', columns: essential, rows: [] },
    ])
    return new Map(
      [...partsOf(portfolio).parts].map(([row, parts]) => [
        row,
        forecastOf(portfolio, row, parts, paceOf, whole),
      ]),
    )
  })
const made = new WeakMap<Portfolio, ReadonlyMap<Engagement, EngagementForecast>>()

/** Without these columns there is no forecast to trust; the others people may leave out. */
const essential = ['status', 'due']
const decisive = {
  milestones: ['status', 'start', 'due', 'doneOn', 'forecast', 'durationDays', 'predecessors'],
  tasks: ['status', 'start', 'due', 'percentComplete', 'milestone'],
} as const

/** The tasks that name no stage of their engagement, as a stage. */
const looseId = ''

function forecastOf(
  portfolio: Portfolio,
  row: Engagement,
  parts: EngagementParts,
  paceOf: PaceOf,
  whole: Looked,
): EngagementForecast {
  const { calendar, situation } = portfolio
  const net = network(parts.milestones, calendar)
  const { work, loose } = workOf(net, parts, calendar, paceOf)
  const isHeld = row.status === 'onHold'
  const stages = (loose ? [...net.stages, looseStage] : net.stages).map((stage) =>
    isHeld && !stage.done ? { ...stage, held: true } : stage,
  )
  const { stages: all, finish } = forecast({ ...net, stages }, calendar, situation.today, work)
  const { delivery } = row
  const lateBy = delivery === null || finish === null ? null : calendar.workdaysBetween(delivery, finish)
  const progress = percentComplete(parts.tasks, parts.milestones)
  const looked = lookedFor(portfolio, parts, whole)
  const left = [...work.values()]
  return {
    net,
    stages: all.filter(({ id }) => id !== looseId),
    finish,
    lateBy,
    burn:
      delivery === null || finish === null
        ? null
        : bufferBurn({ delivery, bufferDays: row.bufferDays ?? 0, finish, progress }, calendar),
    tasks: left.reduce((sum, { tasks }) => sum + tasks, 0),
    undated: left.reduce((sum, { undated }) => sum + undated, 0),
    looked,
    outlook: outlookOf(row, { net, all, finish, lateBy, looked }),
  }
}

function outlookOf(
  row: Engagement,
  {
    net,
    all,
    finish,
    lateBy,
    looked,
  }: Pick<EngagementForecast, 'net' | 'finish' | 'lateBy' | 'looked'> & {
    readonly all: readonly ForecastStage[]
  },
): Outlook {
  if (net.cycles.length > 0) return { is: 'circle' }
  const names = new Map(net.stages.map(({ id, name }) => [id, name]))
  const of = all.flatMap(({ id, gap }) => (gap === null ? [] : [{ name: names.get(id) ?? '', gap }]))
  if (of.length > 0) return { is: 'unknown', of }
  if (finish === null) return { is: 'nothing' }
  if (lateBy === null) return { is: 'noDelivery', finish, unread: row.at.unread.includes('delivery') }
  if (lateBy > 0) return { is: 'late', finish, lateBy }
  const said = conclude({ found: [], looked })
  return said.is === 'clear'
    ? { is: 'inTime', finish, spare: -lateBy, clear: said.clear }
    : { is: 'unsure', finish, looked }
}

/** What the tasks of every open stage still need, and whether some name no stage and are open. */
function workOf(
  { stages }: Network,
  { milestones, tasks }: EngagementParts,
  calendar: WorkingCalendar,
  paceOf: PaceOf,
): { readonly work: ReadonlyMap<string, WorkLeft>; readonly loose: boolean } {
  const names = nameIndex(milestones, 'name')
  const rows = new Map(milestones.map((row) => [stageId(row), row]))
  const of = new Map<string, Task[]>()
  for (const task of tasks) {
    const stage = names.find(task.milestone)
    // What is open in a stage that is over is still to be done.
    const key = stage === undefined || isCancelled(stage) || isDone(stage) ? looseId : stageId(stage)
    const known = of.get(key)
    if (known) known.push(task)
    else of.set(key, [task])
  }
  const work = new Map<string, WorkLeft>()
  for (const stage of stages) {
    if (stage.done) continue
    const left = workLeft(of.get(stage.id) ?? [], windowOf(stage, calendar), calendar, paceOf)
    if (left) work.set(stage.id, left)
    else if (stage.dated && !stage.inProgress) {
      const days = stage.durationDays * paceOf(rows.get(stage.id)!.owner)
      work.set(stage.id, { days, until: null, begun: false, tasks: 0, undated: 0 })
    }
  }
  const free = (of.get(looseId) ?? []).filter((task) => !isDone(task))
  const left = workLeft(free, null, calendar, paceOf)
  if (left) work.set(looseId, { ...left, begun: true })
  return { work, loose: left !== null }
}

const looseStage: Stage = {
  id: looseId,
  name: '',
  durationDays: 1,
  durationAssumed: true,
  predecessors: [],
  start: null,
  due: null,
  forecast: null,
  done: false,
  doneOn: null,
  inProgress: true,
  held: false,
  dated: false,
}

const stageId = (row: Pick<Milestone, 'id' | 'at'>): string => (row.id === '' ? `#${row.at.line}` : row.id)

function windowOf({ start, due, durationDays }: Stage, calendar: WorkingCalendar): Window | null {
  if (due !== null) {
    const first = start ?? calendar.plusWorkdays(due, 1 - durationDays)
    return { start: first < due ? first : due, due }
  }
  return start === null ? null : { start, due: calendar.plusWorkdays(start, durationDays - 1) }
}

function lookedFor(portfolio: Portfolio, { milestones, tasks }: EngagementParts, whole: Looked): Looked {
  const open = (rows: readonly (Milestone | Task)[]): readonly AnyRow[] =>
    rows.filter((row) => !isDone(row)) as unknown as readonly AnyRow[]
  return {
    ...whole,
    rows: milestones.length + tasks.length,
    unread: [
      ...unreadIn(portfolio, { table: 'milestones', columns: decisive.milestones, rows: open(milestones) }),
      ...unreadIn(portfolio, { table: 'tasks', columns: decisive.tasks, rows: open(tasks) }),
    ],
  }
}

/**
 * When each milestone was finished or is expected to be, by the one forecast. A milestone of no known engagement is
 * judged by itself. Those of which nothing tells, or that are called off, have no entry.
 */
export const expectedFinishes = (portfolio: Portfolio): ReadonlyMap<Milestone, Expectation> =>
  kept(finishes, portfolio, () => {
    const found = new Map<Milestone, Expectation>()
    const { parts, strays } = partsOf(portfolio)
    const all = forecastsOf(portfolio)
    for (const [row, { milestones }] of parts) {
      const byId = new Map(all.get(row)!.stages.map((stage) => [stage.id, stage]))
      for (const each of milestones) {
        const stage = byId.get(stageId(each))
        if (stage && stage.finish !== null) found.set(each, { day: stage.finish, inherited: stage.inherited })
      }
    }
    for (const each of strays.milestones) {
      const finish = each.status === 'onHold' ? null : expectedFinish(each, portfolio.situation.today)
      if (finish !== null) found.set(each, { day: finish.day, inherited: 0 })
    }
    return found
  })
const finishes = new WeakMap<Portfolio, ReadonlyMap<Milestone, Expectation>>()

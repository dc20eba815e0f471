import type { WorkingCalendar } from '../../core/calendar.js'
import type { Day } from '../../core/day.js'
import { type AllClear, conclude, type Coverage } from '../../core/evidence.js'
import { memoize } from '../../core/memoize.js'
import type { Engagement } from '../../trackers/plan/engagements.js'
import type { Milestone } from '../../trackers/plan/milestones.js'
import type { Task } from '../../trackers/plan/tasks.js'
import { type AnyRow, measureCoverage, findUnreadable } from '../coverage.js'
import { createNameIndex } from '../names.js'
import { type EngagementParts, getParts } from '../engagement-parts.js'
import type { BookContents } from '../book-contents.js'
import { isCancelled, isDone } from '../status/openness.js'
import { calculatePercentComplete } from '../status/status.js'
import { measureBufferBurn, type BufferBurn } from './buffer.js'
import { forecastStages, type ForecastGap, type ForecastStage } from './forecast.js'
import { createNetwork, type Network, type PlanStage } from './network.js'
import { type PaceLookup, measurePaces } from './pace.js'
import { type PlannedWindow, measureWorkLeft, type WorkLeft } from './work-left.js'
import { groupBy } from '../../core/group-by.js'
import { sum } from '../../core/numbers.js'

/** What a forecast lets a sentence say. */
export type Outlook =
  /** Stages wait for each other. */
  | { readonly is: 'circle' }
  /** There is no stage and no open task. */
  | { readonly is: 'nothing' }
  /** It is unknown when these are finished; `''` names the tasks without a stage. */
  | { readonly is: 'unknown'; readonly of: readonly { readonly name: string; readonly gap: ForecastGap }[] }
  | { readonly is: 'late'; readonly finish: Day; readonly lateBy: number }
  | { readonly is: 'noDelivery'; readonly finish: Day; readonly unread: boolean }
  /** It would be in time, by what could be read. */
  | { readonly is: 'unsure'; readonly finish: Day; readonly looked: Coverage }
  | { readonly is: 'inTime'; readonly finish: Day; readonly spare: number; readonly clear: AllClear }

/** When an engagement is expected to end, by its stages and tasks. */
export interface EngagementForecast {
  readonly net: Network
  /** Stages in the team's own order; empty while they wait for each other in a circle. */
  readonly stages: readonly ForecastStage[]
  /** When the last stage or task is expected; null when it is unknown. */
  readonly finish: Day | null
  /** Working days after delivery (before it when negative); null when either is unknown. */
  readonly lateBy: number | null
  readonly burn: BufferBurn | null
  /** Tasks it was made from, and those of them without dates. */
  readonly tasks: number
  readonly undated: number
  readonly looked: Coverage
  readonly outlook: Outlook
}

/** The forecast of every engagement, calculated once for all callers. */
export const getForecasts = (bookContents: BookContents): ReadonlyMap<Engagement, EngagementForecast> =>
  memoize(forecastCache, bookContents, () => {
    const paceOf = measurePaces(bookContents)
    const sharedCoverage = measureCoverage(bookContents, [
      { table: 'milestones', columns: essentialColumns, rows: [] },
      { table: 'tasks', columns: essentialColumns, rows: [] },
    ])
    return new Map(
      [...getParts(bookContents).parts].map(([row, parts]) => [
        row,
        forecastEngagement(bookContents, row, parts, paceOf, sharedCoverage),
      ]),
    )
  })
const forecastCache = new WeakMap<BookContents, ReadonlyMap<Engagement, EngagementForecast>>()

/** Without these columns there is no reliable forecast; the others people may leave out. */
const essentialColumns = ['status', 'due']
const decisiveColumns = {
  milestones: ['status', 'start', 'due', 'doneOn', 'forecast', 'durationDays', 'predecessors'],
  tasks: ['status', 'start', 'due', 'percentComplete', 'milestone'],
} as const

/** The tasks that name no stage of their engagement, as a stage. */
const unstagedId = ''

function forecastEngagement(
  bookContents: BookContents,
  row: Engagement,
  parts: EngagementParts,
  paceOf: PaceLookup,
  sharedCoverage: Coverage,
): EngagementForecast {
  const { calendar, situation } = bookContents
  const net = createNetwork(parts.milestones, calendar)
  const { work, loose: hasUnstaged } = measureWork(net, parts, calendar, paceOf)
  const isOnHold = row.status === 'onHold'
  const stages = (hasUnstaged ? [...net.stages, unstagedStage] : net.stages).map((stage) =>
    isOnHold && !stage.done ? { ...stage, held: true } : stage,
  )
  const { stages: all, finish } = forecastStages({ ...net, stages }, calendar, situation.today, work)
  const { delivery } = row
  const lateBy = delivery === null || finish === null ? null : calendar.workdaysBetween(delivery, finish)
  const progress = calculatePercentComplete(parts.tasks, parts.milestones)
  const coverage = measureForecastCoverage(bookContents, parts, sharedCoverage)
  const remaining = [...work.values()]
  return {
    net,
    stages: all.filter(({ id }) => id !== unstagedId),
    finish,
    lateBy,
    burn:
      delivery === null || finish === null
        ? null
        : measureBufferBurn({ delivery, bufferDays: row.bufferDays ?? 0, finish, progress }, calendar),
    tasks: sum(remaining.map(({ tasks }) => tasks)),
    undated: sum(remaining.map(({ undated }) => undated)),
    looked: coverage,
    outlook: evaluateOutlook(row, { net, all, finish, lateBy, looked: coverage }),
  }
}

function evaluateOutlook(
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
  const tasksByStage = all.flatMap(({ id, gap }) =>
    gap === null ? [] : [{ name: names.get(id) ?? '', gap }],
  )
  if (tasksByStage.length > 0) return { is: 'unknown', of: tasksByStage }
  if (finish === null) return { is: 'nothing' }
  if (lateBy === null) return { is: 'noDelivery', finish, unread: row.at.unread.includes('delivery') }
  if (lateBy > 0) return { is: 'late', finish, lateBy }
  const conclusion = conclude({ found: [], looked })
  return conclusion.is === 'clear'
    ? { is: 'inTime', finish, spare: -lateBy, clear: conclusion.clear }
    : { is: 'unsure', finish, looked }
}

/** What the tasks of every open stage still need, and whether some name no stage and are open. */
function measureWork(
  { stages }: Network,
  { milestones, tasks }: EngagementParts,
  calendar: WorkingCalendar,
  paceOf: PaceLookup,
): { readonly work: ReadonlyMap<string, WorkLeft>; readonly loose: boolean } {
  const names = createNameIndex(milestones, 'name')
  const rows = new Map(milestones.map((row) => [idOfStage(row), row]))
  const tasksByStage = groupBy(tasks, (task) => {
    const stage = names.find(task.milestone)
    // What is open in a stage that is finished is still to be done.
    return stage === undefined || isCancelled(stage) || isDone(stage) ? unstagedId : idOfStage(stage)
  })
  const work = new Map<string, WorkLeft>()
  for (const stage of stages) {
    if (stage.done) continue
    const remaining = measureWorkLeft(
      tasksByStage.get(stage.id) ?? [],
      findPlannedWindow(stage, calendar),
      calendar,
      paceOf,
    )
    if (remaining) work.set(stage.id, remaining)
    else if (stage.dated && !stage.inProgress) {
      const days = stage.durationDays * paceOf(rows.get(stage.id)!.owner)
      work.set(stage.id, { days, until: null, begun: false, tasks: 0, undated: 0 })
    }
  }
  const unstagedOpen = (tasksByStage.get(unstagedId) ?? []).filter((task) => !isDone(task))
  const remaining = measureWorkLeft(unstagedOpen, null, calendar, paceOf)
  if (remaining) work.set(unstagedId, { ...remaining, begun: true })
  return { work, loose: remaining !== null }
}

const unstagedStage: PlanStage = {
  id: unstagedId,
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

/** The id by which a forecast knows a milestone. */
export const idOfStage = (row: Pick<Milestone, 'id' | 'at'>): string =>
  row.id === '' ? `#${row.at.line}` : row.id

function findPlannedWindow(
  { start, due, durationDays }: PlanStage,
  calendar: WorkingCalendar,
): PlannedWindow | null {
  if (due !== null) {
    const first = start ?? calendar.plusWorkdays(due, 1 - durationDays)
    return { start: first < due ? first : due, due }
  }
  return start === null ? null : { start, due: calendar.plusWorkdays(start, durationDays - 1) }
}

function measureForecastCoverage(
  bookContents: BookContents,
  { milestones, tasks }: EngagementParts,
  sharedCoverage: Coverage,
): Coverage {
  const open = (rows: readonly (Milestone | Task)[]): readonly AnyRow[] =>
    rows.filter((row) => !isDone(row)) as unknown as readonly AnyRow[]
  return {
    ...sharedCoverage,
    rows: milestones.length + tasks.length,
    unread: [
      ...findUnreadable(bookContents, {
        table: 'milestones',
        columns: decisiveColumns.milestones,
        rows: open(milestones),
      }),
      ...findUnreadable(bookContents, { table: 'tasks', columns: decisiveColumns.tasks, rows: open(tasks) }),
    ],
  }
}

import type { WorkingCalendar } from '../../core/calendar.js'
import type { Day } from '../../core/day.js'
import type { Network, PlanStage } from './network.js'
import { sortTopologically } from './sort-stages.js'
import { type WorkdayAxis, createWorkdayAxis, hasStageBegun, type WorkdaySpan } from './passes.js'
import type { WorkLeft } from './work-left.js'

/** From what an expected finish is calculated. */
export type ForecastBasis = 'done' | 'typed' | 'work' | 'due' | 'today'
/**
 * Why it is unknown when a stage is finished: it is on hold, it has no date, or it waits for such a stage.
 */
export type ForecastGap = 'held' | 'noDates' | 'waits'

/** When one stage is expected, from what has really happened. */
export interface ForecastStage {
  readonly id: string
  readonly start: Day
  /** Null when it is unknown; see {@link gap}. */
  readonly finish: Day | null
  readonly basis: ForecastBasis
  readonly gap: ForecastGap | null
  /**
   * Working days from the due day to the finish (negative when it is before); null when either is unknown.
   */
  readonly push: number | null
  /** The predecessor that makes it start later than planned, if one does. */
  readonly pushedBy: string | null
  /** Working days by which that predecessor moves its start: delay that is not its own. */
  readonly inherited: number
}

export interface Forecast {
  /** In the team's own order; empty while the network has a cycle. */
  readonly stages: readonly ForecastStage[]
  /** When the last stage is expected; null without stages, and while one of them has no forecast. */
  readonly finish: Day | null
}

interface ExpectedSpan extends WorkdaySpan {
  readonly pushedBy: string | null
  readonly inherited: number
  readonly basis: ForecastBasis
  readonly gap: ForecastGap | null
}

interface ForecastContext {
  readonly axis: WorkdayAxis
  readonly today: Day
  readonly chained: boolean
  readonly work: ReadonlyMap<string, WorkLeft>
  readonly stages: ReadonlyMap<string, PlanStage>
}

/**
 * The one forecast, from actuals: done stages are where they ended; open ones begin when planned but not
 * before today and not before their predecessors end, and need the working days that their tasks still need
 * (`work`, by stage), or without tasks their planned ones. None is expected before its due date or that of an
 * open task. A typed forecast that has not passed is believed unless the work needs longer. Where there is no
 * date, there is no forecast.
 */
export function forecastStages(
  { stages, cycles, chained }: Pick<Network, 'stages' | 'cycles' | 'chained'>,
  calendar: WorkingCalendar,
  today: Day,
  work: ReadonlyMap<string, WorkLeft> = new Map(),
): Forecast {
  if (cycles.length > 0) return { stages: [], finish: null }
  const byId = new Map(stages.map((stage) => [stage.id, stage]))
  const context: ForecastContext = {
    axis: createWorkdayAxis(today, calendar),
    today,
    chained,
    work,
    stages: byId,
  }
  const spans = new Map<string, ExpectedSpan>()
  for (const stage of sortTopologically(stages))
    spans.set(stage.id, stage.done ? forecastFinished(stage, context) : forecastOpen(stage, spans, context))
  const found = stages.map(({ id, due, done, doneOn }): ForecastStage => {
    const { start, finish, pushedBy, inherited, basis, gap } = spans.get(id)!
    const last = done ? doneOn : gap === null ? context.axis.dayOf(finish - 1) : null
    return {
      id,
      start: context.axis.dayOf(start),
      finish: last,
      basis,
      gap,
      push: due === null || last === null ? null : calendar.workdaysBetween(due, last),
      pushedBy,
      inherited,
    }
  })
  const isComplete = found.every(({ gap }) => gap === null)
  const days = found.flatMap(({ finish }) => finish ?? []).sort()
  return { stages: found, finish: isComplete ? (days[days.length - 1] ?? null) : null }
}

function forecastFinished(stage: PlanStage, { axis, today }: ForecastContext): ExpectedSpan {
  const finish = axis.after(stage.doneOn ?? today)
  const start =
    stage.start === null ? finish - stage.durationDays : Math.min(axis.from(stage.start), finish - 1)
  return { start, finish, pushedBy: null, inherited: 0, basis: 'done', gap: null }
}

function forecastOpen(
  stage: PlanStage,
  spans: ReadonlyMap<string, ExpectedSpan>,
  context: ForecastContext,
): ExpectedSpan {
  const { axis, today } = context
  const { durationDays, start, due } = stage
  const remaining = context.work.get(stage.id)
  const planned = start !== null ? axis.from(start) : due !== null ? axis.after(due) - durationDays : 0
  const hasWorkBegun = hasStageBegun(stage, axis, 0) || remaining?.begun === true
  let startIndex = hasWorkBegun ? planned : Math.max(planned, 0)
  let pushedBy: string | null = null
  let isWaiting = false
  if (!hasWorkBegun)
    for (const { id, lag } of stage.predecessors) {
      if (context.chained && isOverlapPlanned(stage, context.stages.get(id)!)) continue
      const before = spans.get(id)!
      isWaiting ||= before.gap !== null
      if (before.finish + lag > startIndex) [startIndex, pushedBy] = [before.finish + lag, id]
    }
  const inherited = pushedBy === null ? 0 : startIndex - planned
  const byWork =
    remaining === undefined
      ? startIndex + durationDays
      : Math.max(startIndex, 0) + Math.ceil(remaining.days - 1e-9)
  const byDate = Math.max(
    due === null ? 0 : axis.after(due),
    remaining?.until ? axis.after(remaining.until) : 0,
  )
  const finish = Math.max(byWork, byDate, 1)
  const basis: ForecastBasis =
    byWork >= finish && byWork > byDate ? 'work' : byDate >= finish ? 'due' : 'today'
  const typed = stage.forecast !== null && stage.forecast >= today ? axis.after(stage.forecast) : null
  if (typed !== null && typed > startIndex) {
    const needed = remaining === undefined ? 1 : byWork
    return typed >= needed
      ? { start: startIndex, finish: typed, pushedBy, inherited, basis: 'typed', gap: null }
      : { start: startIndex, finish: needed, pushedBy, inherited, basis: 'work', gap: null }
  }
  const isDated = stage.dated || (remaining !== undefined && remaining.tasks > remaining.undated)
  const gap: ForecastGap | null = stage.held ? 'held' : !isDated ? 'noDates' : isWaiting ? 'waits' : null
  return { start: startIndex, finish, pushedBy, inherited, basis, gap }
}

/**
 * Stages that only follow each other in the sheet, but whose dates overlap: the order is no reason to wait.
 */
export const isOverlapPlanned = ({ start }: PlanStage, before: PlanStage): boolean =>
  start !== null && before.due !== null && start <= before.due

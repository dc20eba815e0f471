import type { WorkingCalendar } from '../../core/calendar.js'
import type { Day } from '../../core/day.js'
import type { Network, Stage } from './network.js'
import { inOrder } from './order.js'
import { type Axis, axisFrom, hasBegun, type Span } from './passes.js'

/** When one stage is expected, judging by what has really happened. */
export interface ForecastStage {
  readonly id: string
  readonly start: Day
  readonly finish: Day
  /** Working days the finish lies after the due day (before it when negative); null without a due day. */
  readonly push: number | null
  /** The predecessor that makes it start later than planned, if one does. */
  readonly pushedBy: string | null
}

export interface Forecast {
  /** In the team's own order; empty while the network has a cycle. */
  readonly stages: readonly ForecastStage[]
  /** When the last stage is expected; null without stages. */
  readonly finish: Day | null
}

/**
 * Forecast from actuals: done stages stand where they ended, open ones begin when planned but neither before today nor
 * before their predecessors end, and so pass a delay on. A typed forecast that has not passed is believed; without one
 * nobody is expected to finish before the due day.
 */
export function forecast(
  { stages, cycles }: Pick<Network, 'stages' | 'cycles'>,
  calendar: WorkingCalendar,
  today: Day,
): Forecast {
  if (cycles.length > 0) return { stages: [], finish: null }
  const axis = axisFrom(today, calendar)
  const spans = new Map<string, Span & { pushedBy: string | null }>()
  for (const stage of inOrder(stages)) spans.set(stage.id, expected(stage, spans, axis, today))
  const found = stages.map(({ id, due, doneOn }): ForecastStage => {
    const { start, finish, pushedBy } = spans.get(id)!
    const last = doneOn ?? axis.dayOf(finish - 1)
    return {
      id,
      start: axis.dayOf(start),
      finish: last,
      push: due === null ? null : calendar.workdaysBetween(due, last),
      pushedBy,
    }
  })
  const finish = found.reduce<Day | null>(
    (last, stage) => (last === null || stage.finish > last ? stage.finish : last),
    null,
  )
  return { stages: found, finish }
}

function expected(
  stage: Stage,
  spans: ReadonlyMap<string, Span>,
  axis: Axis,
  today: Day,
): Span & { pushedBy: string | null } {
  const { durationDays, start, due } = stage
  if (stage.done) {
    const finish = stage.doneOn === null ? axis.after(today) : axis.after(stage.doneOn)
    const began = start === null ? finish - durationDays : Math.min(axis.from(start), finish - 1)
    return { start: began, finish, pushedBy: null }
  }
  const planned = start !== null ? axis.from(start) : due !== null ? axis.after(due) - durationDays : 0
  const begun = hasBegun(stage, axis, 0)
  let begins = begun ? planned : Math.max(planned, 0)
  let pushedBy: string | null = null
  if (!begun)
    for (const { id, lag } of stage.predecessors) {
      const ready = spans.get(id)!.finish + lag
      if (ready > begins) [begins, pushedBy] = [ready, id]
    }
  const typed = stage.forecast !== null && stage.forecast >= today ? axis.after(stage.forecast) : null
  const finish =
    typed !== null && typed > begins
      ? typed
      : Math.max(begins + durationDays, due === null ? 0 : axis.after(due), 1)
  return { start: begins, finish, pushedBy }
}

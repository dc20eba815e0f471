import type { WorkingCalendar } from '../../core/calendar.js'
import type { Day } from '../../core/day.js'
import type { Network } from './network.js'
import { createWorkdayAxis, runBackwardPass, runForwardPass } from './passes.js'

/** One open stage between its earliest and its latest days, all of them workdays and included. */
export interface FloatStage {
  readonly id: string
  readonly earliestStart: Day
  readonly earliestFinish: Day
  readonly latestStart: Day
  readonly latestFinish: Day
  /** Working days it may slip without moving the deadline; less than 0 when it does not fit. */
  readonly totalFloat: number
  /** Its float is the smallest of all: on the critical path (关键路径). */
  readonly critical: boolean
}

/**
 * Total float and critical path of the open stages, in the team's own order. Work starts on `earliest` at the
 * earliest; the last stage ends on `deadline`, or, without one, as early as it can. Empty while the network has a cycle.
 */
export function calculateFloats(
  { stages, cycles }: Pick<Network, 'stages' | 'cycles'>,
  dates: { readonly earliest: Day; readonly today: Day; readonly deadline?: Day },
  calendar: WorkingCalendar,
): FloatStage[] {
  if (cycles.length > 0) return []
  const axis = createWorkdayAxis(dates.earliest, calendar)
  const today = axis.from(dates.today)
  const early = runForwardPass(stages, axis, { earliest: 0, today })
  const open = stages.filter((stage) => !stage.done)
  const deadline =
    dates.deadline === undefined
      ? Math.max(...open.map(({ id }) => early.get(id)!.finish))
      : axis.after(dates.deadline)
  const late = runBackwardPass(stages, axis, { deadline, today })
  const floatOf = (id: string): number => late.get(id)!.finish - early.get(id)!.finish
  const smallest = Math.min(...open.map(({ id }) => floatOf(id)))
  return open.map(({ id }) => {
    const [earliest, latest] = [early.get(id)!, late.get(id)!]
    return {
      id,
      earliestStart: axis.dayOf(earliest.start),
      earliestFinish: axis.dayOf(earliest.finish - 1),
      latestStart: axis.dayOf(latest.start),
      latestFinish: axis.dayOf(latest.finish - 1),
      totalFloat: floatOf(id),
      critical: floatOf(id) === smallest,
    }
  })
}

/**
 * The critical path as it is shown to people: ids of its stages. Where no person typed which stage comes
 * before which and the stages only follow their order, every one of them would be on it; that is our
 * assumption and no finding, so none is. Source: GAO Schedule Assessment Guide (GAO-16-89G), best practices 2
 * and 6: a critical path is valid only as far as it rests on the logic between activities.
 */
export function findCriticalPath(
  { chained }: Pick<Network, 'chained'>,
  stages: readonly FloatStage[],
): ReadonlySet<string> {
  const critical = stages.filter((stage) => stage.critical)
  return new Set(chained && critical.length === stages.length ? [] : critical.map(({ id }) => id))
}

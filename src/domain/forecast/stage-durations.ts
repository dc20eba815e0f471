import type { Network, PlanStage } from '../schedule/network.js'
import { isOverlapPlanned } from '../schedule/forecast.js'
import { hasStageBegun, type WorkdayAxis } from '../schedule/passes.js'
import { sortTopologically } from '../schedule/sort-stages.js'
import { workdaysAt } from './finished-stages.js'

/**
 * Why a stage has no likely days: it is on hold, its working days are not known, it waits for such a stage, or it
 * has taken longer already than nearly all finished stages.
 */
export type UnlikelyStage = 'held' | 'noDuration' | 'waits' | 'longer'

/** A stage as it is simulated, in workdays from today. */
export interface SimulatedStage {
  readonly id: string
  readonly done: boolean
  /** The first workday on which it can begin; where it began. For a finished one, when it ended. */
  readonly start: number
  readonly begun: boolean
  readonly planned: number
  readonly predecessors: PlanStage['predecessors']
  /** Actual ÷ planned of the finished stages that took as long as this one has already, ascending. */
  readonly ratios: readonly number[]
}

/** The 85th of 100 cases lies among six numbers, and beyond five: place 0.85 × 6 is the sixth. */
const minLonger = 6

interface Context {
  readonly axis: WorkdayAxis
  readonly ratios: readonly number[]
  readonly planned: ReadonlyMap<string, number | null>
}

/** The stages that can be simulated, each after those it waits for, and why the others cannot. */
export function prepareStages(
  { stages, chained }: Network,
  { axis, ratios, planned }: Context,
): { readonly known: readonly SimulatedStage[]; readonly unknown: ReadonlyMap<string, UnlikelyStage> } {
  const byId = new Map(stages.map((stage) => [stage.id, stage]))
  const known: SimulatedStage[] = []
  const unknown = new Map<string, UnlikelyStage>()
  for (const stage of sortTopologically(stages)) {
    const { id, done } = stage
    const begun = hasStageBegun(stage, axis, 0)
    const days = planned.get(id) ?? null
    const predecessors = begun
      ? []
      : stage.predecessors.filter((each) => !(chained && isOverlapPlanned(stage, byId.get(each.id)!)))
    if (done) {
      const start = stage.doneOn === null ? 0 : axis.after(stage.doneOn)
      known.push({ id, done, start, begun: true, planned: 0, predecessors: [], ratios })
    } else if (stage.held) unknown.set(id, 'held')
    else if (days === null) unknown.set(id, 'noDuration')
    else if (predecessors.some((each) => unknown.has(each.id))) unknown.set(id, 'waits')
    else {
      const start = begun ? axis.from(stage.start!) : Math.max(0, findPlannedStart(stage, axis))
      const longer = begun ? ratios.filter((ratio) => workdaysAt(ratio, days) > -start) : ratios
      if (longer.length < minLonger) unknown.set(id, 'longer')
      else known.push({ id, done, start, begun, planned: days, predecessors, ratios: longer })
    }
  }
  return { known, unknown }
}

const findPlannedStart = ({ start, due, durationDays }: PlanStage, axis: WorkdayAxis): number =>
  start !== null ? axis.from(start) : due !== null ? axis.after(due) - durationDays : 0

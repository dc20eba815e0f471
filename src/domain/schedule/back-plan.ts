import type { WorkingCalendar } from '../../core/calendar.js'
import type { Day } from '../../core/day.js'
import { findLastDue } from './buffer.js'
import { calculateFloats, type FloatStage } from './float.js'
import { createNetwork, type Network, type NetworkMilestone, type PlanStage } from './network.js'

export interface BackPlanInput {
  /** The milestones of one engagement. */
  readonly milestones: readonly NetworkMilestone[]
  readonly delivery: Day
  /** Working days in which nothing is planned before delivery. */
  readonly bufferDays: number
  readonly calendar: WorkingCalendar
  readonly today: Day
  /** The engagement's own start: nothing begins before it. */
  readonly start?: Day | null
}

/** New days for one open milestone, to be shown and confirmed before anything is written. */
interface Proposal {
  readonly id: string
  readonly name: string
  readonly start: Day
  readonly due: Day
  /** Typed days that would be overwritten, as the cells have them now. */
  readonly changes: { readonly start?: Day; readonly due?: Day }
}

export interface BackPlan {
  /** The day the last stage must be finished, before the buffer. */
  readonly lastDue: Day
  /** Open stages with earliest and latest days, float and critical path. */
  readonly stages: readonly FloatStage[]
  readonly proposals: readonly Proposal[]
  /**
   * Working days that the plan is short by between today (or the engagement's start) and delivery; 0 when it
   * fits.
   */
  readonly shortBy: number
  readonly cycles: Network['cycles']
  readonly problems: Network['problems']
  /** Years of the plan whose holidays are not known. */
  readonly unknownYears: readonly number[]
}

/**
 * Back-planning (倒推法): from the delivery day, less the buffer, through the stages to the latest start of each. Stages
 * that are done stay as they are; one in progress keeps its start. With a cycle there is nothing but `cycles`.
 */
export function createBackPlan(order: BackPlanInput): BackPlan {
  const { milestones, delivery, calendar, today } = order
  const net = createNetwork(milestones, calendar)
  const lastDue = findLastDue(delivery, order.bufferDays, calendar)
  const earliest = order.start != null && order.start > today ? order.start : today
  const stages = calculateFloats(net, { earliest, today, deadline: lastDue }, calendar)
  const planned = new Map(net.stages.map((stage) => [stage.id, stage]))
  return {
    lastDue,
    stages,
    proposals: stages.map((stage) => createProposal(stage, planned.get(stage.id)!, today)),
    shortBy: countMissingWorkdays(stages),
    cycles: net.cycles,
    problems: net.problems,
    unknownYears: listYears(
      stages.reduce((first, { latestStart }) => (latestStart < first ? latestStart : first), today),
      delivery,
    ).filter((year) => !calendar.knows(year)),
  }
}

const countMissingWorkdays = (stages: readonly FloatStage[]): number =>
  Math.max(0, ...stages.map(({ totalFloat }) => -totalFloat))

function createProposal(
  { id, latestStart, latestFinish }: FloatStage,
  stage: PlanStage,
  today: Day,
): Proposal {
  const hasBegun = stage.inProgress && stage.start !== null && stage.start <= today
  const start = hasBegun ? stage.start! : latestStart
  return {
    id,
    name: stage.name,
    start,
    due: latestFinish,
    changes: {
      ...(stage.start !== null && stage.start !== start ? { start: stage.start } : {}),
      ...(stage.due !== null && stage.due !== latestFinish ? { due: stage.due } : {}),
    },
  }
}

const listYears = (from: Day, to: Day): number[] => {
  const first = Number(from.slice(0, 4))
  const count = Number(to.slice(0, 4)) - first + 1
  return Array.from({ length: Math.max(0, count) }, (_, index) => first + index)
}

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

/** A critical stage that could make up for working days that the plan is short by. */
interface ShorteningStage {
  readonly id: string
  readonly name: string
  readonly durationDays: number
  /** Working days it could lose and still take one, at most what the plan is short by. */
  readonly couldGive: number
  /** Working days the whole plan would win by that alone; less when another path is as long. */
  readonly wins: number
}

/** At most so many stages are tried for shortening; people do not compare more. */
const maxShorteningStages = 20

export interface BackPlan {
  /** The day the last stage must be finished, before the buffer. */
  readonly lastDue: Day
  /** Open stages with earliest and latest days, float and critical path. */
  readonly stages: readonly FloatStage[]
  readonly proposals: readonly Proposal[]
  /** Ids of the critical stages. */
  readonly critical: readonly string[]
  /**
   * Working days that the plan is short by between today (or the engagement's start) and delivery; 0 when it
   * fits.
   */
  readonly shortBy: number
  /** When it does not fit: the longest critical stages, longest first, at most {@link maxShorteningStages}. */
  readonly shortening: readonly ShorteningStage[]
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
  const dates = { earliest, today, deadline: lastDue }
  const stages = calculateFloats(net, dates, calendar)
  const planned = new Map(net.stages.map((stage) => [stage.id, stage]))
  const shortBy = countMissingWorkdays(stages)
  const critical = stages.filter((stage) => stage.critical)

  const shorten = ({ id }: FloatStage): ShorteningStage => {
    const { name, durationDays } = planned.get(id)!
    const couldGive = Math.min(durationDays - 1, shortBy)
    const shorter = net.stages.map((stage) =>
      stage.id === id ? { ...stage, durationDays: durationDays - couldGive } : stage,
    )
    const wins = shortBy - countMissingWorkdays(calculateFloats({ ...net, stages: shorter }, dates, calendar))
    return { id, name, durationDays, couldGive, wins }
  }
  return {
    lastDue,
    stages,
    proposals: stages.map((stage) => createProposal(stage, planned.get(stage.id)!, today)),
    critical: critical.map(({ id }) => id),
    shortBy,
    shortening:
      shortBy === 0
        ? []
        : [...critical]
            .sort((a, b) => planned.get(b.id)!.durationDays - planned.get(a.id)!.durationDays)
            .slice(0, maxShorteningStages)
            .map(shorten),
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

import type { BackPlanInput } from '../../../domain/schedule/back-plan.js'
import { findLastDue } from '../../../domain/schedule/buffer.js'
import { calculateFloats } from '../../../domain/schedule/float.js'
import { createNetwork, type PlanStage } from '../../../domain/schedule/network.js'

/** Working days that one stage would have to give up. */
export interface StageCut {
  readonly id: string
  readonly name: string
  readonly days: number
}

/** Plans that lack more than about two years cannot be shortened enough. */
const maxDays = 500

/**
 * Which stages could be shortened by how many working days so that the plan fits: always the longest critical
 * one is shortened next, since it has the most days, and on parallel paths one of each. Stages that have
 * begun, and the last day of any stage, stay. `stillShort` is what cannot be won in this way.
 */
export function findCuts(order: BackPlanInput): {
  readonly cuts: readonly StageCut[]
  readonly stillShort: number
} {
  const { delivery, bufferDays, calendar, today } = order
  const { stages, cycles } = createNetwork(order.milestones, calendar)
  const earliest = order.start != null && order.start > today ? order.start : today
  const dates = { earliest, today, deadline: findLastDue(delivery, bufferDays, calendar) }
  const days = new Map(stages.map((stage) => [stage.id, stage.durationDays]))
  const remainingDays = (stage: PlanStage): number => days.get(stage.id)!
  let stillShort = 0
  while (cycles.length === 0) {
    const shortened = stages.map((stage) => ({ ...stage, durationDays: remainingDays(stage) }))
    const found = calculateFloats({ stages: shortened, cycles }, dates, calendar)
    stillShort = Math.max(0, ...found.map(({ totalFloat }) => -totalFloat))
    if (stillShort === 0 || stillShort > maxDays) break
    const critical = new Set(found.filter((stage) => stage.critical).map(({ id }) => id))
    const shortenableStages = stages.filter(
      (stage) =>
        critical.has(stage.id) &&
        remainingDays(stage) > 1 &&
        !(stage.inProgress && stage.start !== null && stage.start <= today),
    )
    if (shortenableStages.length === 0) break
    const longestStage = shortenableStages.reduce((most, stage) =>
      remainingDays(stage) > remainingDays(most) ? stage : most,
    )
    // Far from the goal in bigger steps, near it day by day: a step never wins more than is missing.
    const step = Math.min(remainingDays(longestStage) - 1, Math.max(1, Math.floor(stillShort / 8)))
    days.set(longestStage.id, remainingDays(longestStage) - step)
  }
  const cuts = stages
    .map((stage) => ({ id: stage.id, name: stage.name, days: stage.durationDays - remainingDays(stage) }))
    .filter((cut) => cut.days > 0)
  return { cuts, stillShort }
}

import { type AllClear, conclude, type Coverage } from '../../core/evidence.js'
import type { Problem } from '../../core/problem.js'
import { measureCoverage, type EvidenceScope } from '../coverage.js'
import type { BookContents } from '../book-contents.js'
import type { Engagement } from '../../trackers/plan/engagements.js'
import type { Milestone } from '../../trackers/plan/milestones.js'
import { isCancelled, isDone } from '../status/openness.js'
import type { BackPlan, BackPlanInput } from './back-plan.js'
import { createNetwork, type NetworkMilestone } from './network.js'

/** What prevents a verdict on whether a plan fits. */
export interface PlanGaps {
  /** Open stages without a duration and without both days: counted as one working day each. */
  readonly durations: readonly NetworkMilestone[]
  /** Predecessors that name no stage, or several. */
  readonly links: readonly Problem[]
  /** What could not be read or found. */
  readonly looked: Coverage
}

/** Whether a plan fits between today and delivery; not known where that depends on what is unknown. */
export type PlanVerdict =
  | { readonly is: 'fits'; readonly spare: number; readonly clear: AllClear }
  /** `atLeast`: it is short by that much even if what is not known takes no time. */
  | { readonly is: 'short'; readonly by: number; readonly atLeast: boolean }
  | { readonly is: 'circle' }
  | { readonly is: 'notKnown'; readonly gaps: PlanGaps }
  | { readonly is: 'allDone'; readonly clear: AllClear }
  | { readonly is: 'noStages' }

/** What is read to plan an engagement: the cells of its stages that decide, and its own buffer and start. */
export function measurePlanCoverage(
  bookContents: BookContents,
  engagement: Engagement,
  milestones: readonly Milestone[],
): Coverage {
  const measure = (
    table: EvidenceScope['table'],
    columns: readonly string[],
    rows: EvidenceScope['rows'],
  ): Coverage => {
    const columnsPresent = bookContents.located.get(table)
    return measureCoverage(bookContents, [
      { table, columns: columns.filter((column) => columnsPresent?.has(column)), ...(rows ? { rows } : {}) },
    ])
  }
  const stages = measure('milestones', ['status'], milestones as never)
  const engagementCoverage = measure('engagements', ['start', 'bufferDays'], [engagement] as never)
  return { ...stages, unread: [...stages.unread, ...engagementCoverage.unread] }
}

/**
 * The one verdict on a plan, for everything that asks: of a template before work begins, of stages in the
 * sheet, before and after the plan was written. `coverage` is what was read to know the stages.
 */
export function evaluatePlan(order: BackPlanInput, plan: BackPlan, coverage: Coverage): PlanVerdict {
  if (plan.cycles.length > 0) return { is: 'circle' }
  const stages = new Map(
    createNetwork(order.milestones, order.calendar).stages.map((stage) => [stage.id, stage]),
  )
  const open = order.milestones.filter((row) => !isDone(row) && !isCancelled(row))
  const durations = open.filter((row) => stages.get(row.id || `#${row.at.line}`)?.durationAssumed)
  const gaps: PlanGaps = { durations, links: plan.problems, looked: coverage }
  const isStatusUnreadable = coverage.unread.some(({ column }) => column === 'status')
  const unknown = durations.length + plan.problems.length
  const conclusion = conclude({ found: [], looked: { ...coverage, rows: order.milestones.length } })
  if (plan.shortBy > 0 && !isStatusUnreadable)
    return { is: 'short', by: plan.shortBy, atLeast: unknown > 0 || conclusion.is === 'unsure' }
  if (conclusion.is === 'noEvidence') return { is: 'noStages' }
  if (conclusion.is !== 'clear' || unknown > 0) return { is: 'notKnown', gaps }
  const { clear } = conclusion
  return plan.stages.length === 0
    ? { is: 'allDone', clear }
    : { is: 'fits', spare: Math.min(...plan.stages.map(({ totalFloat }) => totalFloat)), clear }
}

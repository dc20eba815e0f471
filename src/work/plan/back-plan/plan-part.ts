import { type Part, partOf, piecesOf } from '../../parts.js'
import type { PlanPreview } from './plan-preview.js'

/** A plan with as many of its stages as one reply holds; one with many tasks comes in pieces of the same id. */
export type PlanPart = PlanPreview & Part

/** The part of a plan that begins at a stage that is done or at a piece of one that is planned. */
export const partOfPlan = (plan: PlanPreview, from: number): PlanPart =>
  partOf(plan, { done: plan.done, stages: plan.stages.flatMap(piecesOf) }, from)

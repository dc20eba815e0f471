import { bytesOf, type Part, partOf } from '../parts.js'
import type { PlannedStage, PlanPreview } from './preview-plan.js'

/** A plan with as many of its stages as one reply holds; one with many tasks comes in pieces of the same id. */
export type PlanPart = PlanPreview & Part

/** So many bytes has a piece of a stage. */
const mostOfPiece = 20_000

/** Stages in pieces that fit into a reply, each with some of its tasks. */
const piecesOf = (stages: readonly PlannedStage[]): PlannedStage[] =>
  stages.flatMap((stage) => {
    const { tasks, tasksKept, ...bare } = stage
    if (bytesOf(stage) <= mostOfPiece || tasks.length + tasksKept.length === 0) return stage
    const most = mostOfPiece - bytesOf(bare)
    return [
      ...cut(tasks, most).map((some) => ({ ...bare, tasks: some, tasksKept: [] })),
      ...cut(tasksKept, most).map((some) => ({ ...bare, tasks: [], tasksKept: some })),
    ]
  })

/** Items in runs of at most so many bytes, and of one item at least. */
function cut<Item>(items: readonly Item[], most: number): Item[][] {
  const runs: Item[][] = []
  let left = 0
  for (const item of items) {
    const bytes = bytesOf(item) + 1
    if (runs.length === 0 || bytes > left) {
      runs.push([])
      left = most
    }
    left -= bytes
    runs[runs.length - 1]!.push(item)
  }
  return runs
}

/** The part of a plan that begins at a stage that is done or at a piece of one that is planned. */
export const partOfPlan = (plan: PlanPreview, from: number): PlanPart =>
  partOf(plan, { done: plan.done, stages: piecesOf(plan.stages) }, from)

import { hashOf } from '../../../core/print.js'
import type { PlannedStage, PlanPreview } from './preview-plan.js'

/** A plan with as many of its stages as one reply holds. */
export interface PlanPart extends PlanPreview {
  /** Where the next part begins; null after the last. A stage with many tasks comes in pieces of the same id. */
  readonly next: number | null
  /** The print of the whole plan: parts of different prints do not belong together. */
  readonly print: string
}

/** So many bytes has a reply, and at most a piece of a stage. */
const [mostBytes, mostOfPiece] = [95_000, 20_000]

/** No less than the bytes of a content as JSON: every character that is not plain counts three. */
const bytesOf = (content: unknown): number => JSON.stringify(content).replace(/[^ -~]/g, '***').length

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

/** The part of a plan that begins at a piece; the first says what is done. */
export function partOfPlan(plan: PlanPreview, from: number): PlanPart {
  const pieces = piecesOf(plan.stages)
  const rest = { ...plan, stages: [], ...(from > 0 ? { done: [] } : {}), print: hashOf(plan) }
  let bytes = bytesOf(rest)
  let end = from
  while (end < pieces.length && (end === from || bytes + bytesOf(pieces[end]) <= mostBytes))
    bytes += bytesOf(pieces[end++]) + 1
  return { ...rest, stages: pieces.slice(from, end), next: end < pieces.length ? end : null }
}

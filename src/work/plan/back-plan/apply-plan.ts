import type { Ports } from '../../../ports.js'
import type { OpenBook, Result } from '../../open-book.js'
import { textOf } from '../../../text/text-of.js'
import { punctuation } from '../../../text/punctuation/index.js'
import { refreshBook } from '../../refresh/refresh.js'
import { findEngagement, type EngagementRows } from '../engagement-rows.js'
import { loadPlanWords } from '../plan-words.js'
import { pendingDaysOf } from './moved-days.js'
import { removePending, storePending, moveDays, type PendingDay, readPending } from '../changes/pending.js'
import type { PlannedStage } from './plan-preview.js'
import { pendingPlan, proposalFor } from './preview-plan.js'
import { refuse } from '../../refuse.js'

export interface PlanApplied {
  /** Days of stages written. */
  readonly written: number
  /** Typed days of stages that differ from the plan and stayed. */
  readonly kept: number
  /** Days of tasks that moved with their stages. */
  readonly tasks: number
  /** Days that were to be written and could not be. */
  readonly lost: number
  readonly message: string
}

/**
 * Writes the planned start and due days of an engagement's open stages into blank cells. What somebody typed
 * is only overwritten when asked, and then the stage's tasks move with it, unless they are to stay. A second
 * call writes nothing; the next run completes one that stopped early.
 *
 * @param sent.overwrite `true` for every stage, or the ids of some
 * @param sent.tasks `false` leaves the tasks' days as they are
 */
export function applyPlan(
  ports: Ports,
  request: {
    readonly engagement: string
    readonly overwrite: boolean | readonly string[]
    readonly tasks?: boolean
  },
): Result<PlanApplied> {
  const opened = openFinished(ports, request.engagement)
  if (!opened.ok) return opened
  const { book, engagementRows, earlierCounts } = opened.value
  const proposal = proposalFor(ports, book, engagementRows)
  if (!proposal.ok) return proposal
  const { stages, circles: cycles, message } = proposal.value
  if (cycles.length > 0) {
    const found = cycles.map((each) => each.join(' → ')).join('; ')
    return refuse('waitsInCircle', 'milestones', 'predecessors', found)
  }
  const { overwrite, tasks: moveTasks = true } = request
  const mayOverwrite = ({ id }: PlannedStage): boolean =>
    typeof overwrite === 'boolean' ? overwrite : overwrite.includes(id)
  const stageUpdates = stages.flatMap((stage) =>
    [...stage.fills, ...(mayOverwrite(stage) ? stage.overwrites : [])].map((column) => ({
      table: 'milestones' as const,
      id: stage.id,
      column,
      to: stage[column],
    })),
  )
  const taskDays = moveTasks ? stages.filter(mayOverwrite).flatMap(({ tasks }) => tasks) : []
  const days = pendingDaysOf(book.tables, [...stageUpdates, ...taskDays])
  const counts = days.length > 0 ? moveAndFinish(ports, book, engagementRows, days) : noDays
  if (days.length > 0) refreshBook(ports)
  const plannedCount = stageUpdates.length + taskDays.length
  const applied = {
    written: earlierCounts.milestones + counts.milestones,
    kept: stages.reduce((sum, stage) => sum + (mayOverwrite(stage) ? 0 : stage.overwrites.length), 0),
    tasks: earlierCounts.tasks + counts.tasks,
    lost: plannedCount - counts.milestones - counts.tasks,
  }
  const { locale, text } = loadPlanWords(ports)
  const messages = [
    ...(stages.length > 0
      ? [text.planWritten(applied.written, applied.kept, plannedCount + earlierCounts.milestones)]
      : []),
    ...(applied.tasks > 0 ? [text.tasksMoved(applied.tasks)] : []),
    ...(applied.lost > 0 ? [text.notWritten(applied.lost)] : []),
    message,
  ].filter((each) => each !== '')
  return {
    ok: true,
    value: { ...applied, message: textOf(punctuation, locale).sentences(messages) },
  }
}

type DayCounts = ReturnType<typeof moveDays>
const noDays: DayCounts = { milestones: 0, tasks: 0 }

/** Moves days, which stay stored until it is sure that they moved. */
function moveAndFinish(
  ports: Pick<Ports, 'cells' | 'sheetChanger' | 'store'>,
  { tables }: OpenBook,
  { row }: EngagementRows,
  days: readonly PendingDay[],
): DayCounts {
  const key = pendingPlan(row.id)
  storePending(ports.store, key, { facts: null, days })
  const counts = moveDays(ports.sheetChanger, tables, days)
  ports.cells.flush()
  removePending(ports.store, key)
  return counts
}

/**
 * An engagement in a refreshed book, after what an earlier run left unfinished of its plan was carried out.
 */
function openFinished(
  ports: Ports,
  engagement: string,
): Result<{ book: OpenBook; engagementRows: EngagementRows; earlierCounts: DayCounts }> {
  const book = refreshBook(ports)
  if (!book.ok) return book
  const found = findEngagement(book.value, engagement)
  if (!found.ok) return found
  const pending = readPending<null>(ports.store, pendingPlan(found.value.row.id))
  if (!pending)
    return { ok: true, value: { book: book.value, engagementRows: found.value, earlierCounts: noDays } }
  const earlierCounts = moveAndFinish(ports, book.value, found.value, pending.days)
  const opened = openFinished(ports, engagement)
  return opened.ok ? { ok: true, value: { ...opened.value, earlierCounts } } : opened
}

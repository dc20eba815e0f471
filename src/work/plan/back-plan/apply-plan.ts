import type { Ports } from '../../../ports.js'
import { planTexts } from '../../../text/plan/index.js'
import { textOf } from '../../../text/text-of.js'
import { punctuation } from '../../../text/punctuation/index.js'
import type { Result } from '../../open-book.js'
import { refreshBook } from '../../refresh/refresh.js'
import { findEngagement, refuse } from '../engagement-rows.js'
import { pendingDaysOf } from './moved-days.js'
import { removePending, storePending, moveDays, readPending } from '../changes/pending.js'
import { pendingPlan, type PlannedStage, proposalFor } from './preview-plan.js'

export interface PlanApplied {
  /** Days of stages written. */
  readonly written: number
  /** Typed days of stages that differ from the plan and were kept. */
  readonly kept: number
  /** Days of tasks that moved along with their stages. */
  readonly tasks: number
  /** Days that were to be written and could not be. */
  readonly lost: number
  readonly message: string
}

/**
 * Writes the planned start and due days of an engagement's open stages into blank cells. What somebody typed is only
 * overwritten when asked, and then the stage's tasks move along, unless they are to stay. Applied again it writes
 * nothing; a run that broke off is finished by the next.
 *
 * @param sent.overwrite `true` for every stage, or the ids of some
 * @param sent.tasks `false` leaves the tasks' days as they stand
 */
export function applyPlan(
  ports: Ports,
  request: {
    readonly engagement: string
    readonly overwrite: boolean | readonly string[]
    readonly tasks?: boolean
  },
): Result<PlanApplied> {
  let book = refreshBook(ports)
  if (!book.ok) return book
  let engagementResult = findEngagement(book.value, request.engagement)
  if (!engagementResult.ok) return engagementResult
  const key = pendingPlan(engagementResult.value.row.id)
  const pending = readPending<null>(ports, key)
  let earlierCounts = { milestones: 0, tasks: 0 }
  if (pending) {
    earlierCounts = moveDays(ports, book.value.tables, pending.days)
    ports.workbook.flush()
    removePending(ports, key)
    book = refreshBook(ports)
    if (!book.ok) return book
    engagementResult = findEngagement(book.value, request.engagement)
    if (!engagementResult.ok) return engagementResult
  }
  const proposal = proposalFor(ports, book.value, engagementResult.value)
  if (!proposal.ok) return proposal
  const { stages, circles: cycles, message } = proposal.value
  if (cycles.length > 0)
    return refuse(
      'waitsInCircle',
      'milestones',
      'predecessors',
      cycles.map((each) => each.join(' → ')).join('; '),
    )
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
  const skippedCount = stages.reduce(
    (sum, stage) => sum + (mayOverwrite(stage) ? 0 : stage.overwrites.length),
    0,
  )
  const { tables } = book.value
  const days = pendingDaysOf(tables, [...stageUpdates, ...taskDays])
  let currentCounts = { milestones: 0, tasks: 0 }
  if (days.length > 0) {
    storePending(ports, key, { facts: null, days })
    currentCounts = moveDays(ports, tables, days)
    ports.workbook.flush()
    removePending(ports, key)
    refreshBook(ports)
  }
  const writtenCount = earlierCounts.milestones + currentCounts.milestones
  const movedCount = earlierCounts.tasks + currentCounts.tasks
  const locale = ports.ui.locale()
  const text = textOf(planTexts, locale)
  const plannedCount = stageUpdates.length + taskDays.length
  const lostCount = plannedCount - currentCounts.milestones - currentCounts.tasks
  const messages = [
    ...(stages.length > 0
      ? [text.planWritten(writtenCount, skippedCount, plannedCount + earlierCounts.milestones)]
      : []),
    ...(movedCount > 0 ? [text.tasksMoved(movedCount)] : []),
    ...(lostCount > 0 ? [text.notWritten(lostCount)] : []),
    message,
  ].filter((each) => each !== '')
  return {
    ok: true,
    value: {
      written: writtenCount,
      kept: skippedCount,
      tasks: movedCount,
      lost: lostCount,
      message: textOf(punctuation, locale).sentences(messages),
    },
  }
}

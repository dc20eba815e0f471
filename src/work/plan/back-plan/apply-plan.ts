import type { Ports } from '../../../ports.js'
import { planTextIn } from '../../../text/plan/index.js'
import type { Maybe } from '../../portfolio.js'
import { refreshBook } from '../../refresh/refresh.js'
import { engagementIn, refused } from '../engagement.js'
import { pendingOf } from './moved-days.js'
import { dropPending, keepPending, moveDays, readPending } from '../changes/pending.js'
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
  sent: {
    readonly engagement: string
    readonly overwrite: boolean | readonly string[]
    readonly tasks?: boolean
  },
): Maybe<PlanApplied> {
  let book = refreshBook(ports)
  if (!book.ok) return book
  let engaged = engagementIn(book.value, sent.engagement)
  if (!engaged.ok) return engaged
  const key = pendingPlan(engaged.value.row.id)
  const begun = readPending<null>(ports, key)
  let earlier = { milestones: 0, tasks: 0 }
  if (begun) {
    earlier = moveDays(ports, book.value.tables, begun.days)
    ports.workbook.flush()
    dropPending(ports, key)
    book = refreshBook(ports)
    if (!book.ok) return book
    engaged = engagementIn(book.value, sent.engagement)
    if (!engaged.ok) return engaged
  }
  const proposal = proposalFor(ports, book.value, engaged.value)
  if (!proposal.ok) return proposal
  const { stages, circles, message } = proposal.value
  if (circles.length > 0)
    return refused(
      'waitsInCircle',
      'milestones',
      'predecessors',
      circles.map((each) => each.join(' → ')).join('; '),
    )
  const { overwrite, tasks: moveTasks = true } = sent
  const mayOverwrite = ({ id }: PlannedStage): boolean =>
    typeof overwrite === 'boolean' ? overwrite : overwrite.includes(id)
  const wishes = stages.flatMap((stage) =>
    [...stage.fills, ...(mayOverwrite(stage) ? stage.overwrites : [])].map((column) => ({
      table: 'milestones' as const,
      id: stage.id,
      column,
      to: stage[column],
    })),
  )
  const following = moveTasks ? stages.filter(mayOverwrite).flatMap(({ tasks }) => tasks) : []
  const kept = stages.reduce((sum, stage) => sum + (mayOverwrite(stage) ? 0 : stage.overwrites.length), 0)
  const { tables } = book.value
  const days = pendingOf(tables, [...wishes, ...following])
  let now = { milestones: 0, tasks: 0 }
  if (days.length > 0) {
    keepPending(ports, key, { facts: null, days })
    now = moveDays(ports, tables, days)
    ports.workbook.flush()
    dropPending(ports, key)
    refreshBook(ports)
  }
  const written = earlier.milestones + now.milestones
  const moved = earlier.tasks + now.tasks
  const locale = ports.desk.locale()
  const text = planTextIn(locale)
  const wanted = wishes.length + following.length
  const lost = wanted - now.milestones - now.tasks
  const said = [
    ...(stages.length > 0 ? [text.planWritten(written, kept, wanted + earlier.milestones)] : []),
    ...(moved > 0 ? [text.tasksMoved(moved)] : []),
    ...(lost > 0 ? [text.notWritten(lost)] : []),
    message,
  ].filter((each) => each !== '')
  return {
    ok: true,
    value: { written, kept, tasks: moved, lost, message: said.join(locale === 'en' ? ' ' : '') },
  }
}

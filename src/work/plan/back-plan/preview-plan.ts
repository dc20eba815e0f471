import { formatCell } from '../../../core/cell.js'
import type { Day } from '../../../core/day.js'
import type { BackPlan, BackPlanInput } from '../../../domain/schedule/back-plan.js'
import { findCriticalPath } from '../../../domain/schedule/float.js'
import { createNetwork, type Network } from '../../../domain/schedule/network.js'
import type { Ports } from '../../../ports.js'
import { textOf } from '../../../text/text-of.js'
import { punctuation } from '../../../text/punctuation/index.js'
import type { Milestone } from '../../../trackers/plan/milestones.js'
import { type Result, openBook, type OpenBook } from '../../open-book.js'
import { type Part, withoutNext } from '../../parts.js'
import { loadPlanWords } from '../plan-words.js'
import { findEngagement, type EngagementRows, backPlanOrderOf } from '../engagement-rows.js'
import { planWithFit } from './plan-fit.js'
import type { DoneStage, PlannedStage, PlanPreview } from './plan-preview.js'
import { moveTasksWithStage } from './follow-stage.js'
import { movedDaysOf, separateFormulas } from './moved-days.js'
import { findOverloads } from './overload.js'
import { cellAtLine, type PendingKey, readPending, unfinishedDays } from '../changes/pending.js'
import { type MovedDay, tasksByStage } from './stage-tasks.js'

/** Plans an engagement back from its delivery day. */
export function previewPlan(
  ports: Ports,
  request: { readonly engagement: string },
): Result<PlanPreview & Part> {
  const book = openBook(ports)
  if (!book.ok) return book
  const engagementResult = findEngagement(book.value, request.engagement)
  if (!engagementResult.ok) return engagementResult
  const found = proposalFor(ports, book.value, engagementResult.value)
  if (!found.ok) return found
  const overloads = findOverloads(
    book.value.contents,
    found.value.stages.flatMap(({ tasks }) => tasks),
  )
  const { locale, text } = loadPlanWords(ports)
  const { list, sentences } = textOf(punctuation, locale)
  const people = [...new Set(overloads.map(({ person }) => person))]
  const message = [found.value.message, ...(people.length > 0 ? [text.overloaded(list(people))] : [])]
  return {
    ok: true,
    value: withoutNext({ ...found.value, overloads, message: sentences(message) }),
  }
}

/** Where an engagement's plan is stored while it is being applied. */
export const pendingPlan = (engagement: string): PendingKey => ({ kind: 'plan', id: engagement })

/** The proposal for an engagement of an open book. */
export function proposalFor(
  ports: Pick<Ports, 'library' | 'store' | 'ui'>,
  book: OpenBook,
  engagementRows: EngagementRows,
): Result<Omit<PlanPreview, 'overloads'>> {
  const order = backPlanOrderOf(book, engagementRows)
  if (!order.ok) return order
  const { today, delivery, bufferDays, start: planStart, milestones, calendar } = order.value
  const { plan, fit } = planWithFit(order.value, loadPlanWords(ports), order.value.looked)
  const net = createNetwork(milestones, calendar)
  // A row that has no id yet is planned under its line.
  const rows = new Map(
    engagementRows.milestones.map((row) => [row.id === '' ? `#${row.at.line}` : row.id, row]),
  )
  const pending = readPending<null>(ports.store, pendingPlan(engagementRows.row.id))
  const pendingDays = pending && movedDaysOf(unfinishedDays(book.tables, pending.days), engagementRows)
  return {
    ok: true,
    value: {
      engagement: engagementRows.row.id,
      name: engagementRows.row.name ?? '',
      delivery,
      bufferDays,
      lastDue: plan.lastDue,
      stages: plannedStages(book, engagementRows, { order: order.value, plan, net, rows, pendingDays }),
      done: net.stages.flatMap(({ id, name, start, doneOn }): DoneStage[] => {
        const { baselineStart = null, baselineDue = null } = rows.get(id) ?? {}
        return doneOn === null ? [] : [{ id, name, start, doneOn, baselineStart, baselineDue }]
      }),
      today,
      earliest: planStart != null && planStart > today ? planStart : today,
      chained: net.chained,
      ...fit,
    },
  }
}

/** What the stages of a proposal are made from. */
interface StageSources {
  readonly order: BackPlanInput
  readonly plan: BackPlan
  readonly net: Network
  readonly rows: ReadonlyMap<string, Milestone>
  /** Days that an earlier run has still to move; null where none has. */
  readonly pendingDays: readonly MovedDay[] | null
}

function plannedStages(
  book: OpenBook,
  engagementRows: EngagementRows,
  { order, plan, net, rows, pendingDays }: StageSources,
): PlannedStage[] {
  const spans = new Map(plan.stages.map((stage) => [stage.id, stage]))
  const critical = findCriticalPath(net, plan.stages)
  const durations = new Map(net.stages.map((stage) => [stage.id, stage]))
  const { byStage: tasksOf } = tasksByStage(engagementRows)
  const taskMoves = plan.proposals.map(({ id, start, due }) =>
    moveTasksWithStage(
      rows.get(id)!,
      { start, due },
      tasksOf.get(rows.get(id)!)!,
      order.today,
      order.calendar,
    ),
  )
  const { typed, calculated } = separateFormulas(
    book.tables,
    pendingDays ? [] : taskMoves.flatMap(({ moved }) => moved),
  )
  const pendingTasks = pendingDays?.filter(({ table }) => table === 'tasks')
  return plan.proposals.map(({ id, name, start, due }, index): PlannedStage => {
    const row = rows.get(id)
    const isOfStage = (day: MovedDay): boolean => taskMoves[index]!.moved.includes(day)
    const formulas = calculated.filter((day) => tasksOf.get(row!)!.some((task) => task.id === day.id))
    const { durationDays, durationAssumed } = durations.get(id)!
    const { earliestStart, totalFloat } = spans.get(id)!
    return {
      id,
      name,
      durationDays,
      durationAssumed,
      start,
      due,
      earliestStart,
      totalFloat,
      critical: critical.has(id),
      ...typedDaysOf(row, { start, due }, book),
      tasks: pendingTasks
        ? pendingTasks.filter((day) => day.stage === (row?.name ?? ''))
        : typed.filter(isOfStage),
      tasksKept: [...formulas, ...taskMoves[index]!.fixed],
    }
  })
}

/** What is typed of a stage's days now, beside what is proposed. */
function typedDaysOf(
  row: Milestone | undefined,
  proposed: { readonly start: Day; readonly due: Day },
  book: OpenBook,
): Pick<
  PlannedStage,
  'typedStart' | 'typedDue' | 'unread' | 'baselineStart' | 'baselineDue' | 'fills' | 'overwrites'
> {
  const differing = (['start', 'due'] as const).filter((column) => row?.[column] !== proposed[column])
  // A cell that cannot be read was still typed.
  const isBlank = (column: 'start' | 'due'): boolean =>
    row !== undefined && row[column] === null && !row.at.unread.includes(column)
  return {
    typedStart: row?.start ?? null,
    typedDue: row?.due ?? null,
    unread: row ? unreadableDates(row, book) : {},
    baselineStart: row?.baselineStart ?? null,
    baselineDue: row?.baselineDue ?? null,
    fills: differing.filter(isBlank),
    overwrites: differing.filter((column) => !isBlank(column)),
  }
}

/** What is in the cells of a stage's days that could not be read. */
function unreadableDates({ at }: Milestone, { tables }: OpenBook): PlannedStage['unread'] {
  const open = tables.get('milestones')
  return Object.fromEntries(
    (['start', 'due'] as const)
      .filter((column) => open !== undefined && at.unread.includes(column))
      .map((column) => [column, formatCell(cellAtLine(open!, at.line, column))]),
  )
}

import { formatCell } from '../../../core/cell.js'
import type { Day } from '../../../core/day.js'
import { criticalPath, network } from '../../../domain/schedule/index.js'
import type { Ports } from '../../../ports.js'
import { planTexts } from '../../../text/plan/index.js'
import { textOf } from '../../../text/text-of.js'
import { punctuation } from '../../../text/punctuation/index.js'
import type { Milestone } from '../../../trackers/plan/milestones.js'
import { type Result, openBook, type OpenBook } from '../../open-book.js'
import { findEngagement, type EngagementRows, backPlanOrderOf } from '../engagement-rows.js'
import { type PlanFit, planWithFit } from './plan-fit.js'
import { moveTasksWithStage } from './follow-stage.js'
import { movedDaysOf, separateFormulas } from './moved-days.js'
import { partOfPlan, type PlanPart } from './plan-part.js'
import { type Overload, findOverloads } from './overload.js'
import { cellAtLine, type PendingKey, readPending, unfinishedDays } from '../changes/pending.js'
import { type FixedDay, type MovedDay, tasksByStage } from './stage-tasks.js'

/** One open stage of the proposal, beside what is typed now. */
export interface PlannedStage {
  readonly id: string
  readonly name: string
  readonly durationDays: number
  /** Nobody gave a duration or both days, so that it is counted as one day. */
  readonly durationAssumed: boolean
  /** Proposed: the latest days that keep delivery and buffer. */
  readonly start: Day
  readonly due: Day
  readonly earliestStart: Day
  readonly totalFloat: number
  /** On the critical path; none is while `chained` stages merely follow one another. */
  readonly critical: boolean
  readonly typedStart: Day | null
  readonly typedDue: Day | null
  /** What stands in cells that hold no day, as a person would quote it. */
  readonly unread: Readonly<Partial<Record<'start' | 'due', string>>>
  readonly baselineStart: Day | null
  readonly baselineDue: Day | null
  /** Blank cells that would be filled, and typed ones that would only be overwritten when asked. */
  readonly fills: readonly ('start' | 'due')[]
  readonly overwrites: readonly ('start' | 'due')[]
  /** Typed days of its tasks that move along when its typed days are overwritten. */
  readonly tasks: readonly MovedDay[]
  /** Typed days of its tasks that stay all the same: outside the stage before, or worked out by a formula. */
  readonly tasksKept: readonly FixedDay[]
}

/** A stage that is over, as it was. */
export interface DoneStage {
  readonly id: string
  readonly name: string
  readonly start: Day | null
  readonly doneOn: Day
  readonly baselineStart: Day | null
  readonly baselineDue: Day | null
}

/** A back-plan to look at. Nothing is written. */
export interface PlanPreview extends PlanFit {
  readonly engagement: string
  readonly name: string
  readonly delivery: Day
  readonly bufferDays: number
  /** The day the last stage must end so that the buffer stays whole. */
  readonly lastDue: Day
  readonly stages: readonly PlannedStage[]
  /** Stages that are done and whose day is known. */
  readonly done: readonly DoneStage[]
  readonly today: Day
  /** Nothing may begin before this day: today, or the engagement's own start when that is still to come. */
  readonly earliest: Day
  /** Nobody typed what comes before what, so the order of the stages is taken for it. */
  readonly chained: boolean
  /** Weeks in which somebody would have more to do than there are working days if every typed day were overwritten. */
  readonly overloads: readonly Overload[]
}

/** Plans an engagement back from its delivery day; of what is too large for a reply, the part that begins there. */
export function previewPlan(
  ports: Ports,
  request: { readonly engagement: string; readonly from?: number },
): Result<PlanPart> {
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
  const locale = ports.ui.locale()
  const text = textOf(planTexts, locale)
  const { list, sentences } = textOf(punctuation, locale)
  const people = [...new Set(overloads.map(({ person }) => person))]
  const message = [found.value.message, ...(people.length > 0 ? [text.overloaded(list(people))] : [])]
  return {
    ok: true,
    value: partOfPlan({ ...found.value, overloads, message: sentences(message) }, request.from ?? 0),
  }
}

/** Where an engagement's plan is kept while it is being applied. */
export const pendingPlan = (engagement: string): PendingKey => ({ kind: 'plan', id: engagement })

/** The proposal for an engagement of an open book. */
export function proposalFor(
  ports: Ports,
  book: OpenBook,
  engagementRows: EngagementRows,
): Result<Omit<PlanPreview, 'overloads'>> {
  const order = backPlanOrderOf(book, engagementRows)
  if (!order.ok) return order
  const { calendar, today } = order.value
  const { plan, fit } = planWithFit(order.value, ports.ui.locale(), order.value.looked)
  const spans = new Map(plan.stages.map((stage) => [stage.id, stage]))
  const net = network(order.value.milestones, calendar)
  const critical = criticalPath(net, plan.stages)
  const durations = new Map(net.stages.map((stage) => [stage.id, stage]))
  // A row without an id yet is planned under its line.
  const rows = new Map(
    engagementRows.milestones.map((row) => [row.id === '' ? `#${row.at.line}` : row.id, row]),
  )
  const pending = readPending<null>(ports, pendingPlan(engagementRows.row.id))
  const pendingDays = pending && movedDaysOf(unfinishedDays(book.tables, pending.days), engagementRows)
  const { byStage: tasksOf } = tasksByStage(engagementRows)
  const taskMoves = plan.proposals.map(({ id, start, due }) =>
    moveTasksWithStage(rows.get(id)!, { start, due }, tasksOf.get(rows.get(id)!)!, today, calendar),
  )
  const { typed: typedDays, calculated: calculatedDays } = separateFormulas(
    ports,
    book.tables,
    pendingDays ? [] : taskMoves.flatMap(({ moved }) => moved),
  )
  const pendingTasks = pendingDays?.filter(({ table }) => table === 'tasks')
  const stages = plan.proposals.map(({ id, name, start, due }, index): PlannedStage => {
    const { earliestStart, totalFloat } = spans.get(id)!
    const row = rows.get(id)
    const proposedDays = { start, due }
    const differingColumns = (['start', 'due'] as const).filter(
      (column) => row?.[column] !== proposedDays[column],
    )
    // A cell that cannot be read was typed all the same.
    const isBlank = (column: 'start' | 'due'): boolean =>
      row !== undefined && row[column] === null && !row.at.unread.includes(column)
    const isOfStage = (day: MovedDay): boolean => taskMoves[index]!.moved.includes(day)
    const formulas = calculatedDays.filter((day) => tasksOf.get(row!)!.some((task) => task.id === day.id))
    return {
      id,
      name,
      durationDays: durations.get(id)!.durationDays,
      durationAssumed: durations.get(id)!.durationAssumed,
      start,
      due,
      earliestStart,
      totalFloat,
      critical: critical.has(id),
      typedStart: row?.start ?? null,
      typedDue: row?.due ?? null,
      unread: row ? unreadableDates(row, book) : {},
      baselineStart: row?.baselineStart ?? null,
      baselineDue: row?.baselineDue ?? null,
      fills: differingColumns.filter(isBlank),
      overwrites: differingColumns.filter((column) => !isBlank(column)),
      tasks: pendingTasks
        ? pendingTasks.filter((day) => day.stage === (row?.name ?? ''))
        : typedDays.filter(isOfStage),
      tasksKept: [...formulas, ...taskMoves[index]!.fixed],
    }
  })
  const planStart = order.value.start
  return {
    ok: true,
    value: {
      engagement: engagementRows.row.id,
      name: engagementRows.row.name ?? '',
      delivery: order.value.delivery,
      bufferDays: order.value.bufferDays,
      lastDue: plan.lastDue,
      stages,
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

/** What stands in the cells of a stage's days that could not be read. */
function unreadableDates({ at }: Milestone, { tables }: OpenBook): PlannedStage['unread'] {
  const open = tables.get('milestones')
  return Object.fromEntries(
    (['start', 'due'] as const)
      .filter((column) => open !== undefined && at.unread.includes(column))
      .map((column) => [column, formatCell(cellAtLine(open!, at.line, column))]),
  )
}

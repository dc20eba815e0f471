import { quoteCell } from '../../../core/cell.js'
import type { Day } from '../../../core/day.js'
import { criticalPath, network } from '../../../project/schedule/index.js'
import type { Ports } from '../../../ports.js'
import { planTextIn } from '../../../text/plan/index.js'
import type { Milestone } from '../../../trackers/plan/milestones.js'
import { type Maybe, openBook, type OpenBook } from '../../portfolio.js'
import { engagementIn, type Engaged, orderOf } from '../engagement.js'
import { type Fit, planned } from './fit.js'
import { tasksFollowing } from './follow-stage.js'
import { movedDays, withoutFormulas } from './moved-days.js'
import { partOfPlan, type PlanPart } from './plan-part.js'
import { type Overload, overloads } from './overload.js'
import { cellIn, type PendingKey, readPending, stillPending } from '../changes/pending.js'
import { type KeptDay, type MovedDay, tasksByStage } from './stage-tasks.js'

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
  readonly tasksKept: readonly KeptDay[]
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
export interface PlanPreview extends Fit {
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
  sent: { readonly engagement: string; readonly from?: number },
): Maybe<PlanPart> {
  const book = openBook(ports)
  if (!book.ok) return book
  const engaged = engagementIn(book.value, sent.engagement)
  if (!engaged.ok) return engaged
  const found = proposalFor(ports, book.value, engaged.value)
  if (!found.ok) return found
  const over = overloads(
    book.value.portfolio,
    found.value.stages.flatMap(({ tasks }) => tasks),
  )
  const locale = ports.desk.locale()
  const text = planTextIn(locale)
  const people = [...new Set(over.map(({ person }) => person))]
  const message = [found.value.message, ...(people.length > 0 ? [text.overloaded(text.list(people))] : [])]
  return {
    ok: true,
    value: partOfPlan(
      { ...found.value, overloads: over, message: message.join(locale === 'en' ? ' ' : '') },
      sent.from ?? 0,
    ),
  }
}

/** Where an engagement's plan is kept while it is being applied. */
export const pendingPlan = (engagement: string): PendingKey => ({ kind: 'plan', id: engagement })

/** The proposal for an engagement of an open book. */
export function proposalFor(
  ports: Ports,
  book: OpenBook,
  engaged: Engaged,
): Maybe<Omit<PlanPreview, 'overloads'>> {
  const order = orderOf(book, engaged)
  if (!order.ok) return order
  const { calendar, today } = order.value
  const { plan, fit } = planned(order.value, ports.desk.locale(), order.value.looked)
  const spans = new Map(plan.stages.map((stage) => [stage.id, stage]))
  const net = network(order.value.milestones, calendar)
  const critical = criticalPath(net, plan.stages)
  const durations = new Map(net.stages.map((stage) => [stage.id, stage]))
  // A row without an id yet is planned under its line.
  const rows = new Map(engaged.milestones.map((row) => [row.id === '' ? `#${row.at.line}` : row.id, row]))
  const begun = readPending<null>(ports, pendingPlan(engaged.row.id))
  const left = begun && movedDays(stillPending(book.tables, begun.days), engaged)
  const { of } = tasksByStage(engaged)
  const following = plan.proposals.map(({ id, start, due }) =>
    tasksFollowing(rows.get(id)!, { start, due }, of.get(rows.get(id)!)!, today, calendar),
  )
  const { typed, worked } = withoutFormulas(
    ports,
    book.tables,
    left ? [] : following.flatMap(({ moved }) => moved),
  )
  const leftTasks = left?.filter(({ table }) => table === 'tasks')
  const stages = plan.proposals.map(({ id, name, start, due }, index): PlannedStage => {
    const { earliestStart, totalFloat } = spans.get(id)!
    const row = rows.get(id)
    const wanted = { start, due }
    const differing = (['start', 'due'] as const).filter((column) => row?.[column] !== wanted[column])
    // A cell that cannot be read was typed all the same.
    const isBlank = (column: 'start' | 'due'): boolean =>
      row !== undefined && row[column] === null && !row.at.unread.includes(column)
    const ofStage = (day: MovedDay): boolean => following[index]!.moved.includes(day)
    const formulas = worked.filter((day) => of.get(row!)!.some((task) => task.id === day.id))
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
      unread: row ? unreadIn(row, book) : {},
      baselineStart: row?.baselineStart ?? null,
      baselineDue: row?.baselineDue ?? null,
      fills: differing.filter(isBlank),
      overwrites: differing.filter((column) => !isBlank(column)),
      tasks: leftTasks ? leftTasks.filter((day) => day.stage === (row?.name ?? '')) : typed.filter(ofStage),
      tasksKept: [...formulas, ...following[index]!.kept],
    }
  })
  const begins = order.value.start
  return {
    ok: true,
    value: {
      engagement: engaged.row.id,
      name: engaged.row.name ?? '',
      delivery: order.value.delivery,
      bufferDays: order.value.bufferDays,
      lastDue: plan.lastDue,
      stages,
      done: net.stages.flatMap(({ id, name, start, doneOn }): DoneStage[] => {
        const { baselineStart = null, baselineDue = null } = rows.get(id) ?? {}
        return doneOn === null ? [] : [{ id, name, start, doneOn, baselineStart, baselineDue }]
      }),
      today,
      earliest: begins != null && begins > today ? begins : today,
      chained: net.chained,
      ...fit,
    },
  }
}

/** What stands in the cells of a stage's days that could not be read. */
function unreadIn({ at }: Milestone, { tables }: OpenBook): PlannedStage['unread'] {
  const open = tables.get('milestones')
  return Object.fromEntries(
    (['start', 'due'] as const)
      .filter((column) => open !== undefined && at.unread.includes(column))
      .map((column) => [column, quoteCell(cellIn(open!, at.line, column))]),
  )
}

import type { Day } from '../../core/day.js'
import { network } from '../../project/schedule/index.js'
import type { Ports } from '../../ports.js'
import { type Maybe, openBook, type OpenBook } from '../portfolio.js'
import { engagementIn, type Engaged, orderOf } from './engagement.js'
import { type Fit, planned } from './fit.js'

/** One open stage of the proposal, beside what is typed now. */
export interface PlannedStage {
  readonly id: string
  readonly name: string
  readonly durationDays: number
  /** Proposed: the latest days that keep delivery and buffer. */
  readonly start: Day
  readonly due: Day
  readonly earliestStart: Day
  readonly totalFloat: number
  readonly critical: boolean
  readonly typedStart: Day | null
  readonly typedDue: Day | null
  /** Blank cells that would be filled, and typed ones that would only be overwritten when asked. */
  readonly fills: readonly ('start' | 'due')[]
  readonly overwrites: readonly ('start' | 'due')[]
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
}

/** Plans an engagement back from its delivery day. */
export function previewPlan(ports: Ports, sent: { readonly engagement: string }): Maybe<PlanPreview> {
  const book = openBook(ports)
  if (!book.ok) return book
  const engaged = engagementIn(book.value, sent.engagement)
  return engaged.ok ? proposalFor(ports, book.value, engaged.value) : engaged
}

/** The proposal for an engagement of an open book. */
export function proposalFor(ports: Ports, book: OpenBook, engaged: Engaged): Maybe<PlanPreview> {
  const order = orderOf(book, engaged)
  if (!order.ok) return order
  const { plan, fit } = planned(order.value, ports.desk.locale())
  const spans = new Map(plan.stages.map((stage) => [stage.id, stage]))
  const durations = new Map(
    network(order.value.milestones, order.value.calendar).stages.map((stage) => [
      stage.id,
      stage.durationDays,
    ]),
  )
  // A row without an id yet is planned under its line.
  const rows = new Map(engaged.milestones.map((row) => [row.id === '' ? `#${row.at.line}` : row.id, row]))
  const stages = plan.proposals.map(({ id, name, start, due }): PlannedStage => {
    const { earliestStart, totalFloat, critical } = spans.get(id)!
    const row = rows.get(id)
    const wanted = { start, due }
    const differing = (['start', 'due'] as const).filter((column) => row?.[column] !== wanted[column])
    // A cell that cannot be read was typed all the same.
    const isBlank = (column: 'start' | 'due'): boolean =>
      row !== undefined && row[column] === null && !row.at.unread.includes(column)
    return {
      id,
      name,
      durationDays: durations.get(id)!,
      start,
      due,
      earliestStart,
      totalFloat,
      critical,
      typedStart: row?.start ?? null,
      typedDue: row?.due ?? null,
      fills: differing.filter(isBlank),
      overwrites: differing.filter((column) => !isBlank(column)),
    }
  })
  return {
    ok: true,
    value: {
      engagement: engaged.row.id,
      name: engaged.row.name ?? '',
      delivery: order.value.delivery,
      bufferDays: order.value.bufferDays,
      lastDue: plan.lastDue,
      stages,
      ...fit,
    },
  }
}

import type { Ports } from '../../ports.js'
import { planTextIn } from '../../text/plan/index.js'
import type { Maybe } from '../portfolio.js'
import { refreshBook } from '../refresh/refresh.js'
import { writeCells } from '../refresh/writing.js'
import { engagementIn, refused } from './engagement.js'
import { proposalFor } from './preview-plan.js'

export interface PlanApplied {
  /** Days written. */
  readonly written: number
  /** Typed days that differ from the plan and were kept. */
  readonly kept: number
  readonly message: string
}

/**
 * Writes the planned start and due days of an engagement's open stages into blank cells. What somebody typed is only
 * overwritten when asked: `true` for every stage, or the ids of some. Applied again it writes nothing.
 */
export function applyPlan(
  ports: Ports,
  sent: { readonly engagement: string; readonly overwrite: boolean | readonly string[] },
): Maybe<PlanApplied> {
  const book = refreshBook(ports)
  if (!book.ok) return book
  const engaged = engagementIn(book.value, sent.engagement)
  if (!engaged.ok) return engaged
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
  const { overwrite } = sent
  const mayOverwrite = (id: string): boolean =>
    typeof overwrite === 'boolean' ? overwrite : overwrite.includes(id)
  const wishes = stages.flatMap((stage) =>
    [...stage.fills, ...(mayOverwrite(stage.id) ? stage.overwrites : [])].map((column) => ({
      id: stage.id,
      column,
      cell: { day: stage[column] },
    })),
  )
  const kept = stages.reduce((sum, stage) => sum + (mayOverwrite(stage.id) ? 0 : stage.overwrites.length), 0)
  const open = book.value.tables.get('milestones')
  const written = open ? writeCells(ports, open, wishes) : 0
  if (written > 0) refreshBook(ports)
  const locale = ports.desk.locale()
  const said = planTextIn(locale).planWritten(written, kept)
  return { ok: true, value: { written, kept, message: [said, message].join(locale === 'en' ? ' ' : '') } }
}

import type { Problem } from '../../core/problem.js'
import { partsOf } from '../../project/parts.js'
import { notFound } from '../../project/references.js'
import type { Looked } from '../../core/evidence.js'
import { type BackPlanOrder, lookedForPlan } from '../../project/schedule/index.js'
import type { Engagement } from '../../trackers/plan/engagements.js'
import type { Milestone } from '../../trackers/plan/milestones.js'
import type { Task } from '../../trackers/plan/tasks.js'
import type { Maybe, OpenBook } from '../portfolio.js'

/** One engagement with what belongs to it. */
export interface Engaged {
  readonly row: Engagement
  readonly milestones: readonly Milestone[]
  readonly tasks: readonly Task[]
}

/** A refusal for one reason. */
export const refused = (
  code: Problem['code'],
  table: string,
  column: string,
  found: string,
  line = 0,
): { readonly ok: false; readonly problems: readonly Problem[] } => ({
  ok: false,
  problems: [{ code, table, column, line, found }],
})

/** The engagement of an id or a name, with its milestones and tasks; refused when there is none. */
export function engagementIn({ portfolio }: OpenBook, named: string): Maybe<Engaged> {
  const row = portfolio.byName.engagements.find(named)
  if (!row) return { ok: false, problems: [notFound(portfolio.byName, 'engagements', named)] }
  const { parts } = partsOf(portfolio)
  return { ok: true, value: { row, ...parts.get(row)! } }
}

/**
 * What back-planning needs to know of an engagement, and what was looked at for it; refused when no delivery day can be
 * read.
 */
export function orderOf(
  { portfolio }: OpenBook,
  { row, milestones }: Engaged,
): Maybe<BackPlanOrder & { readonly looked: Looked }> {
  const { delivery, start, bufferDays, at } = row
  if (delivery === null) {
    const unread = portfolio.problems.find(
      ({ table, column, line }) => table === 'engagements' && column === 'delivery' && line === at.line,
    )
    return unread && at.unread.includes('delivery')
      ? { ok: false, problems: [unread] }
      : refused('required', 'engagements', 'delivery', row.name ?? '', at.line)
  }
  const { calendar, situation } = portfolio
  return {
    ok: true,
    value: {
      milestones,
      delivery,
      start,
      bufferDays: bufferDays ?? 0,
      calendar,
      today: situation.today,
      looked: lookedForPlan(portfolio, row, milestones),
    },
  }
}

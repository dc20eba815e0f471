import { getParts } from '../../domain/engagement-parts.js'
import { nameProblem } from '../../domain/references.js'
import type { Coverage } from '../../core/evidence.js'
import type { BackPlanInput } from '../../domain/schedule/back-plan.js'
import { measurePlanCoverage } from '../../domain/schedule/evaluate-plan.js'
import type { Engagement } from '../../trackers/plan/engagements.js'
import type { Milestone } from '../../trackers/plan/milestones.js'
import type { Task } from '../../trackers/plan/tasks.js'
import type { Result, OpenBook } from '../open-book.js'
import { refuse } from '../refuse.js'

/** One engagement with what belongs to it. */
export interface EngagementRows {
  readonly row: Engagement
  readonly milestones: readonly Milestone[]
  readonly tasks: readonly Task[]
}

/** The engagement of an id or a name, with its milestones and tasks; refused when there is none. */
export function findEngagement({ contents }: OpenBook, named: string): Result<EngagementRows> {
  const row = contents.byName.engagements.find(named)
  if (!row) return { ok: false, problems: [nameProblem(contents.byName, 'engagements', named)] }
  const { parts } = getParts(contents)
  return { ok: true, value: { row, ...parts.get(row)! } }
}

/**
 * What back-planning needs to know of an engagement, and what was checked for it; refused when no delivery
 * day can be read.
 */
export function backPlanOrderOf(
  { contents }: OpenBook,
  { row, milestones }: EngagementRows,
): Result<BackPlanInput & { readonly looked: Coverage }> {
  const { delivery, start, bufferDays, at } = row
  if (delivery === null) {
    const unreadableDelivery = contents.problems.find(
      ({ table, column, line }) => table === 'engagements' && column === 'delivery' && line === at.line,
    )
    return unreadableDelivery && at.unread.includes('delivery')
      ? { ok: false, problems: [unreadableDelivery] }
      : refuse('required', 'engagements', 'delivery', row.name ?? '', at.line)
  }
  const { calendar, situation } = contents
  return {
    ok: true,
    value: {
      milestones,
      delivery,
      start,
      bufferDays: bufferDays ?? 0,
      calendar,
      today: situation.today,
      looked: measurePlanCoverage(contents, row, milestones),
    },
  }
}

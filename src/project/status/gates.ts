import { plusDays } from '../../core/day.js'
import { kept } from '../../core/kept.js'
import { holds, type RuleRow } from '../../core/rule.js'
import type { Engagement } from '../../trackers/plan/engagements.js'
import type { Milestone } from '../../trackers/plan/milestones.js'
import { type Requirement, requirements as requirementTable } from '../../trackers/plan/requirements.js'
import { unplacedIn, unreadIn } from '../evidence.js'
import type { Portfolio } from '../portfolio.js'

/** What is missing before work on an engagement may begin; null when nothing is. */
export interface OpenGates {
  /** Requirements the client has not confirmed, and how many are wanted at all; null when none waits. */
  readonly needs: {
    readonly open: number
    readonly all: number
    readonly rows: readonly Requirement[]
  } | null
  /** The version that is not confirmed, and whether an earlier one was; null when it is confirmed. */
  readonly sow: { readonly version: string | null; readonly again: boolean } | null
  readonly stages: boolean
  readonly owner: boolean
}

/** The requirements of every engagement, by its id: looked up once for all. */
export function requirementsByEngagement({ rows, byName }: Portfolio): ReadonlyMap<string, Requirement[]> {
  const found = new Map<string, Requirement[]>()
  for (const row of rows.requirements) {
    const id = byName.engagements.find(row.engagement)?.id
    if (id === undefined) continue
    const known = found.get(id)
    if (known) known.push(row)
    else found.set(id, [row])
  }
  return found
}

/**
 * The gates before work: requirements confirmed, statement of work confirmed, stages laid out, owner named. A gate whose
 * tracker the workbook does not have, or has no rows of for this engagement, is not asked about.
 */
export function openGates(
  engagement: Engagement,
  milestones: readonly Milestone[],
  requirements: readonly Requirement[],
  portfolio: Portfolio,
): OpenGates | null {
  const { situation } = portfolio
  const blank = (column: 'sowConfirmedOn' | 'owner'): boolean =>
    engagement[column] === null && !engagement.at.unread.includes(column)
  const unconfirmed = requirementTable.flags.find(({ key }) => key === 'unconfirmed')!
  const wanted = requirements.filter(({ status }) => status !== 'rejected' && status !== 'nextCycle')
  const open = wanted.filter((row) => holds(unconfirmed.when, row as RuleRow, situation))
  const { sowVersion, sowFirstConfirmedOn } = engagement
  const gates: OpenGates = {
    needs: open.length > 0 ? { open: open.length, all: wanted.length, rows: open } : null,
    sow: blank('sowConfirmedOn') ? { version: sowVersion, again: sowFirstConfirmedOn !== null } : null,
    stages: milestones.length === 0 && stagesPlaced(portfolio),
    owner: blank('owner'),
  }
  return Object.values(gates).some(Boolean) ? gates : null
}

/** Whether every milestone belongs to a known project: while one does not, that a project has none is not known. */
const stagesPlaced = (portfolio: Portfolio): boolean =>
  kept(
    placed,
    portfolio,
    () =>
      portfolio.has.includes('milestones') &&
      unplacedIn(portfolio, 'milestones').length === 0 &&
      unreadIn(portfolio, { table: 'milestones', columns: ['engagement'] }).length === 0,
  )
const placed = new WeakMap<Portfolio, boolean>()

/** For so many days after its delivery an engagement is asked for a retrospective; later nobody remembers enough. */
export const reviewDays = 90

/**
 * Delivered engagements that nobody has looked back on, by id. Empty where the workbook keeps no retrospectives.
 */
export function unreviewed({ rows, byName, has, situation }: Portfolio): ReadonlySet<string> {
  if (!has.includes('retrospectives')) return new Set()
  const reviewed = new Set(rows.retrospectives.map((row) => byName.engagements.find(row.engagement)?.id))
  const since = plusDays(situation.today, -reviewDays)
  return new Set(
    rows.engagements
      .filter(({ status, delivery }) => status === 'delivered' && delivery !== null && delivery >= since)
      .map(({ id }) => id)
      .filter((id) => !reviewed.has(id)),
  )
}

import { plusDays } from '../../core/day.js'
import { memoize } from '../../core/memoize.js'
import { holds, type RuleRow } from '../../core/rule.js'
import type { Engagement } from '../../trackers/plan/engagements.js'
import type { Milestone } from '../../trackers/plan/milestones.js'
import { type Requirement, requirements as requirementTable } from '../../trackers/plan/requirements.js'
import { findUnmatched, findUnreadable } from '../coverage.js'
import type { BookContents } from '../book-contents.js'
import { groupBy } from '../../core/group-by.js'

/** What is missing before work on an engagement may begin; null when nothing is. */
export interface OpenGates {
  /** Requirements the client has not confirmed, and how many there are in all; null when none waits. */
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

/** The requirements of every engagement, by its id: grouped once for all. */
export const groupRequirements = ({ rows, byName }: BookContents): ReadonlyMap<string, Requirement[]> =>
  groupBy(rows.requirements, ({ engagement }) => byName.engagements.find(engagement)?.id)

/**
 * The gates before work: requirements confirmed, statement of work confirmed, stages planned, owner named. A
 * gate is not checked where the workbook does not have its tracker, or has no rows of it for this engagement.
 */
export function findOpenGates(
  engagement: Engagement,
  milestones: readonly Milestone[],
  requirements: readonly Requirement[],
  bookContents: BookContents,
): OpenGates | null {
  const { situation } = bookContents
  const isBlankCell = (column: 'sowConfirmedOn' | 'owner'): boolean =>
    engagement[column] === null && !engagement.at.unread.includes(column)
  const unconfirmed = requirementTable.flags.find(({ key }) => key === 'unconfirmed')!
  const relevant = requirements.filter(({ status }) => status !== 'rejected' && status !== 'nextCycle')
  const open = relevant.filter((row) => holds(unconfirmed.when, row as RuleRow, situation))
  const { sowVersion, sowFirstConfirmedOn } = engagement
  const gates: OpenGates = {
    needs: open.length > 0 ? { open: open.length, all: relevant.length, rows: open } : null,
    sow: isBlankCell('sowConfirmedOn') ? { version: sowVersion, again: sowFirstConfirmedOn !== null } : null,
    stages: milestones.length === 0 && areStagesMatched(bookContents),
    owner: isBlankCell('owner'),
  }
  return Object.values(gates).some(Boolean) ? gates : null
}

/**
 * Whether every milestone belongs to a known project: while one does not, it is unknown whether a project has
 * none.
 */
const areStagesMatched = (bookContents: BookContents): boolean =>
  memoize(
    matchedStagesCache,
    bookContents,
    () =>
      bookContents.has.includes('milestones') &&
      findUnmatched(bookContents, 'milestones').length === 0 &&
      findUnreadable(bookContents, { table: 'milestones', columns: ['engagement'] }).length === 0,
  )
const matchedStagesCache = new WeakMap<BookContents, boolean>()

/**
 * For so many days after its delivery an engagement is asked for a retrospective; later, people do not
 * remember enough.
 */
const maxReviewDays = 90

/** Delivered engagements without a retrospective, by id. Empty where the workbook has no retrospectives. */
export function findUnreviewed({ rows, byName, has, situation }: BookContents): ReadonlySet<string> {
  if (!has.includes('retrospectives')) return new Set()
  const reviewedIds = new Set(rows.retrospectives.map((row) => byName.engagements.find(row.engagement)?.id))
  const since = plusDays(situation.today, -maxReviewDays)
  return new Set(
    rows.engagements
      .filter(({ status, delivery }) => status === 'delivered' && delivery !== null && delivery >= since)
      .map(({ id }) => id)
      .filter((id) => !reviewedIds.has(id)),
  )
}

import { type Issue, issues as issueTable } from '../../trackers/plan/issues.js'
import type { Engagement } from '../../trackers/plan/engagements.js'
import type { Task } from '../../trackers/plan/tasks.js'
import type { BookContents } from '../book-contents.js'
import { toNameKey } from '../names.js'
import { findEngagement } from '../references.js'
import { isOpen } from '../status/openness.js'
import { isWorded } from './worded-row.js'

/** The rows of a tracker that name an engagement. */
export const rowsOfEngagement = <R extends { readonly engagement: string | null }>(
  { byName }: BookContents,
  all: readonly R[],
  row: Engagement,
): R[] => all.filter((each) => findEngagement({ byName }, each)?.id === row.id)

/**
 * Issues of an engagement that its client reads: open, worded by a person, and not marked as the team's own.
 */
export const listReportedIssues = (bookContents: BookContents, row: Engagement): Issue[] =>
  rowsOfEngagement(bookContents, bookContents.rows.issues, row).filter(
    (each) =>
      isOpen(issueTable, each) &&
      each.description !== null &&
      each.inReport !== 'no' &&
      isWorded(bookContents, 'issues', each),
  )

/** Tasks that name only a stage which several engagements have: it is not certain whose they are. */
export function findDoubtfulTasks({ rows, byName }: BookContents): ReadonlySet<Task> {
  // Templates give many clients stages of the same name.
  const shared = new Set(
    byName.milestones.duplicates
      .filter(({ rows: all }) => new Set(all.map((row) => row.engagement)).size > 1)
      .map(({ name }) => toNameKey(name)),
  )
  return new Set(
    rows.tasks.filter(
      ({ engagement, milestone }) =>
        engagement === null && milestone !== null && shared.has(toNameKey(milestone)),
    ),
  )
}

import type { Change } from '../../trackers/plan/changes.js'

/** What an approved change must say: what it costs in time, who found that out, who decided and when. */
export const approvalColumns = ['impactDays', 'assessedBy', 'decidedBy', 'decidedOn'] as const

/** Whether a change is approved and says all that an approval must say. */
export const isFullyApproved = (row: Change): boolean =>
  row.decision === 'approved' && approvalColumns.every((column) => row[column] !== null)

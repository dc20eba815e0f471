import { approvalColumns, type Change } from '../../trackers/plan/changes.js'

/** Whether a change is approved and says all that an approval must say. */
export const isFullyApproved = (row: Change): boolean =>
  row.decision === 'approved' && approvalColumns.every((column) => row[column] !== null)

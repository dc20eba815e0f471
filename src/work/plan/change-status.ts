import type { Change } from '../../trackers/plan/changes.js'

/** The change was approved, and not dropped since. */
export const isApproved = (row: Change): boolean => row.decision === 'approved' && row.status !== 'dropped'

/** The change was carried out, by a run or by a person. */
export const isImplemented = (row: Change): boolean =>
  row.implementedOn !== null || row.status === 'implemented'

/**
 * The status of a change: it waits for a decision, is approved and not carried out, was carried out, or will
 * not be (rejected, dropped, postponed to the next cycle).
 */
export const changeStatusOf = (row: Change): 'waiting' | 'approved' | 'implemented' | 'closed' =>
  isImplemented(row)
    ? 'implemented'
    : isApproved(row)
      ? 'approved'
      : row.status === 'dropped' || row.decision === 'rejected' || row.decision === 'nextCycle'
        ? 'closed'
        : 'waiting'

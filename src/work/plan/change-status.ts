import type { Change } from '../../trackers/plan/changes.js'

/** Somebody approved the change, and nobody dropped it since. */
export const isApproved = (row: Change): boolean => row.decision === 'approved' && row.status !== 'dropped'

/** The change was carried out, whoever did it. */
export const isImplemented = (row: Change): boolean =>
  row.implementedOn !== null || row.status === 'implemented'

/**
 * Where a change stands: it waits for a decision, is approved and not carried out, was carried out, or will not be
 * (rejected, dropped, put off to the next cycle).
 */
export const changeStatusOf = (row: Change): 'waiting' | 'approved' | 'implemented' | 'closed' =>
  isImplemented(row)
    ? 'implemented'
    : isApproved(row)
      ? 'approved'
      : row.status === 'dropped' || row.decision === 'rejected' || row.decision === 'nextCycle'
        ? 'closed'
        : 'waiting'

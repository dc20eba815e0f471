import { type Change } from '../../trackers/plan/changes.js'
import type { BookContents } from '../book-contents.js'
import { isFromPulse } from './worded-row.js'

/**
 * How far a change that the client asked for has come. A change whose dates were moved is in the plan (`planned`); only
 * a day of delivery says that the client has it.
 */
export type ChangeStep =
  'raised' | 'assessed' | 'approved' | 'planned' | 'delivered' | 'rejected' | 'nextCycle' | 'dropped'

/** Steps after which nothing follows. */
export const finalSteps: readonly ChangeStep[] = ['rejected', 'nextCycle', 'delivered', 'dropped']

/** Whether the client asked for a change, on paper or in a pulse, and not a member of the team. */
export const isRequestedByClient = (row: Change, { byName }: BookContents): boolean =>
  row.requester === null ? isFromPulse('changes', row) : byName.people.findAll(row.requester).length === 0

/** The furthest step that a change request shows. */
export function findChangeStep(row: Change): ChangeStep {
  const { status, decision, implementedOn, deliveredOn, impactDays, impactCost, impactResource } = row
  if (deliveredOn !== null) return 'delivered'
  if (status === 'dropped') return 'dropped'
  if (decision === 'rejected' || decision === 'nextCycle') return decision
  if (implementedOn !== null || status === 'implemented') return 'planned'
  if (decision !== null) return decision
  const assessed = (impactDays ?? impactCost ?? impactResource) !== null
  return assessed || status === 'assessed' || status === 'reviewed' ? 'assessed' : 'raised'
}

import { pulses } from '../../trackers/clients/pulses.js'
import { type Change, changes } from '../../trackers/plan/changes.js'
import type { Portfolio } from '../portfolio.js'

/** How far a change that the client asked for has come. */
export type ChangeStep =
  'raised' | 'assessed' | 'approved' | 'rejected' | 'nextCycle' | 'implemented' | 'dropped'

/** Steps after which nothing follows. */
export const ended: readonly ChangeStep[] = ['rejected', 'nextCycle', 'implemented', 'dropped']

/** Whether the client asked for a change, on paper or in a pulse, rather than somebody of the team. */
export const askedByClient = ({ id, requester }: Change, { byName }: Portfolio): boolean =>
  requester === null
    ? id.startsWith(`${changes.prefix}-${pulses.prefix}`)
    : byName.people.findAll(requester).length === 0

/** The furthest step that a change request shows. */
export function stepOf({
  status,
  decision,
  implementedOn,
  impactDays,
  impactCost,
  impactResource,
}: Change): ChangeStep {
  if (implementedOn !== null || status === 'implemented') return 'implemented'
  if (status === 'dropped') return 'dropped'
  if (decision !== null) return decision
  const assessed = (impactDays ?? impactCost ?? impactResource) !== null
  return assessed || status === 'assessed' || status === 'reviewed' ? 'assessed' : 'raised'
}

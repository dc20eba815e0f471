import type { Locale } from '../../../core/locale.js'
import type { Problem } from '../../../core/problem.js'
import { createNameIndex, toNameKey } from '../../../domain/names.js'
import { getParts } from '../../../domain/engagement-parts.js'
import type { BookContents } from '../../../domain/book-contents.js'
import { nameProblem } from '../../../domain/references.js'
import { isOpen } from '../../../domain/status/openness.js'
import type { Client } from '../../../trackers/clients/clients.js'
import { type Engagement, engagements as engagementTable } from '../../../trackers/plan/engagements.js'
import { type PlanFit, planWithFit } from '../back-plan/plan-fit.js'
import type { OpenBook } from '../../open-book.js'
import { findEngagement, backPlanOrderOf } from '../engagement-rows.js'
import type { Draft, DraftedTracker, EngagementRequest } from './draft-engagement.js'

/** Names in the request that several rows have: it would be unknown to which of them the new rows belong. */
export const duplicateNames = (
  { byName }: BookContents,
  { name, client, owner }: Pick<EngagementRequest, 'name' | 'client' | 'owner'>,
): Problem[] => [
  ...(byName.engagements.isAmbiguous(name) ? [nameProblem(byName, 'engagements', name)] : []),
  ...(byName.clients.isAmbiguous(client) ? [nameProblem(byName, 'clients', client)] : []),
  ...(byName.people.isAmbiguous(owner) ? [nameProblem(byName, 'people', owner ?? '')] : []),
]

/** Whether the project of that name is the one that is asked for: of the same client, and still open. */
export function isSameEngagement(
  { byName }: BookContents,
  existing: Engagement,
  client: Client | undefined,
  requestedClient: string,
): boolean {
  if (!isOpen(engagementTable, existing) || existing.client === null) return false
  const existingClient = byName.clients.find(existing.client)
  return existingClient || client
    ? existingClient === client
    : toNameKey(existing.client) === toNameKey(requestedClient)
}

/**
 * Whether the project has stages and lacks some of the template's: rows of the template would belong to none
 * of them.
 */
export function hasOtherStages(book: OpenBook, existing: Engagement, { rows }: Draft): boolean {
  const { milestones } = getParts(book.contents).parts.get(existing) ?? { milestones: [] }
  const names = createNameIndex(milestones, 'name')
  return milestones.length > 0 && rows.milestones.some(({ name }) => names.findAll(name).length === 0)
}

/** The verdict on the stages that are there, where there are some; else on those that would be added. */
export function existingFit(
  book: OpenBook,
  existing: Engagement | undefined,
  drafted: PlanFit,
  locale: Locale,
): PlanFit {
  if (!existing) return drafted
  const engagementResult = findEngagement(book, existing.id || (existing.name ?? ''))
  if (!engagementResult.ok || engagementResult.value.milestones.length === 0) return drafted
  const order = backPlanOrderOf(book, engagementResult.value)
  return order.ok ? planWithFit(order.value, locale, order.value.looked).fit : drafted
}

/** Whether a tracker has rows of the engagement already. */
export function hasRowsOf(
  { rows, byName }: BookContents,
  key: DraftedTracker,
  request: EngagementRequest,
): boolean {
  if (key === 'people') return byName.people.find(request.owner) !== undefined
  if (key === 'clients') return byName.clients.find(request.client) !== undefined
  if (key === 'engagements') return byName.engagements.find(request.name) !== undefined
  const name = toNameKey(request.name)
  const existing = byName.engagements.find(request.name)
  const all: readonly { readonly engagement: string | null }[] = rows[key]
  return all.some(
    ({ engagement }) =>
      engagement !== null &&
      (toNameKey(engagement) === name || (existing && byName.engagements.find(engagement) === existing)),
  )
}

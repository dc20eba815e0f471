import type { Locale } from '../../../core/locale.js'
import type { Problem } from '../../../core/problem.js'
import { nameIndex, nameKey } from '../../../project/names.js'
import { partsOf } from '../../../project/parts.js'
import type { Portfolio } from '../../../project/portfolio.js'
import { notFound } from '../../../project/references.js'
import { isOpen } from '../../../project/status/openness.js'
import type { Client } from '../../../trackers/clients/clients.js'
import { type Engagement, engagements as engagementTable } from '../../../trackers/plan/engagements.js'
import { type Fit, planned } from '../back-plan/fit.js'
import type { OpenBook } from '../../portfolio.js'
import { engagementIn, orderOf } from '../engagement.js'
import type { Draft, DraftedTracker, EngagementWish } from './draft.js'

/** Names of the order that several rows have: rows would go to one of them that nobody chose. */
export const doubledIn = (
  { byName }: Portfolio,
  { name, client, owner }: Pick<EngagementWish, 'name' | 'client' | 'owner'>,
): Problem[] => [
  ...(byName.engagements.isAmbiguous(name) ? [notFound(byName, 'engagements', name)] : []),
  ...(byName.clients.isAmbiguous(client) ? [notFound(byName, 'clients', client)] : []),
  ...(byName.people.isAmbiguous(owner) ? [notFound(byName, 'people', owner ?? '')] : []),
]

/** Whether the project of that name is the one that is asked for: of the same client, and still going on. */
export function isSame(
  { byName }: Portfolio,
  standing: Engagement,
  client: Client | undefined,
  asked: string,
): boolean {
  if (!isOpen(engagementTable, standing) || standing.client === null) return false
  const theirs = byName.clients.find(standing.client)
  return theirs || client ? theirs === client : nameKey(standing.client) === nameKey(asked)
}

/** Whether the project has stages and lacks some of the template's: rows of the template would belong to none of them. */
export function hasOtherStages(book: OpenBook, standing: Engagement, { rows }: Draft): boolean {
  const { milestones } = partsOf(book.portfolio).parts.get(standing) ?? { milestones: [] }
  const names = nameIndex(milestones, 'name')
  return milestones.length > 0 && rows.milestones.some(({ name }) => names.findAll(name).length === 0)
}

/** The verdict on the stages that are there, where there are some; else on those that would be added. */
export function fitOf(book: OpenBook, standing: Engagement | undefined, drafted: Fit, locale: Locale): Fit {
  if (!standing) return drafted
  const engaged = engagementIn(book, standing.id || (standing.name ?? ''))
  if (!engaged.ok || engaged.value.milestones.length === 0) return drafted
  const order = orderOf(book, engaged.value)
  return order.ok ? planned(order.value, locale, order.value.looked).fit : drafted
}

/** Whether a tracker has rows of the engagement already. */
export function isThere({ rows, byName }: Portfolio, key: DraftedTracker, wish: EngagementWish): boolean {
  if (key === 'clients') return byName.clients.find(wish.client) !== undefined
  if (key === 'engagements') return byName.engagements.find(wish.name) !== undefined
  const name = nameKey(wish.name)
  const standing = byName.engagements.find(wish.name)
  const all: readonly { readonly engagement: string | null }[] = rows[key]
  return all.some(
    ({ engagement }) =>
      engagement !== null &&
      (nameKey(engagement) === name || (standing && byName.engagements.find(engagement) === standing)),
  )
}

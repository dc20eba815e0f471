import type { Feedback } from '../../trackers/clients/feedback.js'
import type { Portfolio } from '../portfolio.js'
import { engagementOf } from '../references.js'
import { clientOf, isComplaint } from './clients.js'
import { type Figure, type Periods, shareOf, shareWhere, within } from './figure.js'

/** A kind of complaint becomes a common problem with so many in three months, from so many clients. */
const common = { complaints: 3, clients: 2 }

/** Feedback of one category. */
export interface CategoryLine {
  /** Null for what nobody sorted. */
  readonly category: Feedback['category']
  readonly now: number
  readonly before: number
  readonly open: number
  readonly clients: number
  /** Whether several clients complain of it: a problem of how we work rather than of one engagement. */
  readonly isCommon: boolean
}

/** Feedback by category (反馈报表) in the last three months and the three before, most first. */
export function categories(portfolio: Portfolio, { quarter, before }: Periods): CategoryLine[] {
  const { rows } = portfolio
  const byCategory = new Map<Feedback['category'], Feedback[]>()
  for (const row of rows.feedback) {
    const known = byCategory.get(row.category)
    if (known) known.push(row)
    else byCategory.set(row.category, [row])
  }
  return [...byCategory]
    .map(([category, all]): CategoryLine => {
      const now = all.filter((row) => within(row.receivedOn, quarter))
      // Feedback that names no client may all be of one, so it makes no second.
      const clients = new Set(
        now.flatMap((row) => clientOf(portfolio, row.client, row.engagement)?.id ?? row.client ?? []),
      ).size
      return {
        category,
        now: now.length,
        before: all.filter((row) => within(row.receivedOn, before)).length,
        open: all.filter(isPending).length,
        clients,
        isCommon: isComplaint({ category }) && now.length >= common.complaints && clients >= common.clients,
      }
    })
    .filter(({ now, before: earlier, open }) => now + earlier + open > 0)
    .sort((one, other) => other.now - one.now || other.before - one.before)
}

/** Not answered yet. */
export const isPending = (row: Feedback): boolean =>
  row.status !== 'answered' && row.status !== 'closed' && row.resolvedOn === null

/** Complaints of a year that were closed and led to an improvement that somebody wrote down (改进措施). */
export function improved({ rows }: Portfolio, { year }: Periods): Figure {
  return shareWhere(closedIn(rows.feedback, year).filter(isComplaint), (row) => row.improvement !== null)
}

/** Feedback received in a period that is closed by now. */
export const closedIn = (feedback: readonly Feedback[], period: Periods['year']): Feedback[] =>
  feedback.filter((row) => row.status === 'closed' && within(row.receivedOn, period))

/** Closed after a call-back in which the client said that it is solved; a cell that cannot be read proves neither. */
export const isSolvedForSure = ({ calledBackOn, solved }: Feedback): boolean =>
  calledBackOn !== null && solved === 'yes'

/** Feedback of a year that was closed after the client said it was solved, of all that was closed. */
export function solvedForSure({ rows }: Portfolio, { year }: Periods): Figure {
  return shareWhere(closedIn(rows.feedback, year), isSolvedForSure)
}

/**
 * Quality complaints of a year that were not the first of their engagement (重复缺陷率), of all that name one. Rows do
 * not say that two complaints are about the same defect, so this counts that quality failed again.
 */
export function repeatedDefects(portfolio: Portfolio, periods: Periods): Figure {
  const engagements = defectsIn(portfolio, periods).map((row) => engagementOf(portfolio, row)!.id)
  return shareOf(engagements.length - new Set(engagements).size, engagements.length)
}

/** Quality complaints of a year that name an engagement. */
export const defectsIn = (portfolio: Portfolio, { year }: Periods): Feedback[] =>
  portfolio.rows.feedback.filter(
    (row) =>
      row.category === 'quality' &&
      within(row.receivedOn, year) &&
      engagementOf(portfolio, row) !== undefined,
  )

import type { Feedback } from '../../trackers/clients/feedback.js'
import type { BookContents } from '../book-contents.js'
import { findEngagement } from '../references.js'
import { findClient, isComplaint } from './clients.js'
import { type Figure, type Periods, createShare, measureShare, isWithin } from './figure.js'
import { groupBy } from '../../core/group-by.js'

/** A kind of complaint becomes a common problem with so many in three months, from so many clients. */
const commonThreshold = { complaints: 3, clients: 2 }

/** Feedback of one category. */
export interface CategoryLine {
  /** Null for feedback without a kind. */
  readonly category: Feedback['category']
  readonly now: number
  readonly before: number
  readonly open: number
  readonly clients: number
  /** Whether several clients complain of it: a problem of how the team works, not of one engagement. */
  readonly isCommon: boolean
}

/** Feedback by category (反馈报表) in the last three months and the three before, most first. */
export function listCategories(bookContents: BookContents, { quarter, before }: Periods): CategoryLine[] {
  const { rows } = bookContents
  return [...groupBy(rows.feedback, ({ category }) => category)]
    .map(([category, rowsOfCategory]): CategoryLine => {
      const now = rowsOfCategory.filter((row) => isWithin(row.receivedOn, quarter))
      // Feedback that names no client may all be from one client, so it does not count as a second one.
      const clients = new Set(
        now.flatMap((row) => findClient(bookContents, row.client, row.engagement)?.id ?? row.client ?? []),
      ).size
      return {
        category,
        now: now.length,
        before: rowsOfCategory.filter((row) => isWithin(row.receivedOn, before)).length,
        open: rowsOfCategory.filter(isPending).length,
        clients,
        isCommon:
          isComplaint({ category }) &&
          now.length >= commonThreshold.complaints &&
          clients >= commonThreshold.clients,
      }
    })
    .filter(({ now, before: earlier, open }) => now + earlier + open > 0)
    .sort((one, other) => other.now - one.now || other.before - one.before)
}

/** Not answered yet. */
export const isPending = (row: Feedback): boolean =>
  row.status !== 'answered' && row.status !== 'closed' && row.resolvedOn === null

/** Complaints of a year that were closed and led to an improvement that was written down (改进措施). */
export function measureImproved({ rows }: BookContents, { year }: Periods): Figure {
  return measureShare(listClosed(rows.feedback, year).filter(isComplaint), (row) => row.improvement !== null)
}

/** Feedback received in a period that is closed by now. */
export const listClosed = (feedback: readonly Feedback[], period: Periods['year']): Feedback[] =>
  feedback.filter((row) => row.status === 'closed' && isWithin(row.receivedOn, period))

/**
 * Closed after a call-back in which the client said that it is solved; a cell that cannot be read proves
 * nothing.
 */
export const isConfirmedSolved = ({ calledBackOn, solved }: Feedback): boolean =>
  calledBackOn !== null && solved === 'yes'

/** Feedback of a year that was closed after the client said it was solved, of all that was closed. */
export function measureConfirmedSolved({ rows }: BookContents, { year }: Periods): Figure {
  return measureShare(listClosed(rows.feedback, year), isConfirmedSolved)
}

/**
 * Quality complaints of a year that were not the first of their engagement (重复缺陷率), of all that name one. Rows do
 * not say that two complaints are about the same defect, so this counts that quality failed again.
 */
export function measureRepeatedDefects(bookContents: BookContents, periods: Periods): Figure {
  const engagements = listDefects(bookContents, periods).map((row) => findEngagement(bookContents, row)!.id)
  return createShare(engagements.length - new Set(engagements).size, engagements.length)
}

/** Quality complaints of a year that name an engagement. */
export const listDefects = (bookContents: BookContents, { year }: Periods): Feedback[] =>
  bookContents.rows.feedback.filter(
    (row) =>
      row.category === 'quality' &&
      isWithin(row.receivedOn, year) &&
      findEngagement(bookContents, row) !== undefined,
  )

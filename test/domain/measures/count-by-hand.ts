/**
 * What the recomputation of figures uses: days as text, periods written down, names compared letter by
 * letter.
 */
import type { Day } from '../../../src/core/day.js'
import type { BookContents } from '../../../src/domain/book-contents.js'
import type { HistoryRow } from '../../../src/trackers/own/history.js'
import { today } from './arbitrary-books.js'

export interface Counted {
  readonly part: number
  readonly whole: number
}
export const inQuarter = (at: Day | null): boolean => at !== null && at > '2025-12-31' && at <= today
export const inYear = (at: Day | null): boolean => at !== null && at > '2025-03-31' && at <= today
interface Worked {
  readonly status: string | null
  readonly doneOn?: Day | null
  readonly result?: string | null
}
export const isDone = ({ status, doneOn, result }: Worked): boolean => {
  if (status === 'cancelled') return false
  if (status === 'done' || status === 'accepted' || status === 'delivered') return true
  return (doneOn ?? null) !== null || result === 'pass'
}
const isSameName = (one: string | null, other: string | null): boolean =>
  one !== null && other !== null && one.toLowerCase() === other.toLowerCase()
/** What a name means: a name that several rows have does not say which of them is meant. */
export const findOnly = <R extends { readonly name: string | null }>(
  rows: readonly R[],
  name: string | null,
): R | undefined => {
  const same = rows.filter((row) => isSameName(row.name, name))
  return same.length === 1 ? same[0] : undefined
}
/** The engagement a row names; of several with that name, the one of the client that the row names too. */
export const findEngagement = (
  { rows }: BookContents,
  row: { readonly engagement: string | null; readonly client?: string | null },
) => {
  const client = findOnly(rows.clients, row.client ?? null)
  const same = rows.engagements.filter(({ name }) => isSameName(name, row.engagement))
  const theirs = same.filter((each) => client && findOnly(rows.clients, each.client) === client)
  if (same.length === 1) return same[0]
  return theirs.length === 1 ? theirs[0] : undefined
}
export const count = <R>(
  rows: readonly R[],
  of: (row: R) => boolean,
  among: (row: R) => boolean,
): Counted => ({
  part: rows.filter((row) => among(row) && of(row)).length,
  whole: rows.filter(among).length,
})
export const isComplaint = (category: string | null): boolean =>
  ['quality', 'schedule', 'communication', 'scope', 'price'].includes(category ?? '')

export const isDate = (text: string | null): boolean => text !== null && /^\d{4}-\d\d-\d\d$/.test(text)
export const findMovedLater = (history: readonly HistoryRow[]): HistoryRow[] =>
  history.filter(
    ({ day, field, from, to }) =>
      (field === 'due' || field === 'delivery') && inYear(day) && isDate(from) && isDate(to) && to! > from!,
  )

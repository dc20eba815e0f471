import type { OpenBook } from '../../open-book.js'
import {
  type Draft,
  type DraftedTracker,
  draftedTrackers,
  type EngagementRequest,
} from './draft-engagement.js'
import { hasRowsOf } from './existing-engagement.js'
import type { NewEngagementRequest } from './resolve-request.js'

/** Which trackers get rows, which of those that should are not there, and which have a column in doubt. */
export interface Targets {
  readonly needed: readonly DraftedTracker[]
  readonly writable: readonly DraftedTracker[]
  readonly missing: readonly DraftedTracker[]
  readonly doubtful: readonly DraftedTracker[]
  /** How many rows the writable ones get. */
  readonly rows: Partial<Record<DraftedTracker, number>>
  readonly total: number
}

/** How many rows of the draft each of those trackers gets. */
export const countRows = (
  draft: Draft,
  keys: readonly DraftedTracker[],
): Partial<Record<DraftedTracker, number>> =>
  Object.fromEntries(keys.map((key) => [key, draft.rows[key].length]))

export function chooseTargets(
  { contents, tables }: OpenBook,
  draft: Draft,
  { sheets = [], dryRun }: NewEngagementRequest,
  request: EngagementRequest,
): Targets {
  const needed = draftedTrackers.filter(
    (key) => draft.rows[key].length > 0 && !hasRowsOf(contents, key, request),
  )
  const willBeCreated = (key: DraftedTracker): boolean => dryRun && !tables.has(key) && sheets.includes(key)
  const writable = needed.filter((key) => tables.get(key)?.reading.writable || willBeCreated(key))
  const rows = countRows(draft, writable)
  return {
    needed,
    writable,
    missing: needed.filter((key) => !tables.has(key) && !willBeCreated(key)),
    doubtful: needed.filter((key) => tables.has(key) && !writable.includes(key)),
    rows,
    total: Object.values(rows).reduce((sum, count) => sum + count, 0),
  }
}

import { type followedFields, followedColumns } from '../../trackers/own/history.js'
import { followedTrackers, type FollowedTracker, type SnapshotRow, type Snapshot } from './snapshot.js'

type HistoryField = keyof typeof followedFields

/** One thing that is different: of a row, or how many rows came or went when they are too many to name. */
export interface RowChange {
  /** Null for the line that says when the history began. */
  readonly tracker: FollowedTracker | null
  /** '' for several rows. */
  readonly row: string
  readonly what: string
  readonly field: HistoryField
  readonly from: string
  readonly to: string
  readonly owner: string
}

/**
 * If more rows of a tracker come or go in one day, they are only counted: a person imported or cleared them.
 */
const maxNamedRows = 50

/**
 * What changed between two snapshots, tracker by tracker: owners, states and days, then rows that are new and
 * rows that were deleted.
 */
export const compareSnapshots = (before: Snapshot, now: Snapshot): RowChange[] =>
  followedTrackers.flatMap((tracker) => {
    const [rowsBefore, rowsNow] = [before[tracker], now[tracker]]
    const moved = [...rowsNow].flatMap(([id, known]) => {
      const knownBefore = rowsBefore.get(id)
      return knownBefore ? compareRows(tracker, id, knownBefore, known) : []
    })
    const added = [...rowsNow].filter(([id]) => !rowsBefore.has(id))
    const removed = [...rowsBefore].filter(([id]) => !rowsNow.has(id))
    return [
      ...moved,
      ...listAddedOrRemoved(tracker, 'added', added),
      ...listAddedOrRemoved(tracker, 'removed', removed),
    ]
  })

function compareRows(tracker: FollowedTracker, row: string, from: SnapshotRow, to: SnapshotRow): RowChange[] {
  const { state, day } = followedColumns[tracker]
  const change = (field: HistoryField, key: keyof SnapshotRow): RowChange[] =>
    from[key] === to[key]
      ? []
      : [{ tracker, row, what: to.title, field, from: from[key], to: to[key], owner: to.owner }]
  return [...change('owner', 'owner'), ...change(state, 'state'), ...change(day, 'day')]
}

function listAddedOrRemoved(
  tracker: FollowedTracker,
  field: 'added' | 'removed',
  rowsNow: readonly (readonly [string, SnapshotRow])[],
): RowChange[] {
  if (rowsNow.length > maxNamedRows)
    return [{ tracker, row: '', what: '', field, from: '', to: String(rowsNow.length), owner: '' }]
  return rowsNow.map(([row, { title, owner, day }]) => {
    const [from, to] = field === 'added' ? ['', day] : [day, '']
    return { tracker, row, what: title, field, from, to, owner }
  })
}

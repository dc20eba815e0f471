import type { followed } from '../../trackers/own/history.js'
import { followedTrackers, type FollowedTracker, type Known, type Memory } from './memory.js'

export type Field = keyof typeof followed

/** One thing that is different: of a row, or how many rows came or went when they are too many to name. */
export interface RowChange {
  /** Null for the line that says when all this began. */
  readonly tracker: FollowedTracker | null
  /** '' for several rows. */
  readonly row: string
  readonly what: string
  readonly field: Field
  readonly from: string
  readonly to: string
  readonly owner: string
}

/** More rows of a tracker that come or go in one day are only counted: somebody imported or cleared them. */
const mostNamed = 50

/** What each remembered column is called in each tracker. */
const fields: Readonly<Record<FollowedTracker, { state: Field; day: Field }>> = {
  clients: { state: 'kind', day: 'contractEnd' },
  engagements: { state: 'status', day: 'delivery' },
  milestones: { state: 'status', day: 'due' },
  tasks: { state: 'status', day: 'due' },
}

/**
 * What changed between two memories, tracker by tracker: owners, states and days, then rows that are new and rows that
 * are gone.
 */
export const changesBetween = (before: Memory, now: Memory): RowChange[] =>
  followedTrackers.flatMap((tracker) => {
    const [old, rows] = [before[tracker], now[tracker]]
    const moved = [...rows].flatMap(([id, known]) => {
      const then = old.get(id)
      return then ? movesOf(tracker, id, then, known) : []
    })
    const added = [...rows].filter(([id]) => !old.has(id))
    const removed = [...old].filter(([id]) => !rows.has(id))
    return [...moved, ...named(tracker, 'added', added), ...named(tracker, 'removed', removed)]
  })

function movesOf(tracker: FollowedTracker, row: string, from: Known, to: Known): RowChange[] {
  const { state, day } = fields[tracker]
  const change = (field: Field, key: keyof Known): RowChange[] =>
    from[key] === to[key]
      ? []
      : [{ tracker, row, what: to.title, field, from: from[key], to: to[key], owner: to.owner }]
  return [...change('owner', 'owner'), ...change(state, 'state'), ...change(day, 'day')]
}

function named(
  tracker: FollowedTracker,
  field: 'added' | 'removed',
  rows: readonly (readonly [string, Known])[],
): RowChange[] {
  if (rows.length > mostNamed)
    return [{ tracker, row: '', what: '', field, from: '', to: String(rows.length), owner: '' }]
  return rows.map(([row, { title, owner, day }]) => {
    const [from, to] = field === 'added' ? ['', day] : [day, '']
    return { tracker, row, what: title, field, from, to, owner }
  })
}

/** The choice of a tracker for how far something is. */
import { findChoiceKey, type Choices } from '../../../core/choices.js'

export type StatusKind = 'done' | 'cancelled' | 'onHold' | 'blocked' | 'inProgress' | 'notStarted'

/** The labels that trackers have for each, the best first. */
const labelsByKind: Readonly<Record<StatusKind, readonly string[]>> = {
  done: ['Done', 'Closed', 'Delivered'],
  cancelled: ['Cancelled', 'Rejected', 'Dropped', 'Closed'],
  onHold: ['On hold', 'Deferred', 'Not started', 'Open'],
  blocked: ['Blocked', 'In progress', 'Open'],
  inProgress: ['In progress', 'Doing', 'Active', 'Open'],
  notStarted: ['Not started', 'Open', 'New', 'Planned'],
}

/** The key of the tracker's choice for a status; undefined where it has none. */
export const findStatusChoice = (choices: Choices, kind: StatusKind): string | undefined => {
  for (const label of labelsByKind[kind]) {
    const key = findChoiceKey(choices, label)
    if (key !== undefined) return key
  }
  return undefined
}

import type { Day } from '../../../src/core/day.js'

/** How far something is; `active` is open work that was begun. */
export type ItemState = 'open' | 'active' | 'done' | 'onHold' | 'cancelled'

/** One thing that is tracked, before it is written into a sheet. */
export interface Item {
  readonly title: string
  /** The stage it belongs to. */
  readonly stage: string
  /** 1 for a stage that sums up what is below it, 2 for the work itself. */
  readonly level: 1 | 2
  /** The number in the outline: `1.2`. */
  readonly outline: string
  /** The number of the line, from 1. */
  readonly number: number
  readonly owner: string
  readonly state: ItemState
  readonly percent: number
  readonly start: Day
  /** Null where nobody has written one yet. */
  readonly due: Day | null
  readonly doneOn: Day | null
  readonly client: string
  readonly project: string
  readonly department: string
  /** The number of the item before it, 0 for none. */
  readonly after: number
}

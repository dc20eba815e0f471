import type { WallTime } from './clock.js'
import type { KeptState } from './kept.js'
import type { Opening } from './options.js'

/** A firing to come, by the spreadsheet's clock. */
export interface Due {
  id: string
  handler: string
  owner: string
  at: WallTime
}

/** All of a session that a run can change; see `Session.checkpoint`. */
export interface Checkpoint {
  snapshot: Opening
  kept: KeptState
}

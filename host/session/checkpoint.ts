import type { KeptState } from './kept.js'
import type { Opening } from './options.js'

/** All of a session that a run can change; see `Session.checkpoint`. */
export interface Checkpoint {
  snapshot: Opening
  kept: KeptState
}

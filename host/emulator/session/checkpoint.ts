import type { PersistedState } from './persisted-state.js'
import type { InitialWorkbook } from './session-options.js'

/** All of a session that a run can change; see `Session.checkpoint`. */
export interface Checkpoint {
  snapshot: InitialWorkbook
  persisted: PersistedState
}

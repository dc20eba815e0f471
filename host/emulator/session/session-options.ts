import type { AddOn } from './add-on.js'
import type { Answer } from '../services/ui.js'
import type { Costs } from '../services/emulation/run-time.js'
import type { LiveWorkbook } from '../workbook/live.js'
import type { WorkbookSnapshot } from '../workbook/snapshot.js'
import type { WallTime } from './clock.js'
import type { PersistedState } from './persisted-state.js'
import type { Bundle } from './run/bundle.js'
import type { UnansweredPolicy } from './window.js'

/** A workbook to begin with: as plain data, or one at work, as it stands now. The latter costs next to nothing. */
export type InitialWorkbook = WorkbookSnapshot | LiveWorkbook

/** What a session begins with. */
export interface SessionOptions {
  snapshot: InitialWorkbook
  bundle: Bundle
  /** The wall clock in the spreadsheet's zone. */
  now: WallTime
  /** Instead of the workbook's own zone. */
  zone?: string | undefined
  /** Instead of the manifest's `timeZone`. */
  scriptZone?: string | undefined
  locale?: 'zh-CN' | 'en' | undefined
  /** The user's address. */
  as?: string | undefined
  /** Recipients a user may write to in a day; 100, as on a consumer account. */
  quota?: number | undefined
  /** Makes the Nth service call of every run fail. */
  failAt?: number | undefined
  /** Ends every run at its Nth call, as if its six minutes were over then. */
  killAt?: number | undefined
  /** Lets what the spreadsheet refuses show only at a flush or the next question, as Google does. */
  lateErrors?: boolean | undefined
  /** What calls cost instead of the usual, in milliseconds by member. */
  costs?: Costs | undefined
  persisted?: PersistedState | undefined
  /** Answers to the questions to come, in order. */
  answers?: Answer[] | undefined
  /** What happens without one; `agree` unless told. */
  unanswered?: UnansweredPolicy | undefined
  /** Scopes the user granted; all the manifest names unless told. */
  granted?: string[] | undefined
  addonName?: string | undefined
  /** The project, where it serves other documents too; absent: the script is bound to this one. */
  addOn?: AddOn | undefined
  /** Whether a clock trigger's run finds no spreadsheet open, as is reported of some ways to install. */
  isClockDetached?: boolean | undefined
}

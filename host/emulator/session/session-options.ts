import type { AddOn } from './add-on.js'
import type { Answer } from '../services/ui.js'
import type { Costs } from '../services/emulation/run-time.js'
import type { LiveWorkbook } from '../workbook/live.js'
import type { WorkbookSnapshot } from '../workbook/snapshot.js'
import type { WallTime } from './clock.js'
import type { PersistedState } from './persisted-state.js'
import type { Bundle } from './run/bundle.js'
import type { UnansweredPolicy } from './window.js'

/** The first workbook: as plain data, or one that is open, as it is now. The second costs almost nothing. */
export type InitialWorkbook = WorkbookSnapshot | LiveWorkbook

/** The options with which a session begins. */
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
  /** Shows the spreadsheet's refusals only at a flush or the next read, as Google does. */
  lateErrors?: boolean | undefined
  /** Costs of calls instead of the usual ones, in milliseconds by member. */
  costs?: Costs | undefined
  persisted?: PersistedState | undefined
  /** Answers to the questions to come, in order. */
  answers?: Answer[] | undefined
  /** What happens without one; by default `agree`. */
  unanswered?: UnansweredPolicy | undefined
  /** Scopes the user granted; by default all of the manifest. */
  granted?: string[] | undefined
  addonName?: string | undefined
  /** The project, where it serves other documents too; absent: the script is bound to this one. */
  addOn?: AddOn | undefined
  /** Whether a clock trigger's run has no spreadsheet open, as is reported of some ways to install. */
  isClockDetached?: boolean | undefined
}

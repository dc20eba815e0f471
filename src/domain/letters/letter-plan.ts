import type { Day } from '../../core/day.js'
import type { LedgerRow } from '../../trackers/own/letters.js'
import type { BookContents } from '../book-contents.js'
import type { PersonalDigest } from './digest.js'
import type { DigestKind } from './digest-kind.js'
import type { ManagerDigest, ReminderHealth } from './manager-digest.js'
import type { Outage } from './outage.js'
import type { Reader } from './readers.js'
import type { ReportedItems } from './reported-items.js'

/** How long a reader has had no email although one was due. */
interface ReaderWait {
  /** The first day on which it was carried over; today when it is due for the first time. */
  readonly since: Day
  /** The last day on which any digest went; null when none is recorded. */
  readonly last: Day | null
}

/** A letter as it would be sent: who, what, and everything it says. A manager's own work is in the same letter. */
export interface LetterPlan {
  readonly kind: DigestKind
  readonly reader: Reader
  readonly personal: PersonalDigest | null
  readonly manager: ManagerDigest | null
  readonly unserved: ReaderWait
  /** What the ledger stores of it. */
  readonly reported: ReportedItems
  /** That reminders did not run, where this reader's email says so. */
  readonly outage: Outage | null
}

export interface LettersDueInput {
  readonly bookContents: BookContents
  readonly readers: readonly Reader[]
  readonly ledger: readonly LedgerRow[]
  /** Addresses that a person confirmed; null plans for all readers, as the preview does. */
  readonly confirmed: ReadonlySet<string> | null
  /** The hour of the run, 0 to 23; null ignores hours and days, as the preview does. */
  readonly hour: number | null
  readonly health: ReminderHealth
}

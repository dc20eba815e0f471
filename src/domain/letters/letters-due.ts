import type { LedgerRow } from '../../trackers/own/letters.js'
import { listReportsDue } from '../report/reports-due.js'
import {
  listEscalated,
  type PersonalDigest,
  createPersonalDigest,
  hasContent,
  collectReported,
} from './digest.js'
import { findFailedCheck, type LetterCheckKey, runLetterChecks } from './letter-checks.js'
import {
  type ManagerDigest,
  createManagerDigest,
  type ReminderHealth,
  type SharedDigest,
} from './manager-digest.js'
import { listOpenWork } from './open-work.js'
import { findOutageRecipients, type Outage } from './outage.js'
import type { BookContents } from '../book-contents.js'
import type { Reader } from './readers.js'
import { compareSendOrder, type ReaderWait, waitingSince } from './send-order.js'
import { emptyHistory, readHistories, type ReportedItems } from './reported-items.js'

export type DigestKind = 'personalDigest' | 'managerDigest'

/** A letter as it would be sent: who, what, and everything it says. A manager's own work is in the same letter. */
export interface LetterPlan {
  readonly kind: DigestKind
  readonly reader: Reader
  readonly personal: PersonalDigest | null
  readonly manager: ManagerDigest | null
  readonly unserved: ReaderWait
  /** What the ledger is to remember of it. */
  readonly told: ReportedItems
  /** That reminders did not run, where this reader's email says so. */
  readonly outage: Outage | null
}

/** Why a reader gets no letter now. */
export type NoLetterReason = LetterCheckKey | 'nothingToSay'

export interface LettersDue {
  readonly letters: readonly LetterPlan[]
  readonly none: readonly { readonly reader: Reader; readonly reason: NoLetterReason }[]
}

export interface LettersDueInput {
  readonly portfolio: BookContents
  readonly readers: readonly Reader[]
  readonly ledger: readonly LedgerRow[]
  /** Addresses that a person confirmed; null plans for everybody, as the preview does. */
  readonly confirmed: ReadonlySet<string> | null
  /** The hour of the run, 0 to 23; null disregards hours and days, as the preview does. */
  readonly hour: number | null
  readonly health: ReminderHealth
}

/**
 * The letters due now and not sent yet: the plan that the preview shows is the plan that is sent. It asks the ledger,
 * never whether a trigger fired, so a late, doubled or missing trigger changes nothing. One letter per reader and day:
 * on the manager digest's day a manager's own work comes in the same letter.
 */
export function listLettersDue(input: LettersDueInput): LettersDue {
  const { portfolio: bookContents, readers } = input
  const work = listOpenWork(bookContents)
  const shared = { value: undefined as SharedDigest | undefined }
  const letters: LetterPlan[] = []
  const none: { reader: Reader; reason: NoLetterReason }[] = []
  const { outage, runBy } = input.health
  const outageReaders = findOutageRecipients(outage, readers, input.confirmed, runBy, input.ledger)
  const outageFor = ({ address }: Reader): Outage | null => (outageReaders.has(address) ? outage : null)
  const history = readHistories(input.ledger, bookContents.situation.today)
  for (const reader of readers) {
    const past = history.get(reader.address) ?? emptyHistory
    const findBlock = (kind: DigestKind): LetterCheckKey | null =>
      findFailedCheck(runLetterChecks(input, reader, past, kind), input.hour === null)
    const [managerBlock, personalBlock] = [findBlock('managerDigest'), findBlock('personalDigest')]
    if (managerBlock !== null && personalBlock !== null) {
      none.push({ reader, reason: managerBlock === 'itsHour' ? managerBlock : personalBlock })
      continue
    }
    const personal = createPersonalDigest(bookContents, work, reader, past.told)
    const escalated = listEscalated(bookContents, work, reader)
    const reported = collectReported(personal, escalated)
    const { today } = bookContents.situation
    const since = waitingSince(past, today, bookContents.calendar)
    const wait = { since, last: past.last.personalDigest }
    if (managerBlock === null) {
      shared.value ??= createManagerDigest(
        bookContents,
        work,
        input.health,
        listReportsDue(bookContents, input.ledger),
      )
      letters.push({
        kind: 'managerDigest',
        reader,
        manager: {
          ...shared.value,
          escalated: escalated.filter(({ daysOurs }) => daysOurs <= bookContents.settings.escalateStopDays),
        },
        personal: hasContent(personal) ? { ...personal, escalated: [] } : null,
        unserved: wait,
        told: reported,
        outage: outageFor(reader),
      })
    } else if (hasContent(personal))
      letters.push({
        kind: 'personalDigest',
        reader,
        personal,
        manager: null,
        unserved: wait,
        told: reported,
        outage: outageFor(reader),
      })
    else none.push({ reader, reason: 'nothingToSay' })
  }
  return { letters: letters.sort(compareSendOrder), none }
}

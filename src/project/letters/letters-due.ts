import type { LedgerRow } from '../../trackers/own/letters.js'
import { reportsDue } from '../report/reports-due.js'
import { escalatedTo, type PersonalDigest, personalDigest, saysSomething, toldBy } from './digest.js'
import { barredBy, type CheckKey, checksFor } from './letter-checks.js'
import {
  type ManagerDigest,
  managerDigest,
  type ReminderHealth,
  type SharedDigest,
} from './manager-digest.js'
import { openWork } from './open-work.js'
import { recipientsOf, type Outage } from './outage.js'
import type { Portfolio } from '../portfolio.js'
import type { Reader } from './readers.js'
import { bySendOrder, type Unserved, waitingSince } from './send-order.js'
import { noPast, pastOf, type Told } from './told.js'

export type DigestKind = 'personalDigest' | 'managerDigest'

/** A letter as it would be sent: who, what, and everything it says. A manager's own work is in the same letter. */
export interface LetterPlan {
  readonly kind: DigestKind
  readonly reader: Reader
  readonly personal: PersonalDigest | null
  readonly manager: ManagerDigest | null
  readonly unserved: Unserved
  /** What the ledger is to remember of it. */
  readonly told: Told
  /** That reminders did not run, where this reader's email says so. */
  readonly outage: Outage | null
}

/** Why a reader gets no letter now. */
export type NoLetterReason = CheckKey | 'nothingToSay'

export interface LettersDue {
  readonly letters: readonly LetterPlan[]
  readonly none: readonly { readonly reader: Reader; readonly reason: NoLetterReason }[]
}

export interface DueInput {
  readonly portfolio: Portfolio
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
export function lettersDue(input: DueInput): LettersDue {
  const { portfolio, readers } = input
  const work = openWork(portfolio)
  const shared = { value: undefined as SharedDigest | undefined }
  const letters: LetterPlan[] = []
  const none: { reader: Reader; reason: NoLetterReason }[] = []
  const { outage, runBy } = input.health
  const informed = recipientsOf(outage, readers, input.confirmed, runBy, input.ledger)
  const outageFor = ({ address }: Reader): Outage | null => (informed.has(address) ? outage : null)
  const history = pastOf(input.ledger, portfolio.situation.today)
  for (const reader of readers) {
    const past = history.get(reader.address) ?? noPast
    const barred = (kind: DigestKind): CheckKey | null =>
      barredBy(checksFor(input, reader, past, kind), input.hour === null)
    const [manager, own] = [barred('managerDigest'), barred('personalDigest')]
    if (manager !== null && own !== null) {
      none.push({ reader, reason: manager === 'itsHour' ? manager : own })
      continue
    }
    const personal = personalDigest(portfolio, work, reader, past.told)
    const escalated = escalatedTo(portfolio, work, reader)
    const told = toldBy(personal, escalated)
    const { today } = portfolio.situation
    const since = waitingSince(past, today, portfolio.calendar)
    const unserved = { since, last: past.last.personalDigest }
    if (manager === null) {
      shared.value ??= managerDigest(portfolio, work, input.health, reportsDue(portfolio, input.ledger))
      letters.push({
        kind: 'managerDigest',
        reader,
        manager: {
          ...shared.value,
          escalated: escalated.filter(({ daysOurs }) => daysOurs <= portfolio.settings.escalateStopDays),
        },
        personal: saysSomething(personal) ? { ...personal, escalated: [] } : null,
        unserved,
        told,
        outage: outageFor(reader),
      })
    } else if (saysSomething(personal))
      letters.push({
        kind: 'personalDigest',
        reader,
        personal,
        manager: null,
        unserved,
        told,
        outage: outageFor(reader),
      })
    else none.push({ reader, reason: 'nothingToSay' })
  }
  return { letters: letters.sort(bySendOrder), none }
}

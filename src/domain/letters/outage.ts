import type { LedgerRow } from '../../trackers/own/letters.js'
import { isSameText } from '../../core/cell.js'
import type { Reader } from './readers.js'

/** A time in which no run of the reminders finished, from one moment to the next, as `2026-03-31 08:00`. */
export interface Outage {
  readonly from: string
  readonly to: string
  /** The last error recorded in that time; blank where there is none. */
  readonly why: string
}

/**
 * The addresses whose next email says so: managers, and the person who runs the reminders; all readers where
 * no email goes to any of those. Readers who got an email after it ended are informed already.
 *
 * @param confirmed as in `DueInput`
 */
export function findOutageRecipients(
  outage: Outage | null,
  readers: readonly Reader[],
  confirmed: ReadonlySet<string> | null,
  runBy: string,
  ledger: readonly LedgerRow[],
): ReadonlySet<string> {
  if (outage === null) return new Set()
  const subscribed = readers.filter(
    ({ address, digest }) => digest !== 'off' && (confirmed === null || confirmed.has(address)),
  )
  const responsible = subscribed.filter(
    (each) => each.readsManagerDigest || isSameText(each.name, runBy.trim()),
  )
  const alreadyInformed = new Set(
    ledger
      .filter(({ state, when }) => state === 'sent' && when !== null && when >= outage.to)
      .map(({ reader }) => reader),
  )
  return new Set(
    (responsible.length > 0 ? responsible : subscribed)
      .map(({ address }) => address)
      .filter((address) => !alreadyInformed.has(address)),
  )
}

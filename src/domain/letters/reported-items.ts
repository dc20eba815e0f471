import type { Day } from '../../core/day.js'
import { maxOwnText } from '../../core/text-length.js'
import { encodeStored, stored, decodeStored } from '../../core/stored.js'
import { lacksQuota, type LedgerRow } from '../../trackers/own/letters.js'
import { type DigestKind, isClientKind } from './digest-kind.js'

/**
 * What a letter reported to its reader: late work by id, with the due day it had then, and `!` after it when
 * that was the last reminder. An id after `^` was reported because it was escalated to the reader, one after
 * `~` because it was due soon. After `%` and `&` is how a change that the reader asked for, and work of which they are
 * informed, was in the letter.
 */
export type ReportedItems = Readonly<Record<string, string>>
export interface LastReported {
  readonly day: Day
  readonly late: ReportedItems
}

/** What the ledger says of one reader. */
export interface ReaderHistory {
  /** Any letter of today that went or may have gone. */
  readonly today: 'sent' | 'claimed' | null
  /** The last day on which a letter of each kind went or may have gone; a manager digest holds the personal one. */
  readonly last: Readonly<Record<DigestKind, Day | null>>
  /**
   * The first and the last day on which an email was put off because of the quota, after the last one that
   * went; null when none was.
   */
  readonly waitsFrom: Day | null
  readonly waitsUntil: Day | null
  readonly lastReported: LastReported | null
}
export const emptyHistory: ReaderHistory = {
  today: null,
  last: { personalDigest: null, managerDigest: null },
  waitsFrom: null,
  waitsUntil: null,
  lastReported: null,
}

const laterDay = (a: Day | null, b: Day): Day => (a !== null && a > b ? a : b)

/** Rows may come in any order: what only the stored entries know comes last. */
function updateWaiting(
  { last, waitsFrom: waitingFrom, waitsUntil: waitingUntil }: ReaderHistory,
  day: Day,
  state: 'went' | 'lacksQuota' | null,
): Pick<ReaderHistory, 'waitsFrom' | 'waitsUntil'> {
  if (state === 'went') {
    const isWaitOver = waitingUntil === null || day >= waitingUntil
    return isWaitOver
      ? { waitsFrom: null, waitsUntil: null }
      : { waitsFrom: waitingFrom, waitsUntil: waitingUntil }
  }
  if (state === null || (last.personalDigest !== null && day <= last.personalDigest))
    return { waitsFrom: waitingFrom, waitsUntil: waitingUntil }
  return {
    waitsFrom: waitingFrom !== null && waitingFrom < day ? waitingFrom : day,
    waitsUntil: laterDay(waitingUntil, day),
  }
}

/** What the ledger says of each reader of digests, by address. Rows after today are ignored. */
export function readHistories(ledger: readonly LedgerRow[], today: Day): Map<string, ReaderHistory> {
  const histories = new Map<string, ReaderHistory>()
  for (const row of ledger) {
    if (row.reader === null || row.day === null || row.day > today || isClientKind(row.kind)) continue
    const before = histories.get(row.reader) ?? emptyHistory
    const wasSent = row.state === 'sent' || row.state === 'claimed' || row.state === 'failed'
    const { personalDigest, managerDigest } = before.last
    histories.set(row.reader, {
      today: row.day === today && wasSent ? (row.state === 'claimed' ? 'claimed' : 'sent') : before.today,
      last: {
        personalDigest: wasSent ? laterDay(personalDigest, row.day) : personalDigest,
        managerDigest:
          wasSent && row.kind === 'managerDigest' ? laterDay(managerDigest, row.day) : managerDigest,
      },
      ...updateWaiting(before, row.day, wasSent ? 'went' : lacksQuota(row) ? 'lacksQuota' : null),
      lastReported:
        row.state === 'sent' && row.told !== null
          ? { day: row.day, late: readReported(row.told) }
          : before.lastReported,
    })
  }
  return histories
}

/** What the ledger says about a letter. A person may have edited it: what cannot be read is left out. */
export function readReported(cell: string): ReportedItems {
  const items: Record<string, string> = {}
  for (const pair of (decodeStored(stored.told, cell) ?? '').split(' ')) {
    const [id, due] = pair.split('=')
    if (id && due !== undefined) items[id] = due
  }
  return items
}
/**
 * {@link ReportedItems} as one cell: `T-1=2026-03-30 T-2=2026-03-31!`, as many as a cell holds, each whole;
 * `-` when it reported nothing.
 */
export function writeReported(items: ReportedItems): string {
  const text = Object.entries(items)
    .map(([id, due]) => `${id}=${due}`)
    .join(' ')
  const shortened =
    text.length <= maxOwnText ? text : text.slice(0, text.lastIndexOf(' ', maxOwnText) + 1).trim()
  return encodeStored(stored.told, shortened || '-')
}

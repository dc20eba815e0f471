import type { Day } from '../../core/day.js'
import { mostOwnText } from '../../core/cut.js'
import { packed, stored, unpacked } from '../../core/stored.js'
import type { DigestKind } from './letters-due.js'
import { lacksQuota, type LedgerRow } from '../../trackers/own/letters.js'

/**
 * What a letter told its reader: late work by id, with the due day it had then, and `!` after it when that was the
 * last reminder. An id after `^` was told because it was escalated to the reader, one after `~` because it was due soon.
 */
export type Told = Readonly<Record<string, string>>
export interface LastTold {
  readonly day: Day
  readonly late: Told
}

/** What the ledger says of one reader. */
export interface Past {
  /** Any letter of today that went or may have gone. */
  readonly today: 'sent' | 'claimed' | null
  /** The last day on which a letter of each kind went or may have gone; a manager digest holds the personal one. */
  readonly last: Readonly<Record<DigestKind, Day | null>>
  /** The first and the last day on which an email lacked quota, since one went; null when none did. */
  readonly waitsFrom: Day | null
  readonly waitsUntil: Day | null
  readonly told: LastTold | null
}
export const noPast: Past = {
  today: null,
  last: { personalDigest: null, managerDigest: null },
  waitsFrom: null,
  waitsUntil: null,
  told: null,
}

const latest = (a: Day | null, b: Day): Day => (a !== null && a > b ? a : b)

/** Rows may come in any order: what only the memory knows comes last. */
function waits(
  { last, waitsFrom, waitsUntil }: Past,
  day: Day,
  state: 'went' | 'lacksQuota' | null,
): Pick<Past, 'waitsFrom' | 'waitsUntil'> {
  if (state === 'went') {
    const over = waitsUntil === null || day >= waitsUntil
    return over ? { waitsFrom: null, waitsUntil: null } : { waitsFrom, waitsUntil }
  }
  if (state === null || (last.personalDigest !== null && day <= last.personalDigest))
    return { waitsFrom, waitsUntil }
  return {
    waitsFrom: waitsFrom !== null && waitsFrom < day ? waitsFrom : day,
    waitsUntil: latest(waitsUntil, day),
  }
}

/** What the ledger says of each reader of digests, by address. Rows after today are of no account. */
export function pastOf(ledger: readonly LedgerRow[], today: Day): Map<string, Past> {
  const past = new Map<string, Past>()
  for (const row of ledger) {
    if (row.reader === null || row.day === null || row.day > today || row.kind === 'clientReport') continue
    const before = past.get(row.reader) ?? noPast
    const went = row.state === 'sent' || row.state === 'claimed' || row.state === 'failed'
    const { personalDigest, managerDigest } = before.last
    past.set(row.reader, {
      today: row.day === today && went ? (row.state === 'claimed' ? 'claimed' : 'sent') : before.today,
      last: {
        personalDigest: went ? latest(personalDigest, row.day) : personalDigest,
        managerDigest: went && row.kind === 'managerDigest' ? latest(managerDigest, row.day) : managerDigest,
      },
      ...waits(before, row.day, went ? 'went' : lacksQuota(row) ? 'lacksQuota' : null),
      told:
        row.state === 'sent' && row.told !== null ? { day: row.day, late: parseTold(row.told) } : before.told,
    })
  }
  return past
}

/** What the ledger remembers of a letter. Somebody may have edited it: what cannot be read is no memory. */
export function parseTold(cell: string): Told {
  const late: Record<string, string> = {}
  for (const pair of (unpacked(stored.told, cell) ?? '').split(' ')) {
    const [id, due] = pair.split('=')
    if (id && due !== undefined) late[id] = due
  }
  return late
}
/** {@link Told} as one cell: `T-1=2026-03-30 T-2=2026-03-31!`, as many as a cell holds, each whole; `-` when it told of nothing. */
export function writeTold(late: Told): string {
  const text = Object.entries(late)
    .map(([id, due]) => `${id}=${due}`)
    .join(' ')
  const whole =
    text.length <= mostOwnText ? text : text.slice(0, text.lastIndexOf(' ', mostOwnText) + 1).trim()
  return packed(stored.told, whole || '-')
}

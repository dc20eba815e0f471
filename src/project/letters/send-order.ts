import type { WorkingCalendar } from '../../core/calendar.js'
import type { Day } from '../../core/day.js'
import type { LedgerRow } from '../../trackers/own/letters.js'
import type { LetterPlan } from './letters-due.js'
import { type Past, pastOf } from './told.js'

/** How long a reader has gone without an email that was due. */
export interface Unserved {
  /** The first day on which it was carried over; today when it is due for the first time. */
  readonly since: Day
  /** The last day on which any digest went; null when none is on record. */
  readonly last: Day | null
}

/** Who waits for want of quota, and since when the longest; null when nobody does. */
export function queueIn(
  ledger: readonly LedgerRow[],
  today: Day,
  calendar: WorkingCalendar,
): { readonly people: number; readonly since: Day } | null {
  const waiting = [...pastOf(ledger, today).values()].filter((past) => isWaiting(past, today, calendar))
  const [first] = waiting.map(({ waitsFrom }) => waitsFrom!).sort()
  return first === undefined ? null : { people: waiting.length, since: first }
}

/** Notes older than this many workdays are history: whoever is still due was noted again since. */
const noteWorkdays = 5

/** Since when a reader waits by what the ledger notes; today when nothing is owed from before. */
export function waitingSince(past: Past, today: Day, calendar: WorkingCalendar): Day {
  return isWaiting(past, today, calendar) ? past.waitsFrom! : today
}

const isWaiting = (
  { waitsUntil }: Pick<Past, 'waitsUntil'>,
  today: Day,
  calendar: WorkingCalendar,
): boolean => waitsUntil !== null && calendar.workdaysBetween(waitsUntil, today) <= noteWorkdays

/** 3 for a manager digest, 2 where work is overdue, 1 where it is due today, 0 for everything else. */
const urgencyClass = ({ kind, personal }: LetterPlan): number =>
  kind === 'managerDigest' ? 3 : personal?.overdue.length ? 2 : personal?.today.length ? 1 : 0

const urgency = ({ personal }: LetterPlan): number =>
  (personal?.overdue.length ?? 0) * 10 + (personal?.today.length ?? 0)

const earlier = (a: Day | null, b: Day | null): number => ((a ?? '') < (b ?? '') ? -1 : a === b ? 0 : 1)

const longestUnserved = ({ unserved: a }: LetterPlan, { unserved: b }: LetterPlan): number =>
  earlier(a.since, b.since) || earlier(a.last, b.last)

/** The order in which emails go: by urgency class, then the longest unserved, then those with the most overdue. */
export const bySendOrder = (a: LetterPlan, b: LetterPlan): number =>
  urgencyClass(b) - urgencyClass(a) || longestUnserved(a, b) || urgency(b) - urgency(a)

/**
 * The emails that go while a quota is short, in their order. No reader waits longer than ⌈readers ÷ quota⌉ workdays:
 * as many places as that takes are for the longest unserved, whatever their class; the rest go by {@link bySendOrder}.
 *
 * A reader's deadline is the last workday of that span. All deadlines can be met as long as, for every count of days,
 * no more readers have theirs within it than can be served in it, so today takes what exceeds the following days.
 *
 * @param letters every email of today that did not go yet, also of readers whose hour is still to come
 * @param quota how many may still go today, and how many went today
 */
export function withinQuota(
  letters: readonly LetterPlan[],
  quota: { readonly left: number; readonly gone: number },
  today: Day,
  calendar: WorkingCalendar,
): LetterPlan[] {
  const ordered = [...letters].sort(bySendOrder)
  const left = Math.max(0, quota.left)
  if (ordered.length <= left) return ordered
  const aDay = left + quota.gone
  if (left === 0) return []
  const span = Math.ceil((ordered.length + quota.gone) / aDay)
  const waiting = [...ordered].sort(longestUnserved)
  const daysLeft = waiting.map(({ unserved }) =>
    Math.max(0, span - 1 - Math.max(0, calendar.workdaysBetween(unserved.since, today))),
  )
  // Ascending, since the longest unserved come first: at an index are all whose deadline is no later.
  const reserved = daysLeft.reduce((most, days, index) => Math.max(most, index + 1 - aDay * days), 0)
  const first = new Set(waiting.slice(0, reserved))
  return [...waiting.slice(0, reserved), ...ordered.filter((each) => !first.has(each))].slice(0, left)
}

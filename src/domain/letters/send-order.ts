import type { WorkingCalendar } from '../../core/calendar.js'
import type { Day } from '../../core/day.js'
import type { LedgerRow } from '../../trackers/own/letters.js'
import { type ReaderHistory, readHistories } from './reported-items.js'
import type { LetterPlan } from './letter-plan.js'

/**
 * How many readers wait because the quota is short, and since when the longest; null when no reader waits.
 */
export function measureQueue(
  ledger: readonly LedgerRow[],
  today: Day,
  calendar: WorkingCalendar,
): { readonly people: number; readonly since: Day } | null {
  const waiting = [...readHistories(ledger, today).values()].filter((past) =>
    isWaitingForQuota(past, today, calendar),
  )
  const [reservedLetters] = waiting.map(({ waitsFrom: waitingFrom }) => waitingFrom!).sort()
  return reservedLetters === undefined ? null : { people: waiting.length, since: reservedLetters }
}

/** Notes older than this many workdays are history: a reader who is still due was noted again since. */
const maxNoteWorkdays = 5

/** Since when a reader waits by the notes of the ledger; today when no earlier email is due. */
export function waitingSince(past: ReaderHistory, today: Day, calendar: WorkingCalendar): Day {
  return isWaitingForQuota(past, today, calendar) ? past.waitsFrom! : today
}

const isWaitingForQuota = (
  { waitsUntil: waitingUntil }: Pick<ReaderHistory, 'waitsUntil'>,
  today: Day,
  calendar: WorkingCalendar,
): boolean => waitingUntil !== null && calendar.workdaysBetween(waitingUntil, today) <= maxNoteWorkdays

/** 3 for a manager digest, 2 where work is overdue, 1 where it is due today, 0 for everything else. */
const urgencyClass = ({ kind, personal }: LetterPlan): number =>
  kind === 'managerDigest' ? 3 : personal?.overdue.length ? 2 : personal?.today.length ? 1 : 0

const countUrgent = ({ personal }: LetterPlan): number =>
  (personal?.overdue.length ?? 0) * 10 + (personal?.today.length ?? 0)

const compareDays = (a: Day | null, b: Day | null): number => ((a ?? '') < (b ?? '') ? -1 : a === b ? 0 : 1)

const compareWaits = ({ unserved: a }: LetterPlan, { unserved: b }: LetterPlan): number =>
  compareDays(a.since, b.since) || compareDays(a.last, b.last)

/**
 * The order in which emails go: by urgency class, then the reader who waits longest, then the one with the
 * most overdue.
 */
export const compareSendOrder = (a: LetterPlan, b: LetterPlan): number =>
  urgencyClass(b) - urgencyClass(a) || compareWaits(a, b) || countUrgent(b) - countUrgent(a)

/**
 * The emails that go while a quota is short, in their order. No reader waits longer than ⌈readers ÷ quota⌉
 * workdays: as many places as that takes are for the readers who wait longest, in any class; the rest go by
 * {@link compareSendOrder}.
 *
 * A reader's deadline is the last workday of that span. All deadlines can be met as long as, for every count
 * of days, no more readers have theirs within it than can be served in it, so today takes what exceeds the
 * following days.
 *
 * @param letters every email of today that did not go yet, also of readers whose hour is still to come
 * @param quota how many may still go today, and how many went today
 */
export function selectWithinQuota(
  letters: readonly LetterPlan[],
  quota: { readonly left: number; readonly gone: number },
  today: Day,
  calendar: WorkingCalendar,
): LetterPlan[] {
  const ordered = [...letters].sort(compareSendOrder)
  const remaining = Math.max(0, quota.left)
  if (ordered.length <= remaining) return ordered
  const dailyQuota = remaining + quota.gone
  if (remaining === 0) return []
  const span = Math.ceil((ordered.length + quota.gone) / dailyQuota)
  const waiting = [...ordered].sort(compareWaits)
  const daysLeft = waiting.map(({ unserved }) =>
    Math.max(0, span - 1 - Math.max(0, calendar.workdaysBetween(unserved.since, today))),
  )
  // Ascending, since those who wait longest come first: at an index are all whose deadline is no later.
  const reservedCount = daysLeft.reduce(
    (most, days, index) => Math.max(most, index + 1 - dailyQuota * days),
    0,
  )
  const reservedLetters = new Set(waiting.slice(0, reservedCount))
  return [...waiting.slice(0, reservedCount), ...ordered.filter((each) => !reservedLetters.has(each))].slice(
    0,
    remaining,
  )
}

import { type Day, mondayOf, plusDays, weekdayOf } from '../../core/day.js'
import type { BookContents } from '../book-contents.js'
import type { Reader } from './readers.js'
import type { ReaderHistory } from './reported-items.js'
import type { DigestKind } from './digest-kind.js'
import type { LettersDueInput } from './letter-plan.js'

/** What must hold for a reader to get a letter of one kind now. */
export type LetterCheckKey =
  'confirmed' | 'unpaused' | 'resolved' | 'unsent' | 'subscribed' | 'workday' | 'itsDay' | 'itsHour'

/** One condition, whether it holds, and the fact by which it was evaluated. */
export interface LetterCheck {
  readonly key: LetterCheckKey
  readonly pass: boolean
  readonly found: string | number | null
}

/** Conditions that only time changes; the preview, which shows a letter before its time, leaves them out. */
const timeChecks: readonly LetterCheckKey[] = ['resolved', 'unsent', 'workday', 'itsDay', 'itsHour']

/** The first condition that prevents a letter; null when none does. */
export const findFailedCheck = (checks: readonly LetterCheck[]): LetterCheckKey | null =>
  checks.find(({ pass }) => !pass)?.key ?? null

/** The same without the conditions that only time changes, as the preview asks. */
export const findFailedTimelessCheck = (checks: readonly LetterCheck[]): LetterCheckKey | null =>
  findFailedCheck(checks.filter(({ key }) => !timeChecks.includes(key)))

/**
 * Every condition of one kind of letter to one reader, in the order in which they are checked. The plan and
 * the answer to "why (not) me?" both come from here.
 */
export function runLetterChecks(
  { bookContents, confirmed, hour }: LettersDueInput,
  reader: Reader,
  past: ReaderHistory,
  kind: DigestKind,
): LetterCheck[] {
  const { situation, calendar, settings } = bookContents
  const { today } = situation
  const managers = kind === 'managerDigest'
  const weekly = managers || reader.digest === 'weekly'
  const day = weekly ? findWeeklyDay(bookContents, (!managers && reader.weekdays?.[0]) || undefined) : null
  const last = past.last[kind]
  const firstHour = reader.hour ?? (managers ? settings.managerDigestHour : settings.personalDigestHour)
  const itsDay = weekly
    ? day !== null && today >= day && (last === null || last < day)
    : reader.weekdays === null || reader.weekdays.includes(weekdayOf(today))
  return [
    { key: 'confirmed', pass: confirmed === null || confirmed.has(reader.address), found: reader.address },
    {
      key: 'unpaused',
      pass: reader.pausedUntil === null || today >= reader.pausedUntil,
      found: reader.pausedUntil,
    },
    { key: 'resolved', pass: past.today !== 'claimed', found: null },
    { key: 'unsent', pass: past.today !== 'sent', found: null },
    {
      key: 'subscribed',
      pass: managers ? reader.readsManagerDigest : reader.digest !== 'off',
      found: managers ? null : reader.digest,
    },
    { key: 'workday', pass: calendar.isWorkday(today), found: today },
    { key: 'itsDay', pass: itsDay, found: weekly ? day : (reader.weekdays?.join() ?? null) },
    { key: 'itsHour', pass: hour === null || hour >= firstHour, found: firstHour },
  ]
}

/** The day of this week's weekly letters: the chosen weekday, or the next workday of the week; null in a week off. */
export function findWeeklyDay(
  { situation, calendar, settings }: BookContents,
  chosen = Math.round(settings.managerDigestWeekday),
): Day | null {
  const monday = mondayOf(situation.today)
  for (let each = chosen; each <= 7; each++) {
    const day = plusDays(monday, each - 1)
    if (calendar.isWorkday(day)) return day
  }
  return null
}

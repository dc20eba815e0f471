import type { Day } from '../core/day.js'
import type { ReminderHealth } from '../domain/letters/manager-digest.js'
import type { Outage } from '../domain/letters/outage.js'
import type { LetterContext } from './context.js'

/**
 * Whether the reminders run, by what is recorded: a recent run, the last email that left, who runs them. That
 * they were turned on proves nothing.
 */
export function describeReminderHealth(
  { isOn, isRunning, runBy, lastRun, lastSent }: ReminderHealth,
  { text, verdicts, today }: Pick<LetterContext, 'text' | 'verdicts' | 'today'>,
): string {
  if (!isOn) return verdicts.remindersOff
  const facts = {
    runBy,
    lastRun: lastRun === null ? '' : formatMoment(lastRun, text, today),
    lastSent: lastSent === null ? '' : text.dayShort(lastSent, today),
  }
  return isRunning ? verdicts.remindersRun(facts) : verdicts.remindersSilent(facts)
}

/** A moment, `2026-03-31 08:00`, in the reader's own way of writing its day. */
const formatMoment = (moment: string, text: LetterContext['text'], today: Day): string =>
  `${text.dayShort(moment.slice(0, 10) as Day, today)}${moment.slice(10)}`

/** Since when and until when no run finished, and why, where that is recorded. */
export const describeOutage = (
  { from, to, why }: Outage,
  { text, verdicts, today }: Pick<LetterContext, 'text' | 'verdicts' | 'today'>,
): string => verdicts.outage(formatMoment(from, text, today), formatMoment(to, text, today), why)

import type { Day } from '../core/day.js'
import type { ReminderHealth } from '../project/letters/manager-digest.js'
import type { Outage } from '../project/letters/outage.js'
import type { LetterContext } from './context.js'

/**
 * Whether the reminders run, by what is on record of them: a recent run, the last email that left, who runs them.
 * That they were turned on proves nothing.
 */
export function remindersSentence(
  { isOn, isRunning, runBy, lastRun, lastSent }: ReminderHealth,
  { text, verdicts, today }: Pick<LetterContext, 'text' | 'verdicts' | 'today'>,
): string {
  if (!isOn) return verdicts.remindersOff
  const facts = {
    runBy,
    lastRun: lastRun === null ? '' : sayMoment(lastRun, text, today),
    lastSent: lastSent === null ? '' : text.dayShort(lastSent, today),
  }
  return isRunning ? verdicts.remindersRun(facts) : verdicts.remindersSilent(facts)
}

/** A moment, `2026-03-31 08:00`, in the reader's own way of writing its day. */
const sayMoment = (moment: string, text: LetterContext['text'], today: Day): string =>
  `${text.dayShort(moment.slice(0, 10) as Day, today)}${moment.slice(10)}`

/** Since when and until when no run finished, and why, where that is on record. */
export const outageSentence = (
  { from, to, why }: Outage,
  { text, verdicts, today }: Pick<LetterContext, 'text' | 'verdicts' | 'today'>,
): string => verdicts.outage(sayMoment(from, text, today), sayMoment(to, text, today), why)

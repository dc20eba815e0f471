import type { Day } from '../core/day.js'
import type { ReminderHealth } from '../project/letters/manager-digest.js'
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
  const say = (day: string): string => text.dayShort(day as Day, today)
  const facts = {
    runBy,
    lastRun: lastRun === null ? '' : `${say(lastRun.slice(0, 10))}${lastRun.slice(10)}`,
    lastSent: lastSent === null ? '' : say(lastSent),
  }
  return isRunning ? verdicts.remindersRun(facts) : verdicts.remindersSilent(facts)
}

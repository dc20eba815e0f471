import type { Locale } from '../../core/locale.js'
import { remindersSentence } from '../../mail/reminders.js'
import type { Ports } from '../../ports.js'
import type { ReminderHealth } from '../../project/letters/manager-digest.js'
import { textIn } from '../../text/index.js'
import { failureOf } from '../run/outage.js'
import { verdictTextIn } from '../../text/verdicts/index.js'

/** Whether reminders run, by what is on record of them, in a language, and the error of the latest run where it had one. */
export function sayReminders(ports: Ports, health: ReminderHealth, locale: Locale): string {
  const verdicts = verdictTextIn(locale)
  const said = remindersSentence(health, { text: textIn(locale), verdicts, today: ports.clock.now().day })
  const failure = health.isOn ? failureOf(ports) : null
  return failure ? `${said}${verdicts.lastError(failure.why)}` : said
}

import type { Locale } from '../../core/locale.js'
import { remindersSentence } from '../../mail/reminders.js'
import type { Ports } from '../../ports.js'
import type { ReminderHealth } from '../../project/letters/manager-digest.js'
import { textIn } from '../../text/index.js'
import { verdictTextIn } from '../../text/verdicts/index.js'

/** Whether reminders run, by what is on record of them, in a language. */
export const sayReminders = (ports: Ports, health: ReminderHealth, locale: Locale): string =>
  remindersSentence(health, {
    text: textIn(locale),
    verdicts: verdictTextIn(locale),
    today: ports.clock.now().day,
  })

import type { Locale } from '../../core/locale.js'
import { describeReminderHealth } from '../../mail/reminders.js'
import type { Ports } from '../../ports.js'
import type { ReminderHealth } from '../../domain/letters/manager-digest.js'
import { commonTexts } from '../../text/common/index.js'
import { textOf } from '../../text/text-of.js'
import { verdictTexts } from '../../text/verdicts/index.js'
import { readFailure } from '../run/outage.js'

/**
 * Whether reminders run, by what is recorded of them, in a language, with the error of the latest run if it
 * had one.
 */
export function describeReminders(
  ports: Pick<Ports, 'clock' | 'store'>,
  health: ReminderHealth,
  locale: Locale,
): string {
  const verdicts = textOf(verdictTexts, locale)
  const sentence = describeReminderHealth(health, {
    text: textOf(commonTexts, locale),
    verdicts,
    today: ports.clock.now().day,
  })
  const failure = health.isOn ? readFailure(ports.store) : null
  return failure ? `${sentence}${verdicts.lastError(failure.why)}` : sentence
}

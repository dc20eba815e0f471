import type { Ports } from '../../ports.js'
import { textIn } from '../../text/index.js'
import { moreTextIn } from '../../text/letters/more.js'
import { hourlyHandler } from '../handlers.js'
import { readConsent } from '../letters/readers/consent.js'
import { noPost } from '../letters/send-letters.js'
import { logRun } from './run-log.js'

/**
 * All that a trigger still does when its account was relieved: it says so in the run log, once, and removes itself.
 *
 * @param trigger the id of the trigger that fired
 */
export function relieve(ports: Ports, trigger: string): void {
  const locale = ports.workbook.locale()
  const { relieved, relievedForGood } = moreTextIn(locale)
  const { consent } = readConsent(ports)
  logRun(
    ports,
    {
      name: textIn(locale).hourly,
      outcome: 'done',
      post: noPost,
      problems: 0,
      note: consent ? relieved(consent.runBy) : relievedForGood,
    },
    false,
  )
  ports.schedule.turnOff(hourlyHandler, trigger)
}

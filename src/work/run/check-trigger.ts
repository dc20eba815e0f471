import type { Locale } from '../../core/locale.js'
import { runs } from '../../trackers/own/runs.js'
import type { Ports } from '../../ports.js'
import { commonTexts } from '../../text/common/index.js'
import { reportTexts } from '../../text/report/index.js'
import { loadText, sayInEveryLanguage } from '../plan/library.js'
import { runTexts } from '../../text/runs/index.js'
import { textOf } from '../../text/text-of.js'
import { hourlyHandler } from '../handlers.js'
import { readConsent } from '../letters/readers/consent.js'
import { forgetTrigger, markReported, ownershipOf } from '../letters/readers/runner.js'
import { appendLog } from './run-log.js'

/** Whether a trigger's run may continue; `fault` is for the owner of one that should not be there. */
export type TriggerCheck = { readonly mayRun: boolean; readonly fault: string | null }

/**
 * Before anything is read or written for a trigger that fired: only the one whose id is stored for this
 * spreadsheet continues. One that another account replaced says so in the run log, once, and removes itself.
 * Any other may be another document's: it does nothing, stays, and says how to remove it, to its owner each
 * time and in the run log once.
 */
export function checkTrigger(ports: Ports, trigger: string): TriggerCheck {
  const ownership = ownershipOf(ports.store, trigger)
  if (ownership === 'own') return { mayRun: true, fault: null }
  if (ownership === 'stray') {
    if (markReported(ports.store, trigger))
      logTriggerNote(ports, (locale) => loadText(ports, runTexts, locale).stray(trigger))
    return { mayRun: false, fault: sayInEveryLanguage(ports, runTexts, (text) => text.stray(trigger)) }
  }
  const { consent } = readConsent(ports)
  logTriggerNote(ports, (locale) => {
    const { takenOver, takenOverForGood } = loadText(ports, reportTexts, locale)
    return consent ? takenOver(consent.runBy) : takenOverForGood
  })
  ports.triggers.turnOff(hourlyHandler, trigger)
  forgetTrigger(ports.store, trigger)
  return { mayRun: false, fault: null }
}

/** A line of the run log that does not show whether the reminders work. */
function logTriggerNote(ports: Ports, describe: (locale: Locale) => string): void {
  const locale = ports.spreadsheet.locale()
  const { day, time } = ports.clock.now()
  appendLog(ports, {
    id: `${runs.prefix}-${day}-${time}`,
    when: `${day} ${time}`,
    run: textOf(commonTexts, locale).hourly,
    outcome: runs.columns.outcome.write('done', locale),
    note: describe(locale),
  })
}

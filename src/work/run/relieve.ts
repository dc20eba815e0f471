import type { Locale } from '../../core/locale.js'
import { runs } from '../../trackers/own/runs.js'
import type { Ports } from '../../ports.js'
import { textIn } from '../../text/index.js'
import { moreTextIn } from '../../text/letters/more.js'
import { inEveryLanguage, runsTextIn } from '../../text/runs/index.js'
import { hourlyHandler } from '../handlers.js'
import { readConsent } from '../letters/readers/consent.js'
import { forget, isNews, rankOf } from '../letters/readers/runner.js'
import { appendLog } from './run-log.js'

/** Whether a trigger's run may go on; `fault` is for the owner of one that should not be there. */
export type Admission = { readonly goesOn: boolean; readonly fault: string | null }

/**
 * Before anything is read or written for a trigger that fired: only the one whose id is stored for this spreadsheet
 * goes on. One whose account was relieved says so in the run log, once, and removes itself. Any other may be another
 * document's: it does nothing, stays, and says how to remove it, to its owner each time and in the run log once.
 */
export function admit(ports: Ports, trigger: string): Admission {
  const rank = rankOf(ports, trigger)
  if (rank === 'own') return { goesOn: true, fault: null }
  if (rank === 'stray') {
    if (isNews(ports, trigger)) note(ports, (locale) => runsTextIn(locale).stray(trigger))
    return { goesOn: false, fault: inEveryLanguage((text) => text.stray(trigger)) }
  }
  const { consent } = readConsent(ports)
  note(ports, (locale) => {
    const { relieved, relievedForGood } = moreTextIn(locale)
    return consent ? relieved(consent.runBy) : relievedForGood
  })
  ports.schedule.turnOff(hourlyHandler, trigger)
  forget(ports, trigger)
  return { goesOn: false, fault: null }
}

/** A line of the run log that says nothing of whether the reminders live. */
function note(ports: Ports, say: (locale: Locale) => string): void {
  const locale = ports.workbook.locale()
  const { day, time } = ports.clock.now()
  appendLog(ports, {
    id: `${runs.prefix}-${day}-${time}`,
    when: `${day} ${time}`,
    run: textIn(locale).hourly,
    outcome: runs.columns.outcome.write('done', locale),
    note: say(locale),
  })
}

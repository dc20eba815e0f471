import type { Ports } from '../../../ports.js'
import { textIn } from '../../../text/index.js'
import { stampDashboard } from '../../views/refresh-views.js'
import type { Maybe } from '../../portfolio.js'
import { readConsent, withdrawConsent } from './consent.js'
import { runNoMore } from './runner.js'

/** The menu's "turn off": asks, then takes back all consent and the trigger. */
export function turnOffLetters(ports: Ports): Maybe<{ off: boolean }> {
  const text = textIn(ports.desk.locale())
  if (!ports.desk.confirm(text.product, text.askTurnOff)) return { ok: true, value: { off: false } }
  const { copied } = readConsent(ports)
  withdrawConsent(ports)
  runNoMore(ports, copied)
  stampDashboard(ports)
  ports.desk.toast(text.lettersTurnedOff, text.product)
  return { ok: true, value: { off: true } }
}

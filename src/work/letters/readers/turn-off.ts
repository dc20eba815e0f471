import type { Ports } from '../../../ports.js'
import { commonTexts } from '../../../text/common/index.js'
import { textOf } from '../../../text/text-of.js'
import { writeDashboardStatus } from '../../views/refresh-views.js'
import type { Result } from '../../open-book.js'
import { readConsent, withdrawConsent } from './consent.js'
import { stopRunning } from './runner.js'

/** The menu's "turn off": asks, then takes back all consent and the trigger. */
export function turnOffLetters(ports: Ports): Result<{ off: boolean }> {
  const text = textOf(commonTexts, ports.ui.locale())
  if (!ports.ui.confirm(text.product, text.askTurnOff)) return { ok: true, value: { off: false } }
  const { copied } = readConsent(ports)
  withdrawConsent(ports)
  stopRunning(ports, copied)
  writeDashboardStatus(ports)
  ports.ui.toast(text.lettersTurnedOff, text.product)
  return { ok: true, value: { off: true } }
}

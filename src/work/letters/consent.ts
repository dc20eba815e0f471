import type { Ports } from '../../ports.js'
import { addressKey } from '../../project/letters/readers.js'

/** Who said that letters may go to whom. Void in any other spreadsheet, so that a copy mails nobody. */
export interface Consent {
  readonly spreadsheet: string
  /** Addresses in lower case. */
  readonly readers: readonly string[]
  /** Who runs the reminders: the person, as they named themselves. */
  readonly runBy: string
  readonly since: string
}

const head = 'milepost.consent'
/** A property's value may hold about 8,000 bytes; addresses are plain ASCII in practice. */
const chunk = 7000

/** The consent that stands for this spreadsheet; `copied` when one came along from another. */
export function readConsent(ports: Ports): { readonly consent: Consent | null; readonly copied: boolean } {
  const stored = readWhole(ports)
  if (stored === null) return { consent: null, copied: false }
  const consent = JSON.parse(stored) as Consent
  return consent.spreadsheet === ports.workbook.identity()
    ? { consent, copied: false }
    : { consent: null, copied: true }
}

/** Stores that letters may go to these addresses, and to nobody else. */
export function giveConsent(ports: Ports, readers: readonly string[], runBy: string): Consent {
  const { day, time } = ports.clock.now()
  const consent: Consent = {
    spreadsheet: ports.workbook.identity(),
    readers: [...new Set(readers.map(addressKey))].sort(),
    runBy,
    since: `${day} ${time}`,
  }
  withdrawConsent(ports)
  const whole = JSON.stringify(consent)
  for (let part = 0; part * chunk < whole.length; part++)
    ports.store.write(`${head}.${part}`, whole.slice(part * chunk, (part + 1) * chunk))
  return consent
}

/** Takes all consent back. */
export function withdrawConsent(ports: Ports): void {
  for (let part = 0; ports.store.read(`${head}.${part}`) !== null; part++)
    ports.store.remove(`${head}.${part}`)
}

function readWhole(ports: Ports): string | null {
  let whole = ''
  for (let part = 0; ; part++) {
    const piece = ports.store.read(`${head}.${part}`)
    if (piece === null) return whole === '' ? null : whole
    whole += piece
  }
}

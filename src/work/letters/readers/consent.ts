import type { Ports } from '../../../ports.js'
import { addressKey } from '../../../project/letters/readers.js'

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
  const whole = JSON.stringify(consent)
  const parts = Math.ceil(whole.length / chunk)
  const values: Record<string, string> = {}
  for (let part = 0; part < parts; part++)
    values[`${head}.${part}`] = whole.slice(part * chunk, (part + 1) * chunk)
  values[`${head}.0`] = `${parts} ${values[`${head}.0`]!}`
  ports.store.writeAll(values)
  return consent
}

/** Takes all consent back: without its first part the rest says nothing. */
export function withdrawConsent(ports: Ports): void {
  for (let part = 0; ports.store.read(`${head}.${part}`) !== null; part++)
    ports.store.remove(`${head}.${part}`)
}

/** The parts joined; null without a first one. How many there are stands before it, since more may be left of another. */
function readWhole(ports: Ports): string | null {
  const first = ports.store.read(`${head}.0`)
  if (first === null) return null
  const at = first.indexOf(' ')
  let whole = first.slice(at + 1)
  for (let part = 1; part < Number(first.slice(0, at)); part++)
    whole += ports.store.read(`${head}.${part}`) ?? ''
  return whole
}

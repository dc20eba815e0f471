import { splitPieces, readPieces, removeStored, stored } from '../../../core/stored.js'
import type { Ports } from '../../../ports.js'
import { emailKey } from '../../../domain/letters/readers.js'

/**
 * Who allowed letters, and to which readers. It has no effect in another spreadsheet: a copy sends no
 * letters.
 */
export interface Consent {
  readonly spreadsheet: string
  /** Addresses in lower case. */
  readonly readers: readonly string[]
  /** Who runs the reminders: the person, as they named themselves. */
  readonly runBy: string
  readonly since: string
}

/** The consent that is valid for this spreadsheet; `copied` when one came with a copy of another. */
export function readConsent(ports: Pick<Ports, 'spreadsheet' | 'store'>): {
  readonly consent: Consent | null
  readonly copied: boolean
} {
  const found = readPieces(ports.store, stored.consent)
  if (found === null) return { consent: null, copied: false }
  const consent = JSON.parse(found) as Consent
  return consent.spreadsheet === ports.spreadsheet.spreadsheetId()
    ? { consent, copied: false }
    : { consent: null, copied: true }
}

/** Stores that letters may be sent to these addresses only. */
export function giveConsent(
  ports: Pick<Ports, 'clock' | 'spreadsheet' | 'store'>,
  readers: readonly string[],
  runBy: string,
): Consent {
  const { day, time } = ports.clock.now()
  const consent: Consent = {
    spreadsheet: ports.spreadsheet.spreadsheetId(),
    readers: [...new Set(readers.map(emailKey))].sort(),
    runBy,
    since: `${day} ${time}`,
  }
  const pieces = splitPieces(ports.store, stored.consent, JSON.stringify(consent))
  ports.store.writeAll(Object.fromEntries(pieces))
  return consent
}

/** Takes all consent back: without its first part the others have no effect. */
export const withdrawConsent = (ports: Pick<Ports, 'store'>): void =>
  removeStored(ports.store, stored.consent)

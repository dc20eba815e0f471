import { readStored, stored } from '../../core/stored.js'
import type { Store } from '../../ports.js'
import type { Outage } from '../../domain/letters/outage.js'

/** The last run as it is stored, so that no run need read the log. */
export interface LastRun {
  /** Day and time in the spreadsheet's zone. */
  readonly when: string
  readonly sent: number
  readonly carriedOver: number
  /** The log's columns are as set-up made them. */
  readonly inOrder?: true
  /** Emails are on hold, since the ledger could not be trusted. */
  readonly held?: true
  /** When a clock trigger last ran and found its spreadsheet. */
  readonly fired?: string
  /** The last long time in which no run finished, for some days after it. */
  readonly outage?: Outage
}
export const readLastRun = (store: Store): LastRun | null => {
  const found = readStored(store, stored.lastRun)
  return found === null ? null : (JSON.parse(found) as LastRun)
}

import { readStored, stored } from '../../core/stored.js'
import type { Store } from '../../ports.js'

/** What a team's own sheet was like before it was adopted in place: what is not listed is Milepost's. */
export interface AdoptionRecord {
  /** The fields whose columns the team made. */
  readonly fields: readonly string[]
  /** Those of them whose columns had dropdowns or checks of the team's own. */
  readonly checked: readonly string[]
  /** The header's line, and how many lines were frozen; 0 where some were frozen already. */
  readonly headerLine: number
  readonly frozenLines: number
  /** How many columns the team had frozen. */
  readonly frozenColumns: number
}

/** The record of the sheet that is followed for a table; null where a version before this one adopted it. */
export function readAdoptionRecord(store: Pick<Store, 'read'>, key: string): AdoptionRecord | null {
  const text = readStored(store, stored.adoption, key)
  return text === null ? null : (JSON.parse(text) as AdoptionRecord)
}

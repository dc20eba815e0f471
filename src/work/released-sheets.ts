import { readStored, removeStored, stored, writeStored } from '../core/stored.js'
import type { Ports, Store } from '../ports.js'

const readIds = (store: Pick<Store, 'read'>): readonly number[] =>
  (readStored(store, stored.released) ?? '').split(',').filter(Boolean).map(Number)

/**
 * The names of sheets that are not followed any more. They are looked for under no name and by no header: only a person
 * may give them to a tracker again.
 */
export function releasedSheetNames({ sheets, store }: Pick<Ports, 'sheets' | 'store'>): readonly string[] {
  const ids = readIds(store)
  return ids.length === 0 ? [] : sheets.namesOf(ids)
}

/** Notes that a sheet is not followed any more. */
export const storeReleased = (store: Store, sheetId: number): void =>
  writeStored(store, stored.released, [...new Set([...readIds(store), sheetId])].join(','))

/** Notes that a sheet is followed again. */
export function forgetReleased(store: Store, sheetId: number): void {
  const ids = readIds(store)
  if (!ids.includes(sheetId)) return
  const others = ids.filter((id) => id !== sheetId)
  if (others.length === 0) removeStored(store, stored.released)
  else writeStored(store, stored.released, others.join(','))
}

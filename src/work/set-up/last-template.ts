import { readStored, stored, writeStored } from '../../core/stored.js'
import type { Store } from '../../ports.js'

/** The key of the template that was used last in this workbook; null before the first. */
export const readLastTemplate = (store: Store): string | null => readStored(store, stored.lastTemplate)

export const storeLastTemplate = (store: Store, key: string): void =>
  writeStored(store, stored.lastTemplate, key)

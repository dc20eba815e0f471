import { namesOf } from '../../core/locale.js'
import { readStored, stored, writeStored } from '../../core/stored.js'
import { acceptedSheetNames } from '../../core/table.js'
import type { Sheets, Store } from '../../ports.js'
import { helperSheetName } from '../refresh/calculations.js'
import { allTables, type TableKey } from '../table-list.js'

/** The sheets that were there before a set-up that did not finish; null when the last one did. */
export function storedSheetsBefore(store: Store): readonly string[] | null {
  const text = readStored(store, stored.setUp) ?? ''
  return text === '' ? null : (JSON.parse(text) as string[])
}

/**
 * Notes which sheets are there, before the first one is made; what {@link storedSheetsBefore} gives from then
 * on.
 */
export function storeSheetsBefore(store: Store, names: readonly string[]): void {
  writeStored(store, stored.setUp, JSON.stringify(names))
}

/**
 * Deletes the sheet at which an earlier set-up stopped, to be made again: the last one it made, while it has
 * only what set-up wrote. All others are complete.
 *
 * @param order the tables in the order in which their sheets are made
 */
export function deleteUnfinished(
  sheets: Sheets,
  before: readonly string[],
  order: readonly TableKey[],
): void {
  const newNames = sheets.sheetNames().filter((name) => !before.includes(name))
  const helperSheet = newNames.find((name) => namesOf(helperSheetName).includes(name))
  if (helperSheet !== undefined) return sheets.deleteSheet(helperSheet)
  const lastName = [...order]
    .reverse()
    .flatMap((key) => newNames.find((name) => acceptedSheetNames(allTables[key]).includes(name)) ?? [])[0]
  if (lastName !== undefined && sheets.cellsOfSheet(lastName).length <= 1) sheets.deleteSheet(lastName)
}

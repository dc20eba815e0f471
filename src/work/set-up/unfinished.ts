import { namesOf } from '../../core/locale.js'
import { readStored, stored, writeStored } from '../../core/stored.js'
import { sheetNames } from '../../core/table.js'
import type { Ports } from '../../ports.js'
import { reckoningName } from '../refresh/reckoning.js'
import { allTables, type TableKey } from '../tables.js'

/** The sheets that were there before a set-up that did not come to its end; null when the last one did. */
export function sheetsBefore({ store }: Ports): readonly string[] | null {
  const text = readStored(store, stored.setUp) ?? ''
  return text === '' ? null : (JSON.parse(text) as string[])
}

/** Notes which sheets are there, before the first one is made; what {@link sheetsBefore} gives from then on. */
export function noteBefore({ store }: Ports, names: readonly string[]): void {
  writeStored(store, stored.setUp, JSON.stringify(names))
}

/**
 * Takes away the sheet at which an earlier set-up broke off, to be made anew: the last one it made, while nothing is in
 * it but what set-up wrote. All others are whole.
 *
 * @param order the tables in the order in which their sheets are made
 */
export function dropUnfinished(ports: Ports, before: readonly string[], order: readonly TableKey[]): void {
  const { workbook } = ports
  const made = workbook.sheetNames().filter((name) => !before.includes(name))
  const reckoning = made.find((name) => namesOf(reckoningName).includes(name))
  if (reckoning !== undefined) return workbook.dropSheet(reckoning)
  const last = [...order]
    .reverse()
    .flatMap((key) => made.find((name) => sheetNames(allTables[key]).includes(name)) ?? [])[0]
  if (last !== undefined && workbook.cellsOf(last).length <= 1) workbook.dropSheet(last)
}

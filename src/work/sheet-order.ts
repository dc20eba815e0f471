/** The places of the sheets, stored so that not each is asked for its name. */
import { namesOf } from '../core/locale.js'
import { readStored, removeStored, stored, writeStored } from '../core/stored.js'
import type { Ports } from '../ports.js'
import { helperSheetName } from './refresh/calculations.js'
import { readByTable } from './stored-tables.js'
import { type TableKey, tableNamed, readTables } from './table-list.js'

/** Stores the order of all sheets, as a run that asked for their names found it; or forgets it. */
export function storeSheetOrder({ store, sheets }: Pick<Ports, 'sheets' | 'store'>, isKnown: boolean): void {
  if (isKnown) writeStored(store, stored.order, sheets.sheetNames().join('\n'))
  else removeStored(store, stored.order)
}

/**
 * Assumes that the sheets are where they were, with one call for all of them, and one for each whose name
 * must be certain since runs write to it or nothing is read of it. The others' formulas show that they are
 * still there, so with as many sheets as before none is foreign, and their sizes and headers show which of
 * them is where.
 */
export function assumeStoredOrder(
  ports: Pick<Ports, 'sheets' | 'store'>,
  purpose: 'refreshing' | 'reading' = 'refreshing',
): void {
  const order = readStored(ports.store, stored.order)?.split('\n')
  if (order === undefined) return
  if (purpose === 'reading') return ports.sheets.assumeSheetOrder(order, [])
  const readNames = new Set(
    [...readByTable(ports.store, stored.sheets)].flatMap(([key, name]) => {
      const columns = readTables.includes(key as TableKey) ? Object.values(tableNamed(key).columns) : []
      return columns.length > 0 && !columns.some(({ derived }) => derived) ? [name] : []
    }),
  )
  ports.sheets.assumeSheetOrder(
    order,
    order.filter((name) => !readNames.has(name) && !namesOf(helperSheetName).includes(name)),
  )
}

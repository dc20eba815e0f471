import type { Grid } from '../../core/cell.js'
import { readStored, stored, writeStored } from '../../core/stored.js'
import type { Ports, Sheet, Store } from '../../ports.js'
import type { TableKey } from '../table-list.js'
import { type OpenTable, readTable } from '../tables.js'

/** The cells of a sheet, and what the formulas about them said before they were read. */
interface ReadCells {
  readonly print: string
  readonly grid: Grid
}

/** So many characters of a sheet are remembered at most: a script has room for half a million. */
const maxRemembered = 40_000

/** What was read in this run and may be read from the store by the next one. */
const fresh = new WeakMap<Store, Map<TableKey, ReadCells>>()

/**
 * A sheet that rows of every tracker depend on and that seldom changes, from what an earlier run read; null unless the
 * formulas about its cells say the same as then.
 */
export function recallShared(
  ports: Pick<Ports, 'library' | 'store'>,
  sheet: Sheet<TableKey>,
  print: string | undefined,
): OpenTable | null {
  const text = print === undefined ? null : readStored(ports.store, stored.sharedCells, sheet.table)
  const known = text === null ? null : (JSON.parse(text) as ReadCells)
  return known?.print === print && known !== null
    ? (readTable(ports, sheet, known.grid) as unknown as OpenTable)
    : null
}

/** Notes what was read of such a sheet. */
export function noteShared(store: Store, { table, grid }: OpenTable, print: string | undefined): void {
  if (print !== undefined)
    fresh.set(store, (fresh.get(store) ?? new Map()).set(table.key as TableKey, { print, grid }))
}

/** Stores what was noted in this run, in a call for each sheet that changed. */
export function rememberShared(store: Store): void {
  for (const [table, cells] of fresh.get(store) ?? []) {
    const text = JSON.stringify(cells)
    if (text.length <= maxRemembered) writeStored(store, stored.sharedCells, text, table)
  }
}

import { compareSheet } from '../../core/sheet/compare-sheet.js'
import type { Ports } from '../../ports.js'
import { aliasesFor } from '../plan/library.js'
import {
  bindTable,
  type OpenTable,
  openTable,
  placementFor,
  storeTables,
  type TableKey,
  tableNamed,
} from '../tables.js'

/** Makes the sheet of a table that the workbook does not have. */
export function createTable(ports: Ports, key: TableKey): void {
  const place = placementFor(key, ports.sheets.sheetNames().length)
  ports.setUp.apply(
    compareSheet(null, tableNamed(key), ports.spreadsheet.locale(), aliasesFor(ports), place).changes,
  )
  storeTables(ports, [key])
}

/** A table that runs keep for themselves: as opened, else opened now, and made first where the workbook has none. */
export function ensureTable(
  ports: Ports,
  key: TableKey,
  opened: ReadonlyMap<TableKey, OpenTable>,
): OpenTable {
  const found = opened.get(key)
  if (found) return found
  if (!bindTable(ports, key)) createTable(ports, key)
  return openTable(ports, key) as unknown as OpenTable
}

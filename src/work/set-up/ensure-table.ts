import { compareSheet } from '../../core/sheet/compare-sheet.js'
import type { Ports, Sheet } from '../../ports.js'
import { aliasesFor } from '../plan/library.js'
import { openSheet, type OpenTable, openTable, sheetsOf } from '../tables.js'
import { storeTables } from '../stored-tables.js'
import { placementFor, type TableKey, tableNamed } from '../table-list.js'

/**
 * Makes the sheet of a table that the workbook does not have.
 *
 * @param sheets those whose rows its dropdowns list
 */
export function createTable<K extends TableKey>(ports: Ports, key: K, sheets: readonly Sheet[]): Sheet<K> {
  const place = placementFor(key, ports.sheets.sheetNames().length)
  const { changes } = compareSheet(
    null,
    tableNamed(key),
    ports.spreadsheet.locale(),
    aliasesFor(ports.library),
    place,
  )
  const [sheet] = ports.sheetChanger.apply(changes, sheets) as readonly Sheet<K>[]
  storeTables(ports.store, [sheet!])
  return sheet!
}

/** A table that runs keep for themselves: as opened, else opened now, and made first where the workbook has none. */
export function ensureTable(
  ports: Ports,
  key: TableKey,
  opened: ReadonlyMap<TableKey, OpenTable>,
): OpenTable {
  const found = opened.get(key)
  if (found) return found
  const sheet = openSheet(ports, key) ?? createTable(ports, key, sheetsOf(opened))
  return openTable(ports, sheet) as unknown as OpenTable
}

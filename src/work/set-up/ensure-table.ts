import { compareSheet } from '../../core/sheet/compare-sheet.js'
import type { Table } from '../../core/table.js'
import type { Ports, Sheet } from '../../ports.js'
import type { TrackerKey } from '../../trackers/index.js'
import { aliasesFor } from '../plan/library.js'
import { openSheet, openSheets, type OpenTable, openTable, sheetsOf } from '../tables.js'
import { storeTables } from '../stored-tables.js'
import { placementFor, type TableKey, tableNamed } from '../table-list.js'
import { withWantedColumns } from '../worded-tables.js'
import { ensureColumns } from './ensure-columns.js'

/**
 * Makes the sheet of a table that the workbook does not have.
 *
 * @param sheets those whose rows its dropdowns list
 */
export function createTable<K extends TableKey>(ports: Ports, key: K, sheets: readonly Sheet[]): Sheet<K> {
  const place = placementFor(key, ports.sheets.sheetNames().length)
  const { changes } = compareSheet(
    null,
    withWantedColumns(ports.store, tableNamed(key)),
    ports.spreadsheet.locale(),
    aliasesFor(ports.library),
    place,
  )
  const [sheet] = ports.sheetChanger.apply(changes, sheets) as readonly Sheet<K>[]
  storeTables(ports.store, [sheet!])
  return sheet!
}

/** Makes the sheet of a tracker, and in the sheets of others the columns that belong to it. */
export function createTracker(ports: Ports, key: TrackerKey): void {
  createTable(ports, key, [...openSheets(ports, { searchesAll: false }).values()])
  const sheets = openSheets(ports, { searchesAll: false })
  for (const [each, sheet] of sheets) {
    const columns = columnsOnlyWith(key, tableNamed(each))
    if (columns.length > 0)
      ensureColumns(ports, openTable(ports, sheet) as unknown as OpenTable, columns, [...sheets.values()])
  }
}

/** The columns that a table has only in a workbook with that tracker. */
const columnsOnlyWith = (key: TrackerKey, { columns }: Table): readonly string[] =>
  Object.keys(columns).filter((column) => columns[column]!.besideTracker === key)

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

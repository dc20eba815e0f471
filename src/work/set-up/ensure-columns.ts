import { compareSheet } from '../../core/sheet/compare-sheet.js'
import type { Ports, Sheet } from '../../ports.js'
import { aliasesFor } from '../plan/library.js'
import { type OpenTable, openTable } from '../tables.js'
import { tableWithHeaders, withWantedColumns } from '../worded-tables.js'
import { hiddenTables, type TableKey } from '../table-list.js'

/**
 * An open table with columns that a sheet of former days may lack: those that are missing are added at its end, and the
 * table is read again. A table with a column in doubt is left as it is.
 *
 * @param sheets those whose rows its dropdowns list
 */
export function ensureColumns(
  ports: Ports,
  open: OpenTable,
  columns: readonly string[],
  sheets: readonly Sheet[],
): OpenTable {
  const { location, writable } = open.reading
  if (!writable || columns.every((column) => location.columns.has(column))) return open
  const key = open.table.key as TableKey
  const place = { hidden: hiddenTables.includes(key), position: 0 }
  const { changes } = compareSheet(
    ports.sheetChanger.survey(open.sheet, sheets),
    withWantedColumns(ports.store, tableWithHeaders(ports.store, key)),
    ports.spreadsheet.locale(),
    aliasesFor(ports.library),
    place,
  )
  ports.sheetChanger.apply(changes, [...sheets, open.sheet])
  return openTable(ports, open.sheet as Sheet<TableKey>) as unknown as OpenTable
}

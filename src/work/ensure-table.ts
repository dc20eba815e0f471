import { difference } from '../core/difference.js'
import type { Ports } from '../ports.js'
import {
  hiddenTables,
  type OpenTable,
  openTable,
  rememberTables,
  type TableKey,
  tableNamed,
} from './tables.js'

/** A table that runs keep for themselves: opened, and made first where the workbook has none. */
export function ensureTable(
  ports: Ports,
  key: TableKey,
  opened: ReadonlyMap<TableKey, OpenTable>,
): OpenTable {
  const found = opened.get(key)
  if (found) return found
  const table = tableNamed(key)
  ports.workbook.apply(
    difference(null, table, ports.workbook.locale(), {
      hidden: hiddenTables.includes(key),
      position: ports.workbook.sheetNames().length,
    }).changes,
  )
  rememberTables(ports, [key])
  return openTable(ports, key) as unknown as OpenTable
}

import type { Ports } from '../ports.js'
import { nextLine } from './refresh/append-rows.js'
import { refuse } from './refuse.js'
import type { Result } from './open-book.js'
import { openSheet, type OpenTable, openTable } from './tables.js'
import { type TableKey, tableNamed } from './table-list.js'

/** Selects the first free row of a table's sheet, where a person goes on typing. */
export function showSheet(ports: Ports, { table }: { readonly table: TableKey }): Result<null> {
  const sheet = openSheet(ports, table)
  if (!sheet) return refuse('missingTable', table, '', '')
  const open = openTable(ports, sheet) as unknown as OpenTable
  const column = open.reading.location.columns.get(tableNamed(table).title) ?? 1
  ports.screen.selectCell(sheet, nextLine(open), column)
  return { ok: true, value: null }
}

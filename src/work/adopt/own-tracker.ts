import type { Grid } from '../../core/cell.js'
import { acceptedSheetNames } from '../../core/table.js'
import { recogniseOwnSheet } from '../../domain/adoption/recognise-own-sheet.js'
import type { Ports } from '../../ports.js'
import { aliasesFor } from '../plan/library.js'
import { bindTable, type KnownSheet, type TableKey, tableNamed, storedTables } from '../tables.js'
import { readLimit } from './source-sheet.js'

/**
 * The sheet that Milepost itself made for a tracker, also in a copy of the workbook, which has nothing stored; null where there is none.
 *
 * @param source a sheet that was read already
 */
export function ownSheetFor(ports: Ports, key: TableKey, source?: KnownSheet): string | null {
  const { workbook } = ports
  const ownNames = new Set(acceptedSheetNames(tableNamed(key)).map((name) => name.toLowerCase()))
  const gridOf = (name: string): Grid =>
    name === source?.name ? source.grid : workbook.cellsOfSheet(name, readLimit)
  return (
    workbook.sheetNames().find((name) => {
      if (!ownNames.has(name.trim().toLowerCase())) return false
      const ownTable = recogniseOwnSheet({ name, grid: gridOf(name) }, aliasesFor(ports))
      return ownTable !== undefined && ownTable !== 'internal' && ownTable.key === key
    }) ?? null
  )
}

/** Whether the workbook has a tracker. Its sheet is bound then. */
export function hasTracker(ports: Ports, key: TableKey, source?: KnownSheet): boolean {
  if (storedTables(ports).includes(key) && bindTable(ports, key, source)) return true
  const ownName = ownSheetFor(ports, key, source)
  return ownName !== null && ports.workbook.bindTo(key, ownName)
}

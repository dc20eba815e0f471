import type { Grid } from '../../core/cell.js'
import { acceptedSheetNames } from '../../core/table.js'
import { recogniseOwnSheet } from '../../domain/adoption/recognise-own-sheet.js'
import type { Ports, Sheet } from '../../ports.js'
import { aliasesFor } from '../plan/library.js'
import { type KnownSheet, openSheet } from '../tables.js'
import { storedTables } from '../stored-tables.js'
import { type TableKey, tableNamed } from '../table-list.js'
import { readLimit } from './source-sheet.js'

/**
 * The sheet that Milepost itself made for a tracker, also in a copy of the workbook, which has nothing stored; null where there is none.
 *
 * @param source a sheet that was read already
 */
export function ownSheetFor(
  { library, sheets }: Pick<Ports, 'library' | 'sheets'>,
  key: TableKey,
  source?: KnownSheet,
): string | null {
  const ownNames = new Set(acceptedSheetNames(tableNamed(key)).map((name) => name.toLowerCase()))
  const gridOf = (name: string): Grid =>
    name === source?.name ? source.grid : sheets.cellsOfSheet(name, readLimit)
  return (
    sheets.sheetNames().find((name) => {
      if (!ownNames.has(name.trim().toLowerCase())) return false
      const ownTable = recogniseOwnSheet({ name, grid: gridOf(name) }, aliasesFor(library))
      return ownTable !== undefined && ownTable !== 'internal' && ownTable.key === key
    }) ?? null
  )
}

/** The sheet of a tracker, where the workbook has it. */
export function trackerSheet<K extends TableKey>(
  ports: Pick<Ports, 'library' | 'sheets' | 'store'>,
  key: K,
  source?: KnownSheet,
): Sheet<K> | null {
  const storedSheet = storedTables(ports.store).includes(key) ? openSheet(ports, key, source) : null
  if (storedSheet) return storedSheet
  const ownName = ownSheetFor(ports, key, source)
  return ownName === null ? null : ports.sheets.find(key, ownName)
}

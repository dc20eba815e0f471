import { acceptedSheetNames } from '../../core/table.js'
import { recogniseOwnSheet } from '../../domain/adoption/recognise-own-sheet.js'
import { readLimit } from './foreign-sheet.js'
import type { Ports, Sheet } from '../../ports.js'
import { aliasesFor } from '../plan/library.js'
import { openSheet, type TableKey, tableNamed, storedTables } from '../tables.js'

/** The sheet that Milepost itself made for a tracker, in a copy of its workbook too, which remembers nothing; else null. */
export function ownSheetFor(ports: Ports, key: TableKey): string | null {
  const { workbook } = ports
  const ownNames = new Set(acceptedSheetNames(tableNamed(key)).map((name) => name.toLowerCase()))
  return (
    workbook.sheetNames().find((name) => {
      if (!ownNames.has(name.trim().toLowerCase())) return false
      const ownTable = recogniseOwnSheet(
        { name, grid: workbook.cellsOfSheet(name, readLimit) },
        aliasesFor(ports.library),
      )
      return ownTable !== undefined && ownTable !== 'apart' && ownTable.key === key
    }) ?? null
  )
}

/** The sheet of a tracker, where the workbook has it. */
export function trackerSheet<K extends TableKey>(ports: Ports, key: K): Sheet<K> | null {
  const stored = storedTables(ports.store).includes(key) ? openSheet(ports, key) : null
  if (stored) return stored
  const ownName = ownSheetFor(ports, key)
  return ownName === null ? null : ports.sheets.find(key, ownName)
}

import { acceptedSheetNames } from '../../core/table.js'
import { recogniseOwnSheet } from '../../domain/adoption/recognise-own-sheet.js'
import { readLimit } from './source-sheet.js'
import type { Ports } from '../../ports.js'
import { aliasesFor } from '../plan/library.js'
import { bindTable, type TableKey, tableNamed, storedTables } from '../tables.js'

/** The sheet that Milepost itself made for a tracker, in a copy of its workbook too, which remembers nothing; else null. */
export function ownSheetFor(ports: Ports, key: TableKey): string | null {
  const { workbook } = ports
  const ownNames = new Set(acceptedSheetNames(tableNamed(key)).map((name) => name.toLowerCase()))
  return (
    workbook.sheetNames().find((name) => {
      if (!ownNames.has(name.trim().toLowerCase())) return false
      const ownTable = recogniseOwnSheet(
        { name, grid: workbook.cellsOfSheet(name, readLimit) },
        aliasesFor(ports),
      )
      return ownTable !== undefined && ownTable !== 'apart' && ownTable.key === key
    }) ?? null
  )
}

/** Whether the workbook keeps a tracker. Its sheet is bound then. */
export function hasTracker(ports: Ports, key: TableKey): boolean {
  if (storedTables(ports).includes(key) && bindTable(ports, key)) return true
  const ownName = ownSheetFor(ports, key)
  return ownName !== null && ports.workbook.bindTo(key, ownName)
}

import { sheetNames } from '../../core/table.js'
import { ownSheet } from '../../project/adoption/own.js'
import { readLimit } from './strange-sheet.js'
import type { Ports } from '../../ports.js'
import { aliasesFor } from '../plan/library.js'
import { bindTable, type TableKey, tableNamed, tablesSetUp } from '../tables.js'

/** The sheet that Milepost itself made for a tracker, in a copy of its workbook too, which remembers nothing; else null. */
export function sheetMadeFor(ports: Ports, key: TableKey): string | null {
  const { workbook } = ports
  const named = new Set(sheetNames(tableNamed(key)).map((name) => name.toLowerCase()))
  return (
    workbook.sheetNames().find((name) => {
      if (!named.has(name.trim().toLowerCase())) return false
      const own = ownSheet({ name, grid: workbook.cellsOf(name, readLimit) }, aliasesFor(ports))
      return own !== undefined && own !== 'apart' && own.key === key
    }) ?? null
  )
}

/** Whether the workbook keeps a tracker. Its sheet is bound then. */
export function isKept(ports: Ports, key: TableKey): boolean {
  if (tablesSetUp(ports).includes(key) && bindTable(ports, key)) return true
  const made = sheetMadeFor(ports, key)
  return made !== null && ports.workbook.bindTo(key, made)
}

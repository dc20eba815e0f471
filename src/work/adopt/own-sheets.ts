import type { Ports } from '../../ports.js'
import { writeHelperSheet } from '../refresh/calculations.js'
import { createTable } from '../set-up/ensure-table.js'
import { seedHolidays, seedSettings } from '../set-up/set-up.js'
import { bindTable, storeTables, type TableKey } from '../tables.js'

/** What following work needs beside the tracker itself: who is mailed, the team's settings, and the working calendar. */
const requiredTables = ['people', 'settings', 'holidays'] as const

/** The sheets of {@link requiredTables} that the workbook lacks. */
export const missingOwnSheets = (ports: Ports): readonly TableKey[] =>
  requiredTables.filter((key) => !bindTable(ports, key))

/** Makes those sheets and nothing else, and what the conditional formats reckon with. */
export function createOwnSheets(ports: Ports): void {
  for (const key of missingOwnSheets(ports)) createTable(ports, key)
  storeTables(ports, requiredTables)
  seedSettings(ports)
  seedHolidays(ports)
  writeHelperSheet(ports, true)
}

import type { Ports } from '../../ports.js'
import { writeHelperSheet } from '../refresh/calculations.js'
import { createTable } from '../set-up/ensure-table.js'
import { seedHolidays, seedSettings } from '../set-up/set-up.js'
import { bindTable, type KnownSheet, storeTables, type TableKey } from '../tables.js'

/** What following work needs beside the tracker itself: people to email, the team's settings, and the working calendar. */
const requiredTables = ['people', 'settings', 'holidays'] as const

/**
 * The sheets of {@link requiredTables} that the workbook lacks.
 *
 * @param source a sheet that was read already
 */
export const missingOwnSheets = (ports: Ports, source?: KnownSheet): readonly TableKey[] =>
  requiredTables.filter((key) => !bindTable(ports, key, source))

/** Makes those sheets, and the helper sheet that the conditional formats use. */
export function createOwnSheets(ports: Ports): void {
  for (const key of missingOwnSheets(ports)) createTable(ports, key)
  storeTables(ports, requiredTables)
  seedSettings(ports)
  seedHolidays(ports)
  writeHelperSheet(ports, true)
}

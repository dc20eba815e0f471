import type { Ports, Sheet } from '../../ports.js'
import { writeHelperSheet } from '../refresh/calculations.js'
import { createTable } from '../set-up/ensure-table.js'
import { seedHolidays, seedSettings } from '../set-up/set-up.js'
import { openSheet, storeTables, type TableKey } from '../tables.js'

/** What following work needs beside the tracker itself: who is mailed, the team's settings, and the working calendar. */
const requiredTables = ['people', 'settings', 'holidays'] as const

/** The sheets of {@link requiredTables} that the workbook lacks. */
export const missingOwnSheets = (ports: Ports): readonly TableKey[] =>
  requiredTables.filter((key) => !openSheet(ports, key))

/** Makes those sheets and nothing else, and what the conditional formats reckon with. */
export function createOwnSheets(ports: Ports): void {
  const sheetFor = <K extends (typeof requiredTables)[number]>(key: K): Sheet<K> =>
    openSheet(ports, key) ?? createTable(ports, key, [])
  const [people, settings, holidays] = [sheetFor('people'), sheetFor('settings'), sheetFor('holidays')]
  storeTables(ports.store, [people, settings, holidays])
  seedSettings(ports, settings)
  seedHolidays(ports, holidays)
  writeHelperSheet(ports, { settings, holidays })
}

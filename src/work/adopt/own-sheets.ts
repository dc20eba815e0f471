import type { Ports, Sheet } from '../../ports.js'
import { writeHelperSheet } from '../refresh/calculations.js'
import { createTable } from '../set-up/ensure-table.js'
import { seedHolidays, seedSettings } from '../set-up/seed-rows.js'
import { openSheet, type KnownSheet } from '../tables.js'
import { storeTables } from '../stored-tables.js'
import type { TableKey } from '../table-list.js'

/** What following work needs beside the tracker itself: people to email, the team's settings, and the working calendar. */
const requiredTables = ['people', 'settings', 'holidays'] as const

/**
 * The sheets of {@link requiredTables} that the workbook lacks.
 *
 * @param source a sheet that was read already
 */
export const missingOwnSheets = (
  ports: Pick<Ports, 'library' | 'sheets' | 'store'>,
  source?: KnownSheet,
): readonly TableKey[] => requiredTables.filter((key) => !openSheet(ports, key, source))

/** Makes those sheets, and the helper sheet that the conditional formats use. */
export function createOwnSheets(ports: Ports): void {
  const sheetFor = <K extends (typeof requiredTables)[number]>(key: K): Sheet<K> =>
    openSheet(ports, key) ?? createTable(ports, key, [])
  const [people, settings, holidays] = [sheetFor('people'), sheetFor('settings'), sheetFor('holidays')]
  storeTables(ports.store, [people, settings, holidays])
  seedSettings(ports, settings)
  seedHolidays(ports, holidays)
  writeHelperSheet(ports, { settings, holidays })
}

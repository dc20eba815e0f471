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

type RequiredTable = (typeof requiredTables)[number]

/** Whether a tracker is one of those that following work needs in any case. */
export const isRequired = (key: TableKey): key is RequiredTable =>
  (requiredTables as readonly TableKey[]).includes(key)

/**
 * Makes those sheets, and the helper sheet that the conditional formats use.
 *
 * @param copySheet the sheet that rows were copied into, which is used where it is one of them
 */
export function createOwnSheets(ports: Ports, copySheet?: Sheet): void {
  const sheetFor = <K extends RequiredTable>(key: K): Sheet<K> =>
    copySheet?.table === key
      ? (copySheet as Sheet<K>)
      : (openSheet(ports, key) ?? createTable(ports, key, []))
  const [people, settings, holidays] = [sheetFor('people'), sheetFor('settings'), sheetFor('holidays')]
  storeTables(ports.store, [people, settings, holidays])
  seedHolidays(ports, holidays, seedSettings(ports, settings))
  writeHelperSheet(ports, { settings, holidays })
}

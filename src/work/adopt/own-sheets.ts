import type { Ports } from '../../ports.js'
import { keepReckoning } from '../refresh/reckoning.js'
import { makeTable } from '../set-up/ensure-table.js'
import { seedHolidays, seedSettings } from '../set-up/set-up.js'
import { bindTable, rememberTables, type TableKey } from '../tables.js'

/** What following work needs beside the tracker itself: who is mailed, the team's settings, and the working calendar. */
const needed = ['people', 'settings', 'holidays'] as const

/** The sheets of {@link needed} that the workbook lacks. */
export const sheetsLacking = (ports: Ports): readonly TableKey[] =>
  needed.filter((key) => !bindTable(ports, key))

/** Makes those sheets and nothing else, and what the conditional formats reckon with. */
export function makeOwnSheets(ports: Ports): void {
  for (const key of sheetsLacking(ports)) makeTable(ports, key)
  rememberTables(ports, needed)
  seedSettings(ports)
  seedHolidays(ports)
  keepReckoning(ports, true)
}

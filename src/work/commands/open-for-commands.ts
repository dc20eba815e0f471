import type { Ports, Sheet } from '../../ports.js'
import { createBook, hasTitles, openBook, type OpenBook, type Result } from '../open-book.js'
import { expectFormerSizes } from '../run/expect-former-sizes.js'
import { fingerprintResults } from '../run/table-prints.js'
import { storedSheetNames } from '../stored-tables.js'
import type { TableKey } from '../table-list.js'
import { isUncertain } from '../table-sizes.js'
import { type OpenTable, openTable } from '../tables.js'
import type { CommandList } from './command-list.js'
import { trackersOf } from './command-problems.js'
import { neededTables } from './needed-tables.js'
import { noteShared, recallShared } from './shared-cells.js'
import { inSheetLanguage } from './sheet-language.js'

/** What every row depends on: thresholds and working days. */
const sharedTables: readonly TableKey[] = ['settings', 'holidays']

/**
 * Opens what commands need: the sheets of their trackers with the settings and the calendar, and those that
 * {@link neededTables} names. Other sheets are not read, and so are not missing.
 */
export function openForCommands(ports: Ports, list: CommandList): Result<OpenBook> {
  const trackers = trackersOf(list)
  const names = storedSheetNames(ports.store)
  ports.spreadsheet.assumeStoredZone()
  const runContext = expectFormerSizes(ports)
  // Formulas that are whole say which day the sheet's zone has; without them the zone has to.
  if (runContext.formulaResults === null) ports.spreadsheet.confirmZone()
  const prints = fingerprintResults(runContext)
  const tables = new Map<TableKey, OpenTable>()
  const listNeeded = (): TableKey[] => {
    const neededKeys = new Set<TableKey>([...trackers, ...neededTables({ tables }, list), ...sharedTables])
    return [...neededKeys].filter((key) => names.has(key) && !tables.has(key))
  }
  if (trackers.some((key) => !names.has(key))) return openBook(ports, { needsNoCore: true })
  for (let keys = listNeeded(); keys.length > 0; keys = listNeeded())
    for (const key of keys) {
      const sheet = ports.sheets.find(key, names.get(key)!) as Sheet<TableKey> | null
      if (sheet === null) return openBook(ports, { needsNoCore: true })
      const isShared = sharedTables.includes(key) && !trackers.some((each) => each === key)
      const known = isShared ? recallShared(ports, sheet, prints.get(key)) : null
      if (known !== null) {
        tables.set(key, known)
        continue
      }
      const table = openTable(ports, sheet) as unknown as OpenTable
      if (isUncertain(ports.sheets, sheet)) {
        ports.sheets.rereadSheetNames()
        return openForCommands(ports, list)
      }
      if (!isShared && !hasTitles(table) && key !== 'letters') return openBook(ports, { needsNoCore: true })
      if (isShared) noteShared(ports.store, table, prints.get(key))
      tables.set(key, table)
    }
  const { contents, ...book } = createBook(inSheetLanguage(ports, tables), tables)
  return { ok: true, value: { ...book, contents: { ...contents, gone: [] } } }
}

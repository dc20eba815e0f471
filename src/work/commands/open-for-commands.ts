import type { Ports, Sheet } from '../../ports.js'
import type { TrackerKey } from '../../trackers/index.js'
import { createBook, openBook, type OpenBook, type Result } from '../open-book.js'
import { inSheetLanguage } from './sheet-language.js'
import { noteShared, recallShared } from './shared-cells.js'
import { fingerprintResults } from '../run/table-prints.js'
import { expectFormerSizes } from '../run/expect-former-sizes.js'
import { storedSheetNames } from '../stored-tables.js'
import type { TableKey } from '../table-list.js'
import { isUncertain } from '../table-sizes.js'
import { type OpenTable, openTable } from '../tables.js'

/** Trackers whose gates, or whose cells that runs fill in, depend on the rows of many others. */
const wideTrackers: readonly TrackerKey[] = ['clients', 'engagements', 'gates', 'milestones', 'people']

/** What stages depend on where there is no tracker of gates: a gate may go by a flag of any tracker. */
const besideStages: readonly TrackerKey[] = ['engagements', 'tasks', 'people']

/** What every row depends on: thresholds and working days. */
const sharedTables: readonly TableKey[] = ['settings', 'holidays']

/**
 * Opens what commands on rows of these trackers need: their own sheets with the settings and the calendar;
 * all sheets where one of them depends on many. Other sheets are not read, and so are not missing.
 */
export function openForCommands(ports: Ports, trackers: readonly TrackerKey[]): Result<OpenBook> {
  const names = storedSheetNames(ports.store)
  const isOfStages = trackers.includes('milestones') && !names.has('gates')
  const isWide = trackers.some((key) => wideTrackers.includes(key) && !(isOfStages && key === 'milestones'))
  ports.spreadsheet.assumeStoredZone()
  const runContext = expectFormerSizes(ports)
  // Formulas that are whole say which day the sheet's zone has; without them the zone has to.
  if (runContext.formulaResults === null) ports.spreadsheet.confirmZone()
  const prints = fingerprintResults(runContext)
  if (isWide) return openBook(ports, { needsNoCore: true })
  const neededKeys = [...trackers, ...(isOfStages ? besideStages : []), ...sharedTables]
  const keys = [...new Set<TableKey>(neededKeys)].filter((key) => names.has(key))
  if (trackers.some((key) => !keys.includes(key))) return openBook(ports, { needsNoCore: true })
  const tables = new Map<TableKey, OpenTable>()
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
      return openForCommands(ports, trackers)
    }
    if (isShared) noteShared(ports.store, table, prints.get(key))
    tables.set(key, table)
  }
  const { contents, ...book } = createBook(inSheetLanguage(ports, tables), tables)
  return { ok: true, value: { ...book, contents: { ...contents, gone: [] } } }
}

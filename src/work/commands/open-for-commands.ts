import type { Ports, Sheet } from '../../ports.js'
import type { TrackerKey } from '../../trackers/index.js'
import { createBook, openBook, type OpenBook, type Result } from '../open-book.js'
import { expectedTableSizes, readRunContext } from '../run/run-context.js'
import { assumeStoredOrder } from '../sheet-order.js'
import { storedSheetNames } from '../stored-tables.js'
import type { TableKey } from '../table-list.js'
import { expectSizes, isUncertain } from '../table-sizes.js'
import { type OpenTable, openTable } from '../tables.js'

/** Trackers whose gates, or whose cells that runs fill in, depend on the rows of many others. */
const wideTrackers: readonly TrackerKey[] = ['clients', 'engagements', 'milestones', 'people']

/** What every row depends on: thresholds and working days. */
const sharedTables: readonly TableKey[] = ['settings', 'holidays']

/**
 * Opens what commands on rows of these trackers need: their own sheets with the settings and the calendar;
 * all sheets where one of them depends on many. Other sheets are not read, and so are not missing.
 */
export function openForCommands(ports: Ports, trackers: readonly TrackerKey[]): Result<OpenBook> {
  const runContext = readRunContext(ports)
  const isKnown = runContext.formulaResults !== null
  if (trackers.some((key) => wideTrackers.includes(key))) {
    if (isKnown) expectAll(ports, runContext)
    return openBook(ports, { needsNoCore: true })
  }
  const names = storedSheetNames(ports.store)
  const keys = [...new Set<TableKey>([...trackers, ...sharedTables])].filter((key) => names.has(key))
  if (trackers.some((key) => !keys.includes(key))) return openBook(ports, { needsNoCore: true })
  if (isKnown) expectAll(ports, runContext)
  const tables = new Map<TableKey, OpenTable>()
  for (const key of keys) {
    const sheet = ports.sheets.find(key, names.get(key)!) as Sheet<TableKey> | null
    if (sheet === null) return openBook(ports, { needsNoCore: true })
    const table = openTable(ports, sheet) as unknown as OpenTable
    if (isUncertain(ports.sheets, sheet)) {
      ports.sheets.rereadSheetNames()
      return openForCommands(ports, trackers)
    }
    tables.set(key, table)
  }
  const { contents, ...book } = createBook(ports, tables)
  return { ok: true, value: { ...book, contents: { ...contents, gone: [] } } }
}

function expectAll(ports: Ports, runContext: ReturnType<typeof readRunContext>): void {
  assumeStoredOrder(ports, 'reading')
  expectSizes(ports.sheets, expectedTableSizes(runContext))
}

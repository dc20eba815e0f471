import type { Problem } from '../../../core/problem.js'
import type { TrackerGroup } from '../../../core/library-details.js'
import type { Ports } from '../../../ports.js'
import { type TrackerKey, trackerKeys, trackerOf } from '../../../trackers/index.js'
import { libraryOf } from '../library.js'
import { openSheets, type OpenTable, openTable } from '../../tables.js'
import type { TableKey } from '../../table-list.js'

/**
 * Whether a workbook has a tracker: it is there; its sheet lacks columns that set-up adds; there is no such
 * sheet; or a sheet has its name and none of its columns, so that it cannot be the tracker.
 */
type TrackerState = 'there' | 'incomplete' | 'absent' | 'taken'

export interface TrackerOffer {
  readonly key: TrackerKey
  readonly name: string
  readonly group: TrackerGroup
  /** Without any of the core trackers there is nothing to follow. */
  readonly isCore: boolean
  /** What it is for, in one line. */
  readonly purpose: string
  readonly state: TrackerState
  /** The sheet's name as it is, '' when there is none. */
  readonly sheet: string
}

/** The state of every tracker in the workbook, with the tables that were read to find it. */
export function surveyTrackers(ports: Ports): {
  readonly offers: readonly TrackerOffer[]
  readonly tables: ReadonlyMap<TableKey, OpenTable>
} {
  const locale = ports.ui.locale()
  const tables = new Map<TableKey, OpenTable>()
  for (const [key, sheet] of openSheets(ports))
    tables.set(key, openTable(ports, sheet) as unknown as OpenTable)
  const trackerPurposes = libraryOf(ports.library).listing.map(({ key, group, purpose }): TrackerOffer => {
    const { name, isCore } = trackerOf(key)
    const open = tables.get(key)
    return {
      key,
      name: name[locale],
      group,
      isCore: isCore === true,
      purpose: purpose[locale],
      state: open ? stateOf(open) : 'absent',
      sheet: open?.sheet.name() ?? '',
    }
  })
  return {
    offers: trackerPurposes,
    tables: new Map([...tables].filter(([, open]) => stateOf(open) === 'there')),
  }
}

const stateOf = ({ table, reading: { location } }: OpenTable): TrackerState =>
  location.headerLine === 0 ? 'taken' : location.columns.has(table.title) ? 'there' : 'incomplete'

/** One problem for each of those trackers whose name is that of a foreign sheet. */
export function takenSheetProblems(
  ports: Pick<Ports, 'library' | 'sheets' | 'store'>,
  keys: readonly TrackerKey[],
): readonly Problem[] {
  const wanted = trackerKeys.filter((key) => keys.includes(key))
  return [...openSheets(ports).values()]
    .filter(({ table }) => (wanted as readonly string[]).includes(table))
    .filter((sheet) => openTable(ports, sheet).reading.location.headerLine === 0)
    .map((sheet) => ({
      code: 'sheetTaken',
      table: sheet.table,
      column: '',
      line: 0,
      found: sheet.name(),
    }))
}

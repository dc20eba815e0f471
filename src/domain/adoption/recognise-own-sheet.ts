/** Milepost's own sheets among a stranger's. */
import { type LoadAliases, locateTable } from '../../core/sheet/locate-table.js'
import { acceptedSheetNames, type Table } from '../../core/table.js'
import { history } from '../../trackers/own/history.js'
import { letters } from '../../trackers/own/letters.js'
import { runs } from '../../trackers/own/runs.js'
import { settings } from '../../trackers/own/settings.js'
import { teamTemplates } from '../../trackers/own/team-templates.js'
import { trackerKeys, trackers } from '../../trackers/index.js'
import type { SheetInterpretation } from './sheet-interpretation.js'
import type { SheetCells } from './types.js'

/** Sheets that Milepost keeps for itself, in which nobody follows work. */
const internalTables: readonly Table[] = [settings, runs, letters, teamTemplates, history]

/** The share of its columns by which a sheet is one that Milepost made. */
const minOwnShare = 0.9

/** A sheet that Milepost set up: the tracker as it stands there, whole; `internal` for one that people never work in. */
export function recogniseOwnSheet(
  { name, grid }: SheetCells,
  loadAliases: LoadAliases,
): SheetInterpretation | 'internal' | undefined {
  const locateOwn = (table: Table) => {
    const location = locateTable(table, grid, new Map(), loadAliases)
    return {
      location,
      whole:
        location.columns.size >= Object.keys(table.columns).length * minOwnShare &&
        location.columns.has('id'),
    }
  }
  const hasName = (table: Table): boolean =>
    acceptedSheetNames(table).some((each) => each.toLowerCase() === name.trim().toLowerCase())
  if (internalTables.some((table) => hasName(table) && locateOwn(table).whole)) return 'internal'
  const key = trackerKeys
    .filter((each) => locateOwn(trackers[each]).whole)
    .sort((a, b) => Number(hasName(trackers[b])) - Number(hasName(trackers[a])))[0]
  if (key === undefined) return undefined
  const table = trackers[key] as Table
  const { location } = locateOwn(table)
  const columns = Object.fromEntries(location.columns)
  return {
    key,
    table,
    head: { headerRow: location.headerLine, firstRow: location.headerLine + 1, headers: [] },
    columns: [],
    found: {
      columns,
      sureness: Object.fromEntries(Object.keys(columns).map((field) => [field, 1])),
      unsure: [],
    },
    weight: 0,
    isOwn: true,
  }
}

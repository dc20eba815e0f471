/** Milepost's own sheets in any workbook. */
import { type LoadAliases, locateTable } from '../../core/sheet/locate-table.js'
import { ownColumnCount } from '../../core/own-column-count.js'
import { acceptedSheetNames, type Table } from '../../core/table.js'
import { history } from '../../trackers/own/history.js'
import { letters } from '../../trackers/own/letters.js'
import { runs } from '../../trackers/own/runs.js'
import { settings } from '../../trackers/own/settings.js'
import { teamTemplates } from '../../trackers/own/team-templates.js'
import { trackerKeys, trackerOf, trackers } from '../../trackers/index.js'
import type { SheetInterpretation } from './sheet-interpretation.js'
import type { SheetCells } from './types.js'

/** Sheets that only Milepost uses. */
const internalTables: readonly Table[] = [settings, runs, letters, teamTemplates, history]

/** The share of a table's columns that a sheet must have to be Milepost's. */
const minOwnShare = 0.9

/** The tracker that Milepost made in a sheet; `internal` for a sheet that only Milepost uses. */
export function recogniseOwnSheet(
  sheet: SheetCells,
  loadAliases: LoadAliases,
): SheetInterpretation | 'internal' | undefined {
  const { name, grid } = sheet
  const locateOwn = (table: Table) => {
    const location = locateTable(table, grid, new Map(), loadAliases)
    return {
      location,
      whole: location.columns.size >= ownColumnCount(table) * minOwnShare && location.columns.has('id'),
    }
  }
  const hasName = (table: Table): boolean =>
    acceptedSheetNames(table).some((each) => each.toLowerCase() === name.trim().toLowerCase())
  if (internalTables.some((table) => hasName(table) && locateOwn(table).whole)) return 'internal'
  const key = trackerKeys
    .filter((each) => locateOwn(trackers[each]).whole)
    .sort((a, b) => Number(hasName(trackers[b])) - Number(hasName(trackers[a])))[0]
  if (key === undefined) return undefined
  const table = trackerOf(key)
  const { location } = locateOwn(table)
  const columns = Object.fromEntries(location.columns)
  return {
    key,
    table,
    head: { headerRow: location.headerLine, firstRow: location.headerLine + 1, headers: [] },
    columns: [],
    found: {
      columns,
      confidence: Object.fromEntries(Object.keys(columns).map((field) => [field, 1])),
      unsure: [],
    },
    weight: 0,
    part: sheet,
    hasLines: true,
    isOwn: true,
  }
}

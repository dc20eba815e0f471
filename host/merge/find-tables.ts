/** The sheets of trackers in a workbook that a file holds: by their names, else by their headers. */
import type { Cell } from '../../src/core/cell.js'
import { namesOf } from '../../src/core/locale.js'
import { headerSearchDepth, locateTable, type TableLocation } from '../../src/core/sheet/locate-table.js'
import { acceptedSheetNames } from '../../src/core/table.js'
import { trackerKeys, trackerOf, type TrackerKey } from '../../src/trackers/index.js'
import { helperSheetName } from '../../src/work/refresh/calculations.js'
import { allTables, tableKeys } from '../../src/work/table-list.js'
import { viewOfSheet } from '../../src/work/views/view-of-sheet.js'
import { aliases } from '../build/library/library-texts.js'
import { FormulaError, type LiveSheet, type LiveWorkbook } from '../emulator/index.js'

/** The sheet of a tracker, and where its columns are. */
export interface FoundTable {
  readonly key: TrackerKey
  readonly sheet: LiveSheet
  readonly location: TableLocation
}

/** The share of a tracker’s columns that a sheet of any other name must show. */
const headerShare = 0.6

/** The cells at the top, in which headers are. */
function readTop(workbook: LiveWorkbook, sheet: LiveSheet): Cell[][] {
  const top: Cell[][] = []
  const area = { row: 1, column: 1, lastRow: headerSearchDepth, lastColumn: null }
  workbook.eachValue(sheet.id, area, (value, row, column) => {
    while (top.length < row) top.push([])
    const line = top[row - 1]!
    while (line.length < column) line.push(null)
    line[column - 1] = value instanceof FormulaError ? value.code : value
  })
  return top
}

const locate = (workbook: LiveWorkbook, sheet: LiveSheet, key: TrackerKey): TableLocation =>
  locateTable(trackerOf(key), readTop(workbook, sheet), new Map(), () => aliases)

/** Whether runs make the sheet again: it shows what is in others. */
export const isMadeAgain = ({ name }: { readonly name: string }): boolean =>
  viewOfSheet(name) !== undefined || namesOf(helperSheetName).includes(name)

const isNamedAsTable = ({ name }: LiveSheet): boolean =>
  tableKeys.some((key) =>
    acceptedSheetNames(allTables[key]).some((each) => each.toLowerCase() === name.trim().toLowerCase()),
  )

/** Every tracker that the workbook has, in the order of trackers. */
export function findTables(workbook: LiveWorkbook): ReadonlyMap<TrackerKey, FoundTable> {
  const found = new Map<TrackerKey, FoundTable>()
  const isTitled = ({ headerLine, columns }: TableLocation, key: TrackerKey): boolean =>
    headerLine > 0 && columns.has(trackerOf(key).title)
  for (const key of trackerKeys)
    for (const name of acceptedSheetNames(trackerOf(key))) {
      const sheet = workbook.sheetNamed(name)
      if (sheet === undefined || found.has(key)) continue
      const location = locate(workbook, sheet, key)
      if (isTitled(location, key)) found.set(key, { key, sheet, location })
    }
  for (const sheet of workbook.sheets) {
    if (isMadeAgain(sheet) || isNamedAsTable(sheet)) continue
    const [best] = trackerKeys
      .filter((key) => !found.has(key))
      .map((key) => ({ key, location: locate(workbook, sheet, key) }))
      .map((each) => ({
        ...each,
        share: each.location.columns.size / Object.keys(trackerOf(each.key).columns).length,
      }))
      .filter(({ key, location, share }) => share >= headerShare && isTitled(location, key))
      .sort((one, other) => other.share - one.share)
    if (best) found.set(best.key, { key: best.key, sheet, location: best.location })
  }
  return new Map(trackerKeys.flatMap((key) => (found.has(key) ? [[key, found.get(key)!]] : [])))
}

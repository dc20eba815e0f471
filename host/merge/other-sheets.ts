/** Sheets that are no trackers: only named, where THEIRS has something that MINE does not get. */
import type { TrackerKey } from '../../src/trackers/index.js'
import { FormulaError, type LiveSheet, type LiveWorkbook } from '../emulator/index.js'
import { isMadeAgain } from './find-tables.js'
import type { Copies } from './merge-rows.js'
import type { CopyTable } from './read-table.js'

/** What people see in a sheet, formulas by their text; blank for a sheet without cells or none. */
function readContent(workbook: LiveWorkbook, sheet: LiveSheet | undefined): string {
  if (sheet === undefined) return ''
  const cells: string[] = []
  workbook.eachValue(sheet.id, sheet.fullArea, (value, row, column) => {
    const formula = sheet.cell(row, column)?.f
    const content = formula ?? (value instanceof FormulaError ? value.code : value)
    if (content !== null && content !== '') cells.push(JSON.stringify([row, column, content]))
  })
  return cells.join()
}

/** Names of sheets that THEIRS changed and that differ from those in MINE. */
export function listOtherSheets(
  { base, mine, theirs }: Copies<LiveWorkbook>,
  tables: ReadonlyMap<TrackerKey, CopyTable>,
): string[] {
  const trackers = new Set([...tables.values()].map(({ sheet }) => sheet.id))
  return theirs.sheets.flatMap((sheet) => {
    if (trackers.has(sheet.id) || isMadeAgain(sheet)) return []
    const there = readContent(theirs, sheet)
    const [before, here] = [base, mine].map((each) => readContent(each, each.sheetNamed(sheet.name)))
    return there === before || there === here ? [] : [sheet.name]
  })
}

/** Puts rows into the sheet of a tracker as people do: under its headers, days as days. */
import { acceptedSheetNames } from '../../src/core/table.js'
import { trackers, type TrackerKey } from '../../src/trackers/index.js'
import type { Scalar } from '../emulator/workbook/snapshot.js'
import type { LiveSheet, LiveWorkbook } from '../emulator/index.js'

/** Cells by column key. Days are written `2026-03-31`; choices as their labels. */
export type RowValues = Readonly<Record<string, Scalar>>

const day = /^\d{4}-\d\d-\d\d$/

/** The serial number of a day: days since 1899-12-30. */
export const toSerial = (text: string): number => Date.parse(`${text}T00:00:00Z`) / 86_400_000 + 25_569

/** The sheet of a tracker, by its name in any language. Throws RangeError when there is none. */
export function findSheet(workbook: LiveWorkbook, key: TrackerKey): LiveSheet {
  const found = acceptedSheetNames(trackers[key])
    .map((name) => workbook.sheetNamed(name))
    .find((sheet) => sheet !== undefined)
  if (found === undefined) throw new RangeError(`There is no sheet for ${key}.`)
  return found
}

/** The place of each column of a tracker in the header row, by key. Columns count from 1. */
export function findColumns(workbook: LiveWorkbook, key: TrackerKey): Map<string, number> {
  const sheet = findSheet(workbook, key)
  const columns = Object.entries(trackers[key].columns)
  const places = new Map<string, number>()
  for (let at = 1; at <= sheet.columns; at++) {
    const header = workbook.display({ sheet: sheet.id, row: 1, column: at })
    const column = columns.find(([, { name }]) => name.en === header || name['zh-CN'] === header)
    if (column !== undefined) places.set(column[0], at)
  }
  return places
}

/** The first empty row under the header. */
export const findFirstFreeRow = (workbook: LiveWorkbook, key: TrackerKey): number =>
  Math.max(1, workbook.extent(findSheet(workbook, key).id).rows) + 1

/**
 * Writes rows below those that are there.
 * @returns the row number of the first
 * @throws RangeError for a column the sheet does not have
 */
export function fillRows(workbook: LiveWorkbook, key: TrackerKey, lines: readonly RowValues[]): number {
  const sheet = findSheet(workbook, key)
  const places = findColumns(workbook, key)
  const first = findFirstFreeRow(workbook, key)
  const width = Math.max(...places.values())
  const values = lines.map((line) => {
    const row: Scalar[] = Array.from({ length: width }, () => null)
    for (const [column, value] of Object.entries(line)) {
      const at = places.get(column)
      if (at === undefined) throw new RangeError(`${key} has no column ${column}.`)
      row[at - 1] = typeof value === 'string' && day.test(value) ? toSerial(value) : value
    }
    return row
  })
  // Where a sheet ends, people add rows below it, which look like the last one: days stay days.
  const missing = first + values.length - 1 - sheet.rows
  if (missing > 0) workbook.insertRows(sheet.id, sheet.rows + 1, missing, sheet.rows)
  workbook.setValues({ sheet: sheet.id, row: first, column: 1 }, values)
  return first
}

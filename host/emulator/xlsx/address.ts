/**
 * A1 notation. Areas count from 1; `null` is the sheet's edge, which a file writes as its very last row or
 * column.
 */
import { columnLetters, columnNumber } from '../workbook/a1.js'
import type { Area } from '../workbook/snapshot.js'

export const lastRowOfFile = 1_048_576
export const lastColumnOfFile = 16_384

/** `B2`. */
export const cellName = (row: number, column: number): string => `${columnLetters(column)}${row}`
/** `$B$2`. */
const fixedCellName = (row: number, column: number): string => `$${columnLetters(column)}$${row}`

const pattern = /^\$?([A-Za-z]{1,3})?\$?(\d{1,7})?(?::\$?([A-Za-z]{1,3})?\$?(\d{1,7})?)?$/

/** The area a reference such as `B2`, `$A$1:C9`, `A:C` or `2:5` names; `undefined` when it is none. */
export const parseArea = (text: string): Area | undefined => {
  const match = pattern.exec(text)
  if (!match || text === '') return undefined
  const [, left, top, right, bottom] = match
  const single = !text.includes(':')
  if (single && !(left && top)) return undefined
  const lastRow = Number((single ? top : bottom) ?? lastRowOfFile)
  const lastColumn = (single ? left : right) ? columnNumber((single ? left : right)!) : lastColumnOfFile
  const row = top ? Number(top) : 1
  const column = left ? columnNumber(left) : 1
  if (row < 1 || row > lastRow || column > lastColumn) return undefined
  return {
    row,
    column,
    lastRow: lastRow >= lastRowOfFile ? null : lastRow,
    lastColumn: lastColumn >= lastColumnOfFile ? null : lastColumn,
  }
}

const nameArea = (area: Area, nameCell: typeof cellName): string => {
  const first = nameCell(area.row, area.column)
  const last = nameCell(area.lastRow ?? lastRowOfFile, area.lastColumn ?? lastColumnOfFile)
  return first === last ? first : `${first}:${last}`
}
/** The area as a file writes it: `B2`, `A2:C1048576`. */
export const areaName = (area: Area): string => nameArea(area, cellName)
/** The same where it does not move with a formula: `$B$2`. */
export const fixedAreaName = (area: Area): string => nameArea(area, fixedCellName)

/** Areas of a list separated by spaces, as rules name them; what is no area is skipped. */
export const parseAreas = (text: string): Area[] => text.split(/\s+/).flatMap((each) => parseArea(each) ?? [])

/** The sheet's name as a formula writes it. */
export const quoteSheet = (name: string): string => `'${name.replaceAll("'", "''")}'`

/** The parts of `'My sheet'!$A$1:$B$2`; `undefined` when it is not one area on a named sheet. */
export const parseSheetArea = (text: string): { sheet: string; area: Area } | undefined => {
  const match = /^=?(?:'((?:[^']|'')+)'|([^'!\s[\]]+))!([^!]+)$/.exec(text.trim())
  const area = match && parseArea(match[3]!)
  return area ? { sheet: (match[1] ?? match[2]!).replaceAll("''", "'"), area } : undefined
}

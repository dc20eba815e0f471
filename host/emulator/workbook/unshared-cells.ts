import type { ComputedWorkbook } from './computed.js'
import type { LiveSheet } from './sheet.js'

/** A place in a sheet's list of rows takes as much memory as a small part of a cell. */
const rowsPerCell = 8

const countSheetCells = (sheet: LiveSheet, than: LiveSheet | undefined): number => {
  let cells = sheet.grid.length / rowsPerCell
  const others = than?.grid
  sheet.grid.forEach((line, row) => {
    if (line !== undefined && line !== others?.[row] && line !== sheet.grid[row - 1]) cells += line.length
  })
  return cells
}

/**
 * How many cells a workbook has in memory that it does not share with another one; one of the two is a fork
 * of the other.
 */
export const countUnsharedCells = (workbook: ComputedWorkbook, other: ComputedWorkbook): number =>
  Math.ceil(
    workbook.sheets.reduce((sum, sheet) => sum + countSheetCells(sheet, other.sheetById(sheet.id)), 0),
  )

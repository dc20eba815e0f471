/** The position of a range, and ranges beside it. */
import { formatA1 } from '../../../workbook/a1.js'
import { isSameArea, type Rectangle } from '../../../workbook/area.js'
import { holdsContent } from '../../../workbook/cell.js'
import { Refusal } from '../../../workbook/refusal.js'
import type { Area } from '../../../workbook/snapshot.js'
import type { SpreadsheetContext, RangeState } from '../spreadsheet-context.js'

/** A closed area of some rows and columns. Throws a {@link Refusal} where the sheet has no such cells. */
export const areaOf = (
  context: SpreadsheetContext,
  sheet: number,
  row: number,
  column: number,
  rows = 1,
  columns = 1,
): Area & { lastRow: number; lastColumn: number } => {
  if (rows < 1) throw new Refusal('The number of rows in the range must be at least 1.')
  if (columns < 1) throw new Refusal('The number of columns in the range must be at least 1.')
  if (row < 1) throw new Refusal('The starting row of the range is too small.')
  if (column < 1) throw new Refusal('The starting column of the range is too small.')
  const area = { row, column, lastRow: row + rows - 1, lastColumn: column + columns - 1 }
  const size = context.sheet(sheet)
  if (area.lastRow > size.rows || area.lastColumn > size.columns) {
    throw new Refusal('The coordinates of the range are outside the dimensions of the sheet.')
  }
  return area
}

/** The block of filled cells around a range, as Ctrl+A finds it: it grows while a neighbour has content. */
const dataRegion = (
  context: SpreadsheetContext,
  range: RangeState,
  rows: boolean,
  columns: boolean,
): Area => {
  const sheet = context.sheet(range.sheet)
  const area = { ...context.cells(range) }
  const filled = (row: number, column: number): boolean =>
    row >= 1 &&
    column >= 1 &&
    row <= sheet.rows &&
    column <= sheet.columns &&
    holdsContent(sheet.cell(row, column))
  const across = (row: number): boolean => {
    for (let column = area.column - 1; column <= area.lastColumn + 1; column++)
      if (filled(row, column)) return true
    return false
  }
  const down = (column: number): boolean => {
    for (let row = area.row - 1; row <= area.lastRow + 1; row++) if (filled(row, column)) return true
    return false
  }
  const grow = (): boolean => {
    const before = { ...area }
    if (rows && across(area.row - 1)) area.row -= 1
    if (rows && across(area.lastRow + 1)) area.lastRow += 1
    if (columns && down(area.column - 1)) area.column -= 1
    if (columns && down(area.lastColumn + 1)) area.lastColumn += 1
    return !isSameArea(before, area)
  }
  let grown = grow()
  while (grown) grown = grow()
  return area
}

export const positionMembers = (context: SpreadsheetContext) => {
  const cells = (range: RangeState): Rectangle => context.cells(range)
  return {
    getA1Notation: (range: RangeState) => formatA1(range.area),
    getRow: (range: RangeState) => range.area.row,
    getRowIndex: (range: RangeState) => range.area.row,
    getColumn: (range: RangeState) => range.area.column,
    getLastRow: (range: RangeState) => cells(range).lastRow,
    getLastColumn: (range: RangeState) => cells(range).lastColumn,
    getNumRows: (range: RangeState) => cells(range).lastRow - range.area.row + 1,
    getNumColumns: (range: RangeState) => cells(range).lastColumn - range.area.column + 1,
    getHeight: (range: RangeState) => cells(range).lastRow - range.area.row + 1,
    getWidth: (range: RangeState) => cells(range).lastColumn - range.area.column + 1,
    getGridId: (range: RangeState) => range.sheet,
    getSheet: (range: RangeState) => context.makeSheet(range.sheet),
    isStartRowBounded: (range: RangeState) => range.area.lastRow !== null || range.area.row > 1,
    isStartColumnBounded: (range: RangeState) => range.area.lastColumn !== null || range.area.column > 1,
    isEndRowBounded: (range: RangeState) => range.area.lastRow !== null,
    isEndColumnBounded: (range: RangeState) => range.area.lastColumn !== null,
    getCell: (range: RangeState, row: number, column: number) => {
      const { row: top, column: left, lastRow, lastColumn } = cells(range)
      if (row < 1 || column < 1 || top + row - 1 > lastRow || left + column - 1 > lastColumn) {
        throw new Refusal('Cell reference out of range')
      }
      return context.range(range.sheet, areaOf(context, range.sheet, top + row - 1, left + column - 1))
    },
    offset: (range: RangeState, down: number, across: number, rows?: number, columns?: number) => {
      const { row, column, lastRow, lastColumn } = cells(range)
      const high = rows ?? lastRow - row + 1
      const wide = columns ?? lastColumn - column + 1
      return context.range(range.sheet, areaOf(context, range.sheet, row + down, column + across, high, wide))
    },
    getDataRegion: (range: RangeState, dimension?: object) => {
      const rows = dimension === undefined || dimension === context.enumValue('Dimension', 'ROWS')
      const columns = dimension === undefined || dimension === context.enumValue('Dimension', 'COLUMNS')
      return context.range(range.sheet, dataRegion(context, range, rows, columns))
    },
    activate: (range: RangeState) => {
      context.workbook.activeSheet = range.sheet
      context.selected.set(range.sheet, range.area)
      return context.range(range.sheet, range.area)
    },
    activateAsCurrentCell: (range: RangeState) => {
      const { row, column, lastRow, lastColumn } = cells(range)
      if (row !== lastRow || column !== lastColumn)
        throw new Refusal('The range to activate as the current cell must be a single cell.')
      context.workbook.activeSheet = range.sheet
      context.selected.set(range.sheet, range.area)
      return context.range(range.sheet, range.area)
    },
  }
}

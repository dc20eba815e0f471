import type { ComputedWorkbook } from './computed.js'

/** The maximum number of rows of a sheet in an .xlsx file; a sheet here cannot become longer. */
const maxRows = 1_048_576
const maxColumns = 16_384
/** Google's limit for all sheets of a spreadsheet together, counted with the empty cells of their grids. */
const maxGridCells = 10_000_000

/**
 * Whether a sheet may grow to that size: a file may have more than the limit, which then must not become
 * more.
 */
export function canGrow(workbook: ComputedWorkbook, sheetId: number, rows: number, columns: number): boolean {
  const sheet = workbook.sheet(sheetId)
  if (rows <= sheet.rows && columns <= sheet.columns) return true
  const cellsAfter = Math.max(rows, sheet.rows) * Math.max(columns, sheet.columns)
  const others = workbook.sheets.reduce(
    (sum, each) => sum + (each === sheet ? 0 : each.rows * each.columns),
    0,
  )
  return rows <= maxRows && columns <= maxColumns && others + cellsAfter <= maxGridCells
}

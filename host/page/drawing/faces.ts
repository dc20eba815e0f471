/** Sheets as the grid lays them out. */
import type { LiveSheet, LiveWorkbook } from '../../workbook/live.js'
import type { Box, SheetFace } from '../contract.js'
import { chartFaces } from './charts.js'
import { fittingHeights } from './fit.js'

/** Every sheet without its cells, in the order of the tabs. */
export const sheetFaces = (workbook: LiveWorkbook): SheetFace[] =>
  workbook.sheets.map((sheet) => faceOf(workbook, sheet))

const faceOf = (workbook: LiveWorkbook, sheet: LiveSheet): SheetFace => ({
  id: sheet.id,
  name: sheet.name,
  hidden: sheet.hidden,
  tabColor: sheet.tabColor ?? null,
  rows: sheet.rows,
  columns: sheet.columns,
  frozenRows: sheet.frozenRows,
  frozenColumns: sheet.frozenColumns,
  gridlines: !sheet.hiddenGridlines,
  widths: Object.fromEntries(sheet.widths),
  heights: { ...fittingHeights(workbook, sheet), ...Object.fromEntries(sheet.heights) },
  hiddenColumns: [...sheet.hiddenColumns],
  hiddenRows: [...sheet.hiddenRows],
  merges: sheet.merges.map((merge) => sheet.bounded(merge) satisfies Box),
  charts: chartFaces(workbook, sheet),
})

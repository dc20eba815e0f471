/** Sheets as the grid lays them out. */
import type { LiveSheet, LiveWorkbook } from '../../emulator/index.js'
import type { Box, SheetView } from '../contract.js'
import { createChartViews } from './chart-views.js'
import { estimateHeights } from './row-heights.js'

/** Every sheet without its cells, in the order of the tabs. */
export const createSheetViews = (workbook: LiveWorkbook): SheetView[] =>
  workbook.sheets.map((sheet) => createSheetView(workbook, sheet))

const createSheetView = (workbook: LiveWorkbook, sheet: LiveSheet): SheetView => ({
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
  heights: { ...estimateHeights(workbook, sheet), ...Object.fromEntries(sheet.heights) },
  hiddenColumns: [...sheet.hiddenColumns],
  hiddenRows: [...sheet.hiddenRows],
  merges: sheet.merges.map((merge) => sheet.bounded(merge) satisfies Box),
  charts: createChartViews(workbook, sheet),
})

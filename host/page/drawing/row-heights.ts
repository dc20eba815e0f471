/**
 * Heights of rows for which no height was set: as tall as their wrapped or large text needs, as in
 * spreadsheets.
 */
import { canBeTall, type LiveSheet, type LiveWorkbook, measureHeight } from '../../emulator/index.js'

const usualWidth = 100
const usualHeight = 21

const heightCache = new WeakMap<LiveSheet, { version: number; heights: Record<number, number> }>()

/** Pixels by row, only for rows taller than usual. An estimate: the server has no fonts to measure with. */
export function estimateHeights(workbook: LiveWorkbook, sheet: LiveSheet): Record<number, number> {
  const before = heightCache.get(sheet)
  if (before?.version === workbook.version) return before.heights
  const heights: Record<number, number> = {}
  sheet.each({ row: 1, column: 1, lastRow: null, lastColumn: null }, (cell, row, column) => {
    if (sheet.heights.has(row) || (cell.v === undefined && cell.f === undefined)) return
    const style = workbook.styles.style(cell.s)
    if (!canBeTall(style)) return
    const text = workbook.display({ sheet: sheet.id, row, column })
    const needed = measureHeight(text, style, sheet.widths.get(column) ?? usualWidth)
    if (needed > (heights[row] ?? usualHeight)) heights[row] = needed
  })
  heightCache.set(sheet, { version: workbook.version, heights })
  return heights
}

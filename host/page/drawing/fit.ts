/** Heights of rows nobody set a height for: as tall as their wrapped or large text needs, as spreadsheets do it. */
import type { LiveSheet, LiveWorkbook } from '../../workbook/live.js'
import type { StyleSnapshot } from '../../workbook/snapshot.js'

const usualWidth = 100
const usualHeight = 21
const tallest = 400
const pixelsPerPoint = 4 / 3

const known = new WeakMap<LiveSheet, { version: number; heights: Record<number, number> }>()

/** Pixels by row, only for rows taller than usual. An estimate: the server has no fonts to measure with. */
export function fittingHeights(workbook: LiveWorkbook, sheet: LiveSheet): Record<number, number> {
  const before = known.get(sheet)
  if (before?.version === workbook.version) return before.heights
  const heights: Record<number, number> = {}
  sheet.each({ row: 1, column: 1, lastRow: null, lastColumn: null }, (cell, row, column) => {
    if (sheet.heights.has(row) || (cell.v === undefined && cell.f === undefined)) return
    const style = workbook.styles.style(cell.s)
    if (style.wrap !== 'wrap' && (style.fontSize ?? 10) <= 11) return
    const text = workbook.display({ sheet: sheet.id, row, column })
    const needed = heightOf(text, style, sheet.widths.get(column) ?? usualWidth)
    if (needed > (heights[row] ?? usualHeight)) heights[row] = needed
  })
  known.set(sheet, { version: workbook.version, heights })
  return heights
}

function heightOf(text: string, style: StyleSnapshot, width: number): number {
  const size = (style.fontSize ?? 10) * pixelsPerPoint
  const room = Math.max(size, width - 8)
  const lines =
    style.wrap === 'wrap'
      ? text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line, size) / room)), 0)
      : 1
  return Math.min(tallest, Math.round(lines * size * 1.35 + 3))
}

function widthOf(text: string, size: number): number {
  let width = 0
  for (const letter of text) width += letter > '\u2e7f' ? size : size * 0.55
  return width
}

/** Which rows and columns are drawn: those on screen and a few around them. */
import type { Box, SheetView } from '../../contract.js'
import type { Axis } from './axis.js'
import type { Axes } from './selection.js'
import { overlaps } from './selection.js'

export interface Scroll {
  left: number
  top: number
  width: number
  height: number
}

export const headWidth = 46
export const headHeight = 24
const spareRows = 8
const spareColumns = 2

/** The scrolled part of the grid that is drawn, frozen rows and columns not counted. */
export function findDrawnArea(sheetView: SheetView, axes: Axes, scroll: Scroll): Box {
  const frozenHeight = axes.rows.span(1, sheetView.frozenRows)
  const frozenWidth = axes.columns.span(1, sheetView.frozenColumns)
  const bottom = scroll.top + Math.max(0, scroll.height - headHeight)
  const right = scroll.left + Math.max(0, scroll.width - headWidth)
  const area = {
    row: Math.max(sheetView.frozenRows + 1, axes.rows.at(scroll.top + frozenHeight) - spareRows),
    column: Math.max(sheetView.frozenColumns + 1, axes.columns.at(scroll.left + frozenWidth) - spareColumns),
    lastRow: Math.min(sheetView.rows, axes.rows.at(bottom) + spareRows),
    lastColumn: Math.min(sheetView.columns, axes.columns.at(right) + spareColumns),
  }
  return includeMerges(sheetView, area)
}

/** Merged cells are drawn from their first cell, so that cell must be there. */
function includeMerges(sheetView: SheetView, area: Box): Box {
  const widened = { ...area }
  for (const merge of sheetView.merges) {
    if (!overlaps(area, merge)) continue
    if (merge.row > sheetView.frozenRows) widened.row = Math.min(widened.row, merge.row)
    if (merge.column > sheetView.frozenColumns) widened.column = Math.min(widened.column, merge.column)
  }
  return widened
}

/** Where to scroll so that the area's given cell is seen, frozen parts and headings not covering it. */
export function scrollTo(
  sheetView: SheetView,
  axes: Axes,
  scroll: Scroll,
  cell: { row: number; column: number },
): { left: number; top: number } {
  // At the first cell the sheet's beginning is shown, though frozen cells are always seen.
  if (cell.row === 1 && cell.column === 1) return { left: 0, top: 0 }
  const { frozenRows, frozenColumns } = sheetView
  return {
    top: scrollAlong(axes.rows, cell.row, frozenRows, scroll.top, scroll.height - headHeight),
    left: scrollAlong(axes.columns, cell.column, frozenColumns, scroll.left, scroll.width - headWidth),
  }
}

function scrollAlong(axis: Axis, line: number, frozenLines: number, from: number, height: number): number {
  if (line <= frozenLines) return from
  const frozen = axis.span(1, frozenLines)
  const [start, size, room] = [axis.start(line) - frozen, axis.size(line), height - frozen]
  if (start < from) return start
  if (start + size > from + room) return start + Math.min(size, room) - room
  return from
}

/** The drawn columns in order: the frozen ones, then the scrolled ones, hidden ones left out. */
export function listDrawnColumns(
  sheetView: SheetView,
  axes: Axes,
  area: Pick<Box, 'column' | 'lastColumn'>,
): { frozen: number[]; scrolled: number[] } {
  return {
    frozen: listVisibleLines(axes.columns, 1, sheetView.frozenColumns),
    scrolled: listVisibleLines(axes.columns, area.column, area.lastColumn),
  }
}

/** The rows or columns between two that are not hidden. */
export function listVisibleLines(axis: Axis, first: number, last: number): number[] {
  const lines = []
  for (let line = first; line <= last; line++) if (axis.size(line) > 0) lines.push(line)
  return lines
}

/** The place of something laid over a cell, in the coordinates of the scrolled content. */
import type { SheetView } from '../../contract.js'
import { mergeAt, type Axes, type Cell } from './selection.js'
import { headHeight, headWidth, type Scroll } from './window.js'

export interface CellRectangle {
  left: number
  top: number
  width: number
  height: number
  /** The cell is frozen, so what is over it must be over the headings' layer too. */
  frozen: boolean
}

/** The rectangle of a cell; frozen cells move with the scrolling. */
export function findCellRectangle(
  sheetView: SheetView,
  axes: Axes,
  scroll: Scroll,
  cell: Cell,
): CellRectangle {
  const merge = mergeAt(sheetView, cell)
  const stuckRow = cell.row <= sheetView.frozenRows
  const stuckColumn = cell.column <= sheetView.frozenColumns
  return {
    left: headWidth + axes.columns.start(merge.column) + (stuckColumn ? scroll.left : 0),
    top: headHeight + axes.rows.start(merge.row) + (stuckRow ? scroll.top : 0),
    width: axes.columns.span(merge.column, merge.lastColumn),
    height: axes.rows.span(merge.row, merge.lastRow),
    frozen: stuckRow || stuckColumn,
  }
}

/** The selection and how keys and pointers move it. Pure: a grid's axes in, a new selection out. */
import type { Box, SheetView } from '../../contract.js'
import type { Axis } from './axis.js'

export interface Cell {
  row: number
  column: number
}

/** `active` is the cell that is edited; the area is from it to `reach`. */
export interface CellSelection {
  active: Cell
  farCorner: Cell
  /** Whole columns or rows were chosen by their headings. */
  wholeLines?: 'rows' | 'columns' | 'sheet'
}

export interface Axes {
  rows: Axis
  columns: Axis
}

/** A selection of one cell. */
export const selectCell = (row: number, column: number): CellSelection => ({
  active: { row, column },
  farCorner: { row, column },
})

/** The area selected, widened until no merged cell is cut. */
export function areaOf({ active, farCorner: reach }: CellSelection, sheetView?: SheetView): Box {
  let box: Box = {
    row: Math.min(active.row, reach.row),
    column: Math.min(active.column, reach.column),
    lastRow: Math.max(active.row, reach.row),
    lastColumn: Math.max(active.column, reach.column),
  }
  for (let grown = true; grown && sheetView;) {
    grown = false
    for (const merge of sheetView.merges) {
      if (!overlaps(box, merge) || containsBox(box, merge)) continue
      box = joinBoxes(box, merge)
      grown = true
    }
  }
  return box
}

/** Whether two areas share a cell. */
export const overlaps = (one: Box, other: Box): boolean =>
  one.row <= other.lastRow &&
  other.row <= one.lastRow &&
  one.column <= other.lastColumn &&
  other.column <= one.lastColumn

const containsBox = (outer: Box, inner: Box): boolean =>
  outer.row <= inner.row &&
  outer.column <= inner.column &&
  outer.lastRow >= inner.lastRow &&
  outer.lastColumn >= inner.lastColumn

const joinBoxes = (one: Box, other: Box): Box => ({
  row: Math.min(one.row, other.row),
  column: Math.min(one.column, other.column),
  lastRow: Math.max(one.lastRow, other.lastRow),
  lastColumn: Math.max(one.lastColumn, other.lastColumn),
})

/** The merged area of the cell, or only the cell. */
export function mergeAt(sheetView: SheetView, { row, column }: Cell): Box {
  const merge = sheetView.merges.find(
    (area) => area.row <= row && row <= area.lastRow && area.column <= column && column <= area.lastColumn,
  )
  return merge ?? { row, column, lastRow: row, lastColumn: column }
}

/** One step of the arrow keys from a cell, over merged and hidden cells. */
export function stepFrom(sheetView: SheetView, axes: Axes, from: Cell, down: number, right: number): Cell {
  const merge = mergeAt(sheetView, from)
  const landed = {
    row: down === 0 ? from.row : axes.rows.step(down > 0 ? merge.lastRow : merge.row, down),
    column: right === 0 ? from.column : axes.columns.step(right > 0 ? merge.lastColumn : merge.column, right),
  }
  const target = mergeAt(sheetView, landed)
  return { row: target.row, column: target.column }
}

/**
 * Ctrl+arrow: to the last filled cell before a gap, or over the gap to the next filled cell, or to the edge.
 * `filled` says whether a cell holds anything.
 */
export function jumpFrom(
  axes: Axes,
  from: Cell,
  down: number,
  right: number,
  filled: (row: number, column: number) => boolean,
): Cell {
  const at = { ...from }
  const next = (cell: Cell): Cell => ({
    row: down === 0 ? cell.row : axes.rows.step(cell.row, down),
    column: right === 0 ? cell.column : axes.columns.step(cell.column, right),
  })
  const same = (one: Cell, other: Cell): boolean => one.row === other.row && one.column === other.column
  const first = next(at)
  if (same(first, at)) return at
  const running = filled(at.row, at.column) && filled(first.row, first.column)
  let here = first
  for (;;) {
    const beyond = next(here)
    if (same(beyond, here)) return here
    if (running ? !filled(beyond.row, beyond.column) : filled(here.row, here.column)) return here
    here = beyond
  }
}

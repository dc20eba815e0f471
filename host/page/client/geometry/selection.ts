/** The selection and how keys and pointers move it. Pure: a grid's axes in, a new selection out. */
import type { Box, SheetFace } from '../../contract.js'
import type { Axis } from './axis.js'

export interface Cell {
  row: number
  column: number
}

/** `active` is the cell that is edited; the area stretches from it to `reach`. */
export interface Selection {
  active: Cell
  reach: Cell
  /** Whole columns or rows were chosen by their headings. */
  whole?: 'rows' | 'columns' | 'sheet'
}

export interface Axes {
  rows: Axis
  columns: Axis
}

/** A selection of one cell. */
export const single = (row: number, column: number): Selection => ({
  active: { row, column },
  reach: { row, column },
})

/** The area selected, widened until no merged cell is cut. */
export function areaOf({ active, reach }: Selection, face?: SheetFace): Box {
  let box: Box = {
    row: Math.min(active.row, reach.row),
    column: Math.min(active.column, reach.column),
    lastRow: Math.max(active.row, reach.row),
    lastColumn: Math.max(active.column, reach.column),
  }
  for (let grown = true; grown && face;) {
    grown = false
    for (const merge of face.merges) {
      if (!overlaps(box, merge) || contains(box, merge)) continue
      box = joined(box, merge)
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

const contains = (outer: Box, inner: Box): boolean =>
  outer.row <= inner.row &&
  outer.column <= inner.column &&
  outer.lastRow >= inner.lastRow &&
  outer.lastColumn >= inner.lastColumn

const joined = (one: Box, other: Box): Box => ({
  row: Math.min(one.row, other.row),
  column: Math.min(one.column, other.column),
  lastRow: Math.max(one.lastRow, other.lastRow),
  lastColumn: Math.max(one.lastColumn, other.lastColumn),
})

/** The merged area the cell belongs to, or the cell alone. */
export function mergeAt(face: SheetFace, { row, column }: Cell): Box {
  const merge = face.merges.find(
    (area) => area.row <= row && row <= area.lastRow && area.column <= column && column <= area.lastColumn,
  )
  return merge ?? { row, column, lastRow: row, lastColumn: column }
}

/** One step of the arrow keys from a cell, over merged and hidden cells. */
export function stepped(face: SheetFace, axes: Axes, from: Cell, down: number, right: number): Cell {
  const merge = mergeAt(face, from)
  const landed = {
    row: down === 0 ? from.row : axes.rows.step(down > 0 ? merge.lastRow : merge.row, down),
    column: right === 0 ? from.column : axes.columns.step(right > 0 ? merge.lastColumn : merge.column, right),
  }
  const target = mergeAt(face, landed)
  return { row: target.row, column: target.column }
}

/**
 * Ctrl+arrow: to the last filled cell before a gap, or over the gap to the next filled cell, or to the edge.
 * `filled` says whether a cell holds anything.
 */
export function leapt(
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

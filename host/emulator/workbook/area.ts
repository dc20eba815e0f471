import type { Area } from './snapshot.js'

/** A rectangle of which all four sides are known. */
export interface Rectangle {
  row: number
  column: number
  lastRow: number
  lastColumn: number
}

/** The area cut to a grid of `rows` × `columns`: open sides end at the grid's edge. */
export const clipArea = (area: Area, size: { rows: number; columns: number }): Rectangle => ({
  row: area.row,
  column: area.column,
  lastRow: Math.min(area.lastRow ?? size.rows, size.rows),
  lastColumn: Math.min(area.lastColumn ?? size.columns, size.columns),
})

/** Whether the cell is in the area. */
export const contains = (area: Area, row: number, column: number): boolean =>
  row >= area.row &&
  column >= area.column &&
  (area.lastRow === null || row <= area.lastRow) &&
  (area.lastColumn === null || column <= area.lastColumn)

/** Whether `outer` has every cell of `inner`; an open side has no end. */
export const encloses = (outer: Area, inner: Area): boolean =>
  inner.row >= outer.row &&
  inner.column >= outer.column &&
  (inner.lastRow ?? Infinity) <= (outer.lastRow ?? Infinity) &&
  (inner.lastColumn ?? Infinity) <= (outer.lastColumn ?? Infinity)

/** Whether the two areas share a cell. */
export const overlaps = (one: Area, other: Area): boolean =>
  one.row <= (other.lastRow ?? Infinity) &&
  other.row <= (one.lastRow ?? Infinity) &&
  one.column <= (other.lastColumn ?? Infinity) &&
  other.column <= (one.lastColumn ?? Infinity)

/** Whether the two areas are the same rectangle. */
export const isSameArea = (one: Area, other: Area): boolean => encloses(one, other) && encloses(other, one)

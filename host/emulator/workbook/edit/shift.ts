/** Where lines (rows or columns) go when lines are inserted, deleted or moved. */
import type { Shift } from '../../formula/value.js'
import type { Area } from '../snapshot.js'

/** Lines from `first` to `last`, ends included; `last` may be `Infinity`. */
export interface Span {
  first: number
  last: number
}

/** Groups of lines that keep their order in a move, each with the distance that it moves. */
const splitMove = (shift: Extract<Shift, { kind: 'move' }>): (Span & { by: number })[] => {
  const { at, count, to } = shift
  const end = at + count
  if (to >= at && to <= end) return [{ first: 1, last: Infinity, by: 0 }]
  return to < at
    ? [
        { first: 1, last: to - 1, by: 0 },
        { first: to, last: at - 1, by: count },
        { first: at, last: end - 1, by: to - at },
        { first: end, last: Infinity, by: 0 },
      ]
    : [
        { first: 1, last: at - 1, by: 0 },
        { first: at, last: end - 1, by: to - end },
        { first: end, last: to - 1, by: -count },
        { first: to, last: Infinity, by: 0 },
      ]
}

/** The new position of one line; `undefined` when it is deleted. */
export const shiftLine = (line: number, shift: Shift): number | undefined => {
  if (shift.kind === 'insert') return line >= shift.at ? line + shift.count : line
  if (shift.kind === 'delete') {
    if (line < shift.at) return line
    return line < shift.at + shift.count ? undefined : line - shift.count
  }
  return line + splitMove(shift).find((stretch) => line >= stretch.first && line <= stretch.last)!.by
}

/**
 * The new position of a span. An insertion inside makes it longer; a deletion shortens or removes it; a move
 * may cut it. The pieces are sorted and pieces that touch are joined, so that exactly the same lines are
 * covered as before.
 */
export const shiftSpan = (span: Span, shift: Shift): Span[] => {
  if (shift.kind === 'insert') {
    return [
      {
        first: span.first >= shift.at ? span.first + shift.count : span.first,
        last: span.last >= shift.at ? span.last + shift.count : span.last,
      },
    ]
  }
  if (shift.kind === 'delete') {
    const first = span.first < shift.at ? span.first : Math.max(shift.at, span.first - shift.count)
    const last = span.last < shift.at ? span.last : Math.max(shift.at - 1, span.last - shift.count)
    return last < first ? [] : [{ first, last }]
  }
  const pieces = splitMove(shift)
    .map(({ first, last, by }) => ({
      first: Math.max(first, span.first) + by,
      last: Math.min(last, span.last) + by,
    }))
    .filter((piece) => piece.first <= piece.last)
    .sort((one, other) => one.first - other.first)
  const joined: Span[] = []
  for (const piece of pieces) {
    const before = joined.at(-1)
    if (before && before.last + 1 >= piece.first) before.last = Math.max(before.last, piece.last)
    else joined.push(piece)
  }
  return joined
}

/** The areas that cover the same cells after the shift; none when all of them are deleted. */
export const shiftArea = (area: Area, shift: Shift): Area[] => {
  const rows = shift.axis === 'row'
  const span = rows
    ? { first: area.row, last: area.lastRow ?? Infinity }
    : { first: area.column, last: area.lastColumn ?? Infinity }
  return shiftSpan(span, shift).map(({ first, last }) => {
    const end = Number.isFinite(last) ? last : null
    return rows ? { ...area, row: first, lastRow: end } : { ...area, column: first, lastColumn: end }
  })
}

/**
 * {@link shiftArea} for things that can have one area only: the widest piece is taken, and whole columns (or
 * rows) stay whole when a line is inserted before the first.
 */
export const shiftWholeArea = (area: Area, shift: Shift): Area | undefined => {
  const coversWholeAxis =
    shift.axis === 'row'
      ? area.row === 1 && area.lastRow === null
      : area.column === 1 && area.lastColumn === null
  if (coversWholeAxis) return area
  const width = (piece: Area): number =>
    shift.axis === 'row'
      ? (piece.lastRow ?? Infinity) - piece.row
      : (piece.lastColumn ?? Infinity) - piece.column
  return shiftArea(area, shift).reduce<Area | undefined>(
    (best, piece) => (best && width(best) >= width(piece) ? best : piece),
    undefined,
  )
}

/** What inserting, deleting and moving rows or columns does to formulas. */
import type { Shift } from '../value.js'
import { rewriteFormula } from './rewrite-formula.js'
import { readSheetName, type Edge, type ParsedReference } from './reference-text.js'

/** First and last line of a reference along one axis; an open end is `Infinity`. */
interface ReferenceSpan {
  first: number
  last: number
}

/**
 * The formula, written on sheet `onSheet`, after the shift: references follow their cells, ranges grow and
 * shrink with their cells, and a reference to deleted cells only becomes `#REF!`. `$` makes no difference.
 * Text that did not change stays as it was.
 */
export function shiftFormula(
  formula: string,
  onSheet: number,
  shift: Shift,
  sheetNamed: (name: string) => number | undefined,
): string {
  const byRow = shift.axis === 'row'
  return rewriteFormula(formula, (area) => {
    const name = readSheetName(area.prefix)
    if ((name === undefined ? onSheet : sheetNamed(name)) !== shift.sheet) return area
    const start = byRow ? area.top : area.left
    const end = byRow ? area.bottom : area.right
    if (start === null) return area
    const span = shiftReferenceSpan({ first: start.line, last: end?.line ?? Infinity }, shift)
    return span && replaceSpan(area, byRow, start, end, span)
  })
}

function replaceSpan(
  area: ParsedReference,
  byRow: boolean,
  start: Edge,
  end: Edge | null,
  { first, last }: ReferenceSpan,
): ParsedReference {
  if (first === start.line && last === (end?.line ?? Infinity)) return area
  const from = { ...start, line: first }
  const to = end && { ...end, line: last }
  return byRow ? { ...area, top: from, bottom: to } : { ...area, left: from, right: to }
}

/** Where the lines of a span are after the shift; `undefined` when none are left. */
function shiftReferenceSpan(span: ReferenceSpan, shift: Shift): ReferenceSpan | undefined {
  if (shift.kind === 'insert') return insertLines(span, shift.at, shift.count)
  if (shift.kind === 'delete') return deleteLines(span, shift.at, shift.count)
  return moveLines(span, shift.at, shift.count, shift.to)
}

const insertLines = ({ first, last }: ReferenceSpan, at: number, count: number): ReferenceSpan => ({
  first: first >= at ? first + count : first,
  last: last >= at ? last + count : last,
})

function deleteLines({ first, last }: ReferenceSpan, at: number, count: number): ReferenceSpan | undefined {
  const end = at + count
  const from = first >= end ? first - count : Math.min(first, at)
  const to = last >= end ? last - count : last >= at ? at - 1 : last
  return from > to ? undefined : { first: from, last: to }
}

/**
 * A span that moves as a whole, or within which lines change places, stays one span. Otherwise lines that
 * left it count as deleted and lines that came into it as inserted.
 */
function moveLines(span: ReferenceSpan, at: number, count: number, to: number): ReferenceSpan {
  const end = at + count
  if (to >= at && to <= end) return span
  const { first, last } = span
  if (first >= at && last < end) {
    const by = to > at ? to - end : to - at
    return { first: first + by, last: last + by }
  }
  if (at >= first && end - 1 <= last && to >= first && to - 1 <= last) return span
  const gap = to > at ? to - count : to
  return insertLines(deleteLines(span, at, count) ?? span, gap, count)
}

import { conclude, isIncomplete } from '../../core/evidence.js'
import type { Cell } from '../../core/cell.js'
import * as palette from '../../core/palette.js'
import { statusLooks } from '../../core/sheet/layout.js'
import type { ViewLook } from '../../core/sheet/view.js'
import { measureCoverage, type EvidenceScope } from '../../domain/coverage.js'
import type { Canvas } from '../canvas.js'
import type { ViewContext } from '../context.js'

/** Two halves side by side, each a wide column for names and six narrow ones for numbers. */
const [nameWidth, numberWidth, numbers] = [212, 74, 6]
const halfWidths = [nameWidth, ...Array.from({ length: numbers }, () => numberWidth)]
export const widths = [16, ...halfWidths, 28, ...halfWidths, 16]
/** The first column of each half. */
export const left = 2
export const right = left + halfWidths.length + 1
/** How many columns a half has. */
export const columns = halfWidths.length

/** Remarks on rows that need a look, and on others. */
export const warningLook = { color: statusLooks.amber.fontColor }
export const mutedLook = { color: palette.softText }

/** Rows shown of each list; the rest is counted. */
const maxRows = 12

/** A list: its title, what it counts, the headers of its number columns, and its rows. */
export interface MeasureList {
  readonly title: string
  readonly note: string
  /** The headers of the number columns, at the right; '' over a column of words. */
  readonly heads: readonly string[]
  /** The name, then a cell under each header, then perhaps a remark after the last of them. */
  readonly rows: readonly MeasureListRow[]
  /** What it is made from: what an empty list may say depends on whether that could be read. */
  readonly of: readonly EvidenceScope[]
  /** How many rows say what it looks for, where that is often left blank: with none, an empty list shows nothing. */
  readonly said?: number
}
export interface MeasureListRow {
  readonly name: string
  readonly cells: readonly Cell[]
  readonly remark?: { readonly text: string; readonly look: ViewLook }
}

/** Writes a list into a half; returns the line after it. */
export function drawList(
  canvas: Canvas,
  context: ViewContext,
  first: number,
  column: number,
  content: MeasureList,
): number {
  const { text } = context
  let line = first
  canvas.put(line++, column, content.title, { bold: true, size: 12, color: palette.brand })
  canvas.put(line++, column, content.note, { color: palette.softText, size: 8 })
  if (content.rows.length === 0) {
    canvas.put(line++, column, formatEmptyList(content, context), { color: palette.slate })
    return line + 1
  }
  const coverage = measureCoverage(context.bookContents, content.of)
  if (isIncomplete(coverage))
    canvas.put(line++, column, context.describeUnchecked(coverage), {
      color: statusLooks.amber.fontColor,
      size: 9,
    })
  if (content.heads.length > 0) {
    canvas.paint(
      { line, column, lines: 1, columns },
      { background: palette.band, color: palette.softText, bold: true, size: 9 },
    )
    content.heads.forEach((head, index) => canvas.put(line, column + 1 + index, head, { align: 'right' }))
    line++
  }
  for (const { name, cells, remark } of content.rows.slice(0, maxRows)) {
    canvas.put(line, column, name)
    cells.forEach((cell, index) =>
      canvas.put(line, column + 1 + index, cell === 0 ? null : cell, { size: 9, align: 'right' }),
    )
    if (remark) canvas.put(line, column + 1 + cells.length, remark.text, { size: 9, ...remark.look })
    line++
  }
  if (content.rows.length > maxRows)
    canvas.put(line++, column, text.andMore(content.rows.length - maxRows), { color: palette.softText })
  return line + 1
}

/**
 * The text of a list without rows: that nothing was found may only be said where there are rows and all could
 * be read.
 */
function formatEmptyList(
  { of, said }: MeasureList,
  { bookContents, view, describeUnchecked }: ViewContext,
): string {
  const conclusion = conclude({ found: [], looked: measureCoverage(bookContents, of) })
  if (conclusion.is === 'clear' && said === 0) return view.measures.notSaid
  return conclusion.is === 'clear'
    ? view.measures.noneOf(conclusion.clear)
    : conclusion.is === 'unsure'
      ? describeUnchecked(conclusion.looked)
      : view.measures.noRows
}

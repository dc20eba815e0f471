import { conclude, isIncomplete } from '../../core/evidence.js'
import type { Cell } from '../../core/cell.js'
import { looks } from '../../core/sheet/layout.js'
import type { ViewLook } from '../../core/sheet/view.js'
import { lookedAt, type LookAt } from '../../project/evidence.js'
import type { Canvas } from '../canvas.js'
import type { ViewContext } from '../context.js'
import { ink } from '../palette.js'

/** Two halves side by side, each a wide column for names and six narrow ones for numbers. */
const [nameWidth, numberWidth, numbers] = [212, 74, 6]
const half = [nameWidth, ...Array.from({ length: numbers }, () => numberWidth)]
export const widths = [16, ...half, 28, ...half, 16]
/** The first column of each half. */
export const left = 2
export const right = left + half.length + 1
/** How many columns a half has. */
export const columns = half.length

/** Rows shown of each list; the rest is counted. */
const most = 12

/** A list: its title, what it counts, the heads of its number columns, and its rows. */
export interface List {
  readonly title: string
  readonly note: string
  /** What stands at the right, below the number columns' heads; '' over a column of words. */
  readonly heads: readonly string[]
  /** The name, then a cell under each head, then perhaps a remark after the last of them. */
  readonly rows: readonly ListRow[]
  /** What it is made from: what an empty list may say depends on whether that could be read. */
  readonly of: readonly LookAt[]
}
export interface ListRow {
  readonly name: string
  readonly cells: readonly Cell[]
  readonly remark?: { readonly text: string; readonly look: ViewLook }
}

/** Writes a list into a half; returns the line after it. */
export function list(on: Canvas, context: ViewContext, first: number, column: number, what: List): number {
  const { text } = context
  let line = first
  on.put(line++, column, what.title, { bold: true, size: 12, color: ink.blue })
  on.put(line++, column, what.note, { color: ink.muted, size: 8 })
  if (what.rows.length === 0) {
    on.put(line++, column, emptyWords(what, context), { color: ink.faint })
    return line + 1
  }
  const looked = lookedAt(context.portfolio, what.of)
  if (isIncomplete(looked))
    on.put(line++, column, context.unlooked(looked), { color: looks.amber.fontColor, size: 9 })
  if (what.heads.length > 0) {
    on.paint(
      { line, column, lines: 1, columns },
      { background: ink.band, color: ink.muted, bold: true, size: 9 },
    )
    what.heads.forEach((head, index) => on.put(line, column + 1 + index, head, { align: 'right' }))
    line++
  }
  for (const { name, cells, remark } of what.rows.slice(0, most)) {
    on.put(line, column, name)
    cells.forEach((cell, index) =>
      on.put(line, column + 1 + index, cell === 0 ? null : cell, { size: 9, align: 'right' }),
    )
    if (remark) on.put(line, column + 1 + cells.length, remark.text, { size: 9, ...remark.look })
    line++
  }
  if (what.rows.length > most)
    on.put(line++, column, text.andMore(what.rows.length - most), { color: ink.muted })
  return line + 1
}

/** What is said of a list without rows: that nothing was found needs rows, all of which could be read. */
function emptyWords({ of }: List, { portfolio, view, unlooked }: ViewContext): string {
  const said = conclude({ found: [], looked: lookedAt(portfolio, of) })
  return said.is === 'clear'
    ? view.measures.noneOf(said.clear)
    : said.is === 'unsure'
      ? unlooked(said.looked)
      : view.measures.noRows
}

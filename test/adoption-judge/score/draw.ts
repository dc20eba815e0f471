/** A sheet as text, so that a person can look at it. */
import { type Cell, formatCell } from '../../../src/core/cell.js'
import type { GeneratedSheet } from '../make/sheet.js'

const widthOf = (text: string): number =>
  [...text].reduce((sum, char) => sum + (/\p{Script=Han}|[，。、：（）]/u.test(char) ? 2 : 1), 0)

/** Text cut and filled up to a width. */
function fit(text: string, width: number): string {
  let cut = ''
  for (const char of text) {
    if (widthOf(cut + char) > width) break
    cut += char
  }
  return cut + ' '.repeat(width - widthOf(cut))
}

/** What is drawn for a cell: a real date with a mark, since a text may look the same. */
const drawCell = (cell: Cell): string =>
  typeof cell === 'object' && cell !== null ? `@${cell.day}` : formatCell(cell).replaceAll('\n', '⏎')

/** Draws the first lines and columns; a `*` is before lines that are work, a `!` before those that are late. */
export function drawSheet({ grid, truth }: GeneratedSheet, lines = 24, columns = 12): string {
  const work = new Set(truth.tables.flatMap((table) => table.work))
  const late = new Set(truth.tables.flatMap((table) => table.late))
  return grid
    .slice(0, lines)
    .map((cells, at) => {
      const mark = late.has(at + 1) ? '!' : work.has(at + 1) ? '*' : ' '
      const drawn = cells.slice(0, columns).map((cell) => fit(drawCell(cell), 13))
      return `  ${String(at + 1).padStart(3)}${mark} ${drawn.join('|')}`.trimEnd()
    })
    .join('\n')
}

import * as palette from '../core/palette.js'
import { statusLooks } from '../core/sheet/layout.js'
import type { Canvas } from './canvas.js'
import type { ViewContext } from './context.js'

/** A row as a card of three lines: its name, what matters of it now, and whose it is. */
export interface Card {
  readonly title: string | null
  readonly facts: string
  readonly below: string | null
  readonly isLate: boolean
  /** The colour at its left edge. */
  readonly stripe: string
}

/** The cards of one status, the most urgent first. */
export interface CardColumn {
  readonly name: string
  readonly background: string
  readonly cards: readonly Card[]
  /** How many are drawn; the rest is counted. */
  readonly most: number
}

const cardLines = 4
const headLine = 4
const firstLine = 6

/** The widths of a board of so many columns. */
export const widthsOfBoard = (columns: number): number[] => [
  12,
  ...Array.from({ length: columns }, () => [12, 236, 12]).flat(),
]

/**
 * Draws a column of cards for each status, side by side.
 *
 * @param skipped columns of the same width before the first
 */
export function drawCardColumns(
  canvas: Canvas,
  { text }: Pick<ViewContext, 'text'>,
  columns: readonly CardColumn[],
  skipped = 0,
): void {
  columns.forEach(({ name, background, cards, most }, index) => {
    const column = 2 + 3 * (index + skipped)
    canvas.paint(
      { line: headLine, column, lines: 1, columns: 2 },
      { background, color: palette.paper, bold: true },
    )
    canvas.put(headLine, column + 1, `${name}  ${cards.length}`)
    cards.slice(0, most).forEach((card, at) => drawCard(canvas, firstLine + at * cardLines, column, card))
    if (cards.length > most)
      canvas.put(firstLine + most * cardLines, column + 1, text.andMore(cards.length - most), {
        color: palette.softText,
      })
  })
}

function drawCard(canvas: Canvas, line: number, column: number, card: Card): void {
  const { title, facts, below, isLate, stripe } = card
  const background = isLate ? statusLooks.row.background : palette.pale
  const color = isLate ? statusLooks.red.fontColor : palette.text
  canvas.paint({ line, column, lines: 3, columns: 1 }, { background: stripe })
  canvas.paint({ line, column: column + 1, lines: 3, columns: 1 }, { background })
  canvas.put(line, column + 1, title, { bold: true, wrap: true, color })
  canvas.put(line + 1, column + 1, facts, { size: 9, color })
  canvas.put(line + 2, column + 1, below, { size: 9, wrap: true, color: palette.softText })
}

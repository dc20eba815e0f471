import type { Cell } from '../core/cell.js'
import * as palette from '../core/palette.js'
import { ellipsize, maxOwnText } from '../core/text-length.js'
import type { View, ViewArea, ViewCell, ViewLook } from '../core/sheet/view.js'

/** The line of a view's name is as high as its letters need. */
export const titleHeight = { line: 1, height: 36 }

const blankCell: ViewCell = { value: null, look: {} }

/**
 * A grid that is filled cell by cell; looks that are set on the same cell add up. Lines and columns count
 * from 1.
 */
export function createCanvas(columns: number) {
  const lines: ViewCell[][] = []
  const change = (line: number, column: number, to: (cell: ViewCell) => ViewCell): void => {
    while (lines.length < line) lines.push(Array.from({ length: columns }, () => blankCell))
    if (column >= 1 && column <= columns) lines[line - 1]![column - 1] = to(lines[line - 1]![column - 1]!)
  }
  const paint = (area: ViewArea, look: ViewLook): void => {
    for (let lineOffset = 0; lineOffset < area.lines; lineOffset++)
      for (let columnOffset = 0; columnOffset < area.columns; columnOffset++)
        change(area.line + lineOffset, area.column + columnOffset, (cell) => ({
          ...cell,
          look: { ...cell.look, ...look },
        }))
  }
  return {
    put(line: number, column: number, value: Cell, look: ViewLook = {}): void {
      const shown = typeof value === 'string' ? ellipsize(value, maxOwnText) : value
      change(line, column, (cell) => ({ value: shown, look: { ...cell.look, ...look } }))
    },
    /** Puts a formula of our own; see {@link ViewCell}. */
    formula(line: number, column: number, formula: string, look: ViewLook = {}): void {
      change(line, column, (cell) => ({ value: null, formula, look: { ...cell.look, ...look } }))
    },
    paint,
    /** The whole width of some lines. */
    band: (line: number, look: ViewLook, count = 1): void =>
      paint({ line, column: 1, lines: count, columns }, look),
    /** The first two lines that every view has: its name in white on blue, and room for the day below. */
    title(name: string, column: number): void {
      paint({ line: 1, column: 1, lines: 1, columns }, { background: palette.brand, color: palette.paper })
      paint({ line: 2, column: 1, lines: 1, columns }, { background: palette.pale, color: palette.softText })
      change(1, column, (cell) => ({ value: name, look: { ...cell.look, bold: true, size: 15 } }))
    },
    cells: (): readonly (readonly ViewCell[])[] => lines,
  }
}
export type Canvas = ReturnType<typeof createCanvas>

/** A view without the parts that most views do not have. */
export const createView = (
  view: Pick<View, 'key' | 'name' | 'note' | 'widths' | 'frozen' | 'cells' | 'moving'> & Partial<View>,
): View => ({ rules: [], conditions: [], charts: [], heights: [titleHeight], ...view })

/**
 * A figure as a row of blocks: `count` of `max` drawn with at most `length` of them, at least one unless it
 * is 0.
 */
export const formatBlocks = (count: number, max: number, length: number): string =>
  count <= 0 || max <= 0 ? '' : '█'.repeat(Math.max(1, Math.round((count / max) * length)))

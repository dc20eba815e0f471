/** How tall a row must be for a text: an estimate, because there are no fonts here to measure with. */
import type { StyleSnapshot } from './snapshot.js'

const maxHeight = 400
const pixelsPerPoint = 4 / 3

/** Whether a cell of that style may need a row taller than usual: it wraps, or its letters are large. */
export const canBeTall = ({ wrap, fontSize = 10 }: StyleSnapshot): boolean => wrap === 'wrap' || fontSize > 11

/** The height in pixels that a text needs in a column so many pixels wide. */
export function measureHeight(text: string, style: StyleSnapshot, width: number): number {
  const size = (style.fontSize ?? 10) * pixelsPerPoint
  const room = Math.max(size, width - 8)
  const lines =
    style.wrap === 'wrap'
      ? text
          .split('\n')
          .reduce((sum, line) => sum + Math.max(1, Math.ceil(measureWidth(line, size) / room)), 0)
      : 1
  return Math.min(maxHeight, Math.round(lines * size * 1.35 + 3))
}

function measureWidth(text: string, size: number): number {
  let width = 0
  for (const letter of text) width += letter > '\u2e7f' ? size : size * 0.55
  return width
}

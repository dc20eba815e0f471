/** How deep a line is in an outline. */
import { type Cell, formatCell, isBlank } from '../../../core/cell.js'

/** From here on a depth comes from a number, below it from an indent alone. */
export const numberedDepth = 100
const indentPattern = /^[\s\u3000\-–—·•>]*/
const numberPattern = /^\d+(\.\d+)*\.?$/

/** How deep a line is by its number and its indent; indents count less than the parts of a number. */
export function depthOf(cells: readonly Cell[], title: number): number {
  const number = cells
    .slice(0, Math.max(0, title - 1))
    .map((cell) => (isBlank(cell) ? '' : formatCell(cell).trim()))
    .find((text) => numberPattern.test(text))
  const parts = number?.replace(/\.$/, '').split('.').length ?? 0
  const name = cells[title - 1]
  return parts * numberedDepth + (typeof name === 'string' ? indentPattern.exec(name)![0].length : 0)
}

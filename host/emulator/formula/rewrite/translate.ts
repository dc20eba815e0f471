/** What copying a cell does to its formula. */
import { rewriteFormula } from './rewrite-formula.js'
import type { Edge } from './reference-text.js'

/**
 * The formula after it was copied from one cell to another; references that leave the sheet become `#REF!`.
 */
export function translateFormula(
  formula: string,
  from: { row: number; column: number },
  to: { row: number; column: number },
): string {
  const [down, across] = [to.row - from.row, to.column - from.column]
  if (down === 0 && across === 0) return formula
  const moved = (edge: Edge | null, by: number): Edge | null =>
    edge === null || edge.fixed ? edge : { ...edge, line: edge.line + by }
  return rewriteFormula(formula, (area) => {
    const { top, left, bottom, right } = area
    const now = {
      ...area,
      top: moved(top, down),
      bottom: moved(bottom, down),
      left: moved(left, across),
      right: moved(right, across),
    }
    const edges = [now.top, now.bottom, now.left, now.right]
    return edges.some((edge) => edge !== null && edge.line < 1) ? undefined : now
  })
}

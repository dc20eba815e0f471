import type { Grid } from '../cell.js'
import { hashOf } from '../print.js'

/** How large a table is. */
export interface Size {
  /** Cells that are not blank, in all its lines and columns. */
  readonly filled: number
  readonly lines: number
  readonly columns: number
  /** Whether no cell that looks blank holds a formula, as far as Google counts them. */
  readonly isPlain?: boolean
  /** Where its header stands, and a print of that line. */
  readonly header: { readonly line: number; readonly print: string }
}

const headerOf = (grid: Grid, line: number): Size['header'] => ({
  line,
  print: hashOf(grid[line - 1] ?? null),
})

/** Cells of a grid that are not blank. */
const filledIn = (grid: Grid): number => {
  let filled = 0
  for (const line of grid) for (const cell of line) if (cell !== null) filled++
  return filled
}

/** Whether a grid is a table of that size, as far as its size and its header tell. */
export const isOfSize = (grid: Grid, { filled, header }: Size): boolean =>
  filledIn(grid) === filled && headerOf(grid, header.line).print === header.print

/** The size of a grid with a header in that line. */
export const gridSize = (grid: Grid, headerLine: number): Size => ({
  filled: filledIn(grid),
  lines: grid.length,
  columns: grid[0]?.length ?? 0,
  header: headerOf(grid, headerLine),
})

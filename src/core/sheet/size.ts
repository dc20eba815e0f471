import type { Grid } from '../cell.js'

/** How large a table is. */
export interface Size {
  /** Cells that are not blank, in all its lines and columns. */
  readonly filled: number
  readonly lines: number
  readonly columns: number
}

/** Cells of a grid that are not blank. */
export const filledIn = (grid: Grid): number => {
  let filled = 0
  for (const line of grid) for (const cell of line) if (cell !== null) filled++
  return filled
}

/** The size of a grid. */
export const gridSize = (grid: Grid): Size => ({
  filled: filledIn(grid),
  lines: grid.length,
  columns: grid[0]?.length ?? 0,
})

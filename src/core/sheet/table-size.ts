import type { Grid } from '../cell.js'
import { createFingerprint } from '../fingerprint.js'

/** How large a table is. */
export interface TableSize {
  /** Cells that are not blank, in all its lines and columns. */
  readonly filled: number
  readonly lines: number
  readonly columns: number
  /** Whether no cell that looks blank holds a formula, by Google's own count. */
  readonly isPlain?: boolean
  /** Where its header is, and a fingerprint of that line. */
  readonly header: { readonly line: number; readonly print: string }
}

const fingerprintHeader = (grid: Grid, line: number): TableSize['header'] => ({
  line,
  print: createFingerprint(grid[line - 1] ?? null),
})

/** Cells of a grid that are not blank. */
const countFilled = (grid: Grid): number => {
  let filled = 0
  for (const line of grid) for (const cell of line) if (cell !== null) filled++
  return filled
}

/** Whether a grid is a table of that size, by its size and its header. */
export const hasSize = (grid: Grid, { filled, header }: TableSize): boolean =>
  countFilled(grid) === filled && fingerprintHeader(grid, header.line).print === header.print

/** The size of a grid with a header in that line. */
export const measureGrid = (grid: Grid, headerLine: number): TableSize => ({
  filled: countFilled(grid),
  lines: grid.length,
  columns: grid[0]?.length ?? 0,
  header: fingerprintHeader(grid, headerLine),
})

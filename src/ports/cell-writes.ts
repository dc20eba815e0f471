/** How cells are written, and what becomes of it. */

export interface WriteOptions {
  readonly later: boolean
  readonly isReadBack?: boolean
}

/** Cells that refused what was written to them; lines and columns count from 1. */
export interface RefusedCells {
  readonly table: string
  readonly line: number
  readonly column: number
  readonly lines: number
  readonly columns: number
  /** Why, as the spreadsheet says it. */
  readonly message: string
}

import { type Cell, type Grid, formatCell, trimSpaces } from '../../core/cell.js'
import { columnLetters } from '../../core/formula.js'
import { findContentEnd, type StrayCell, minStrayGap } from '../../domain/adoption/content-end.js'
import type { SheetCells } from '../../domain/adoption/types.js'
import type { SheetReader, Sheets } from '../../ports.js'
import { readMergedCells } from './merged-cells.js'

/** What is read of a sheet: more lines than a team updates by hand, and a year of days beside the table. */
export const readLimit = { lines: 50_000, columns: 400 } as const

/** A sheet of the workbook as it was when its adoption began: read once, and passed down. */
export interface SourceSheet extends Required<SheetCells> {
  /** Cells far away from all others, also beyond what is read. */
  readonly strayCells: readonly StrayCell[]
  /** Whether it has more lines than are read. */
  readonly isTooLong: boolean
  /** Whether every used cell was read. */
  readonly isWhole: boolean
}

/** Reads a sheet that is in the workbook. A few calls, for a sheet of any size. */
export function readSourceSheet(sheets: Pick<Sheets, 'readerOf'>, name: string): SourceSheet {
  const reader = sheets.readerOf(name)!
  const lines = reader.cells({ ...readLimit, lines: readLimit.lines + 1 })
  const grid = lines.slice(0, readLimit.lines)
  const used = reader.used()
  return {
    name,
    grid,
    filledGrid: readMergedCells(grid, reader),
    strayCells: findStrayCells(reader, lines),
    isTooLong: lines.length > readLimit.lines,
    isWhole: used.lines <= readLimit.lines && used.columns <= readLimit.columns,
  }
}

/** The header of a column, '' where there is none. */
export const headerAt = (grid: Grid, line: number, column: number): string => {
  const cell: Cell = grid[line - 1]?.[column - 1] ?? null
  return cell === null ? '' : trimSpaces(formatCell(cell)).trim()
}

/** Cells far away from all others. */
function findStrayCells(reader: SheetReader, grid: Grid): readonly StrayCell[] {
  const content = findContentEnd(grid)
  if (content.lines === 0) return content.stray
  const outermost = reader.outermostCells({
    lines: Math.max(grid.length, content.lines + minStrayGap.lines),
    columns: Math.max(readLimit.columns, content.columns + minStrayGap.columns),
  })
  // In a sheet longer than what is read, the lines before its last one are not known.
  const strayCells = outermost.filter(
    ({ line, column }) => column > readLimit.columns || grid.length <= readLimit.lines || line <= grid.length,
  )
  return [
    ...content.stray,
    ...strayCells.map(({ line, column, cell }) => ({ line, column, found: formatCell(cell) })),
  ]
}

/** The address of a stray cell so far away that the sheet cannot be followed in place; null when there is none. */
export function farCellReference({ strayCells }: SourceSheet): string | null {
  const farCell = strayCells.find(({ line, column }) => line > readLimit.lines || column > readLimit.columns)
  return farCell ? `${columnLetters(farCell.column)}${farCell.line}` : null
}

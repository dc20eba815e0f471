import { type Cell, type Grid, formatCell } from '../../core/cell.js'
import { columnLetters } from '../../core/formula.js'
import { findContentEnd, type StrayCell, minStrayGap } from '../../domain/adoption/content-end.js'
import type { SourceSheet } from '../../domain/adoption/types.js'
import type { Ports } from '../../ports.js'

/** What is read of a sheet: more lines than anybody keeps up by hand, and a year of days beside the table. */
export const readLimit = { lines: 20_000, columns: 400 } as const

/** A sheet of the workbook as it stands, one line more than the limit where it is longer. */
export function readForeignSheet(ports: Ports, name: string): SourceSheet {
  const grid = ports.workbook.cellsOfSheet(name, { ...readLimit, lines: readLimit.lines + 1 })
  return {
    name,
    grid,
    carried: fillMergedCells(grid, ports.workbook.mergedRanges(name)),
    stray: findStrayCells(ports, name, grid),
  }
}

/** Cells far away from all others, those beyond what is read among them. */
function findStrayCells({ workbook }: Ports, name: string, grid: Grid): readonly StrayCell[] {
  const ownArea = findContentEnd(grid)
  if (ownArea.lines === 0) return ownArea.stray
  const farCell = workbook.outermostCells(name, {
    lines: Math.max(grid.length, ownArea.lines + minStrayGap.lines),
    columns: Math.max(readLimit.columns, ownArea.columns + minStrayGap.columns),
  })
  // Below a sheet that is longer than what is read, nobody knows what is far away.
  const knownCells = farCell.filter(
    ({ line, column }) => column > readLimit.columns || grid.length <= readLimit.lines || line <= grid.length,
  )
  return [
    ...ownArea.stray,
    ...knownCells.map(({ line, column, cell }) => ({ line, column, found: formatCell(cell) })),
  ]
}

/** The address of a stray cell so far away that the sheet cannot be followed where it stands; null when there is none. */
export function farCellReference({ stray: strayCells = [] }: SourceSheet): string | null {
  const farCell = strayCells.find(({ line, column }) => line > readLimit.lines || column > readLimit.columns)
  return farCell ? `${columnLetters(farCell.column)}${farCell.line}` : null
}

/** The number of a column from its letters; 0 when they are none. */
export const columnNumber = (letters: string): number =>
  /^[A-Z]{1,3}$/i.test(letters)
    ? [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
    : 0

/** The cells with what stands in a cell merged over several lines said on each of them. */
function fillMergedCells(grid: Grid, merged: readonly string[]): Grid {
  const filledGrid: (readonly Cell[])[] = [...grid]
  for (const area of merged) {
    const found = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(area)
    if (!found || found[1] !== found[3]) continue
    const [at, first, last] = [columnNumber(found[1]!) - 1, Number(found[2]), Number(found[4])]
    const cell = grid[first - 1]?.[at] ?? null
    for (let line = first; cell !== null && line < Math.min(last, grid.length); line++) {
      const cells = [...filledGrid[line]!]
      while (cells.length <= at) cells.push(null)
      cells[at] = cell
      filledGrid[line] = cells
    }
  }
  return filledGrid
}

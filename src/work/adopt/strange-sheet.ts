import { type Cell, type Grid, quoteCell } from '../../core/cell.js'
import { columnLetters } from '../../core/formula.js'
import { ownEnd, type StrayCell, strayGap } from '../../project/adoption/stray.js'
import type { StrangeSheet } from '../../project/adoption/types.js'
import type { Ports } from '../../ports.js'

/** What is read of a sheet: more lines than anybody keeps up by hand, and a year of days beside the table. */
export const readLimit = { lines: 20_000, columns: 400 } as const

/** A sheet of the workbook as it stands, one line more than the limit where it is longer. */
export function strangeSheet(ports: Ports, name: string): StrangeSheet {
  const grid = ports.workbook.cellsOf(name, { ...readLimit, lines: readLimit.lines + 1 })
  return {
    name,
    grid,
    carried: carriedDown(grid, ports.workbook.merged(name)),
    stray: strayIn(ports, name, grid),
  }
}

/** Cells far away from all others, those beyond what is read among them. */
function strayIn({ workbook }: Ports, name: string, grid: Grid): readonly StrayCell[] {
  const own = ownEnd(grid)
  if (own.lines === 0) return own.stray
  const far = workbook.outermost(name, {
    lines: Math.max(grid.length, own.lines + strayGap.lines),
    columns: Math.max(readLimit.columns, own.columns + strayGap.columns),
  })
  // Below a sheet that is longer than what is read, nobody knows what is far away.
  const known = far.filter(
    ({ line, column }) => column > readLimit.columns || grid.length <= readLimit.lines || line <= grid.length,
  )
  return [...own.stray, ...known.map(({ line, column, cell }) => ({ line, column, found: quoteCell(cell) }))]
}

/** The address of a stray cell so far away that the sheet cannot be followed where it stands; null when there is none. */
export function farAway({ stray = [] }: StrangeSheet): string | null {
  const far = stray.find(({ line, column }) => line > readLimit.lines || column > readLimit.columns)
  return far ? `${columnLetters(far.column)}${far.line}` : null
}

/** The number of a column from its letters; 0 when they are none. */
export const columnNumber = (letters: string): number =>
  /^[A-Z]{1,3}$/i.test(letters)
    ? [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
    : 0

/** The cells with what stands in a cell merged over several lines said on each of them. */
function carriedDown(grid: Grid, merged: readonly string[]): Grid {
  const made: (readonly Cell[])[] = [...grid]
  for (const area of merged) {
    const found = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(area)
    if (!found || found[1] !== found[3]) continue
    const [at, first, last] = [columnNumber(found[1]!) - 1, Number(found[2]), Number(found[4])]
    const cell = grid[first - 1]?.[at] ?? null
    for (let line = first; cell !== null && line < Math.min(last, grid.length); line++) {
      const cells = [...made[line]!]
      while (cells.length <= at) cells.push(null)
      cells[at] = cell
      made[line] = cells
    }
  }
  return made
}

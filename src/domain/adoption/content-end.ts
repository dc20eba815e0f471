/** Cells far away from everything else on a sheet, mostly typed there by mistake. */
import { type Cell, type Grid, isBlank, formatCell } from '../../core/cell.js'

export interface StrayCell {
  readonly line: number
  readonly column: number
  readonly found: string
}

/** At least so many blank lines or columns before a stray cell, and at most so many filled cells in its line or column. */
export const minStrayGap = { lines: 100, columns: 50 } as const
const maxStrayCells = 2

/** Where everything else ends, and the stray cells, from the outside in. */
export interface ContentEnd {
  readonly lines: number
  readonly columns: number
  readonly stray: readonly StrayCell[]
}

const filledIndexes = (line: readonly Cell[]): number[] =>
  line.flatMap((cell, index) => (isBlank(cell) ? [] : [index]))

/** Finds the end of what belongs together in a sheet's cells. */
export function findContentEnd(grid: Grid): ContentEnd {
  const stray: StrayCell[] = []
  const filled = grid.map(filledIndexes)
  const removeStray = (line: number, column: number): void => {
    stray.push({ line: line + 1, column: column + 1, found: formatCell(grid[line]![column]!) })
    filled[line] = filled[line]!.filter((each) => each !== column)
  }
  const lineBefore = (from: number): number => {
    let line = from - 1
    while (line >= 0 && filled[line]!.length === 0) line--
    return line
  }
  let last = lineBefore(grid.length)
  for (let before = lineBefore(last); last - before > minStrayGap.lines; before = lineBefore(last)) {
    if (before < 0 || filled[last]!.length > maxStrayCells) break
    for (const column of filled[last]!) removeStray(last, column)
    last = before
  }
  const lines = new Map<number, number[]>()
  filled.forEach((columns, line) => {
    for (const column of columns) {
      const columnLines = lines.get(column)
      if (!columnLines) lines.set(column, [line])
      else if (columnLines.length <= maxStrayCells) columnLines.push(line)
    }
  })
  const columns = [...lines.keys()].sort((first, second) => first - second)
  while (columns.length > 1) {
    const [before, column] = columns.slice(-2) as [number, number]
    if (column - before <= minStrayGap.columns || lines.get(column)!.length > maxStrayCells) break
    for (const line of lines.get(column)!) removeStray(line, column)
    columns.pop()
  }
  return { lines: last + 1, columns: (columns[columns.length - 1] ?? -1) + 1, stray }
}

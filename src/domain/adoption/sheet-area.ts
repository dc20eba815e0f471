/** Parts of a sheet: columns between blank ones, and the cells of one table among several. */
import { type Cell, type Grid, isBlank } from '../../core/cell.js'
import type { SheetCells, Span, TableArea } from './types.js'

/** As many lines below a header show whether a column is blank. */
const blockDepth = 200

/** The groups of columns that blank columns divide, in the lines from one on. */
export function listColumnBlocks(grid: Grid, fromLine: number): Span[] {
  const filled = new Set<number>()
  for (const line of grid.slice(fromLine - 1, fromLine - 1 + blockDepth))
    line.forEach((cell, at) => {
      if (!isBlank(cell)) filled.add(at + 1)
    })
  const blocks: Span[] = []
  for (const column of [...filled].sort((a, b) => a - b)) {
    const last = blocks[blocks.length - 1]
    if (last && last.last === column - 1) blocks[blocks.length - 1] = { ...last, last: column }
    else blocks.push({ first: column, last: column })
  }
  return blocks
}

/** The columns from the first group that has one of these columns to the last. */
export function spanBlocks(blocks: readonly Span[], columns: readonly number[]): Span {
  const touched = blocks.filter(({ first, last }) =>
    columns.some((column) => column >= first && column <= last),
  )
  return {
    first: Math.min(...touched.map(({ first }) => first), ...columns),
    last: Math.max(...touched.map(({ last }) => last), ...columns),
  }
}

/** An area with the line above it, where that has a single cell: the caption of the table. */
export function withCaption(grid: Grid, { lines, columns }: TableArea): TableArea {
  const above = (grid[lines.first - 2] ?? []).filter((cell) => !isBlank(cell))
  return { columns, lines: above.length === 1 ? { ...lines, first: lines.first - 1 } : lines }
}

/** A sheet as if it had those columns alone. */
export const keepColumns = (sheet: SheetCells, { first, last }: Span): SheetCells =>
  mapGrids(sheet, (line) => line.slice(0, last).map((cell, at) => (at + 1 < first ? null : cell)))

/** A sheet as if nothing were in those areas. */
export const blankAreas = (sheet: SheetCells, areas: readonly TableArea[]): SheetCells =>
  areas.length === 0
    ? sheet
    : mapGrids(sheet, (cells, line) => {
        const spans = areas.filter(({ lines }) => line >= lines.first && line <= lines.last)
        if (spans.length === 0) return cells
        return cells.map((cell, at) =>
          spans.some(({ columns }) => at + 1 >= columns.first && at + 1 <= columns.last) ? null : cell,
        )
      })

function mapGrids(
  sheet: SheetCells,
  change: (cells: readonly Cell[], line: number) => readonly Cell[],
): SheetCells {
  const mapGrid = (grid: Grid): Grid => grid.map((cells, at) => change(cells, at + 1))
  const { grid, filledGrid } = sheet
  return {
    ...sheet,
    grid: mapGrid(grid),
    ...(filledGrid && { filledGrid: mapGrid(filledGrid) }),
  }
}

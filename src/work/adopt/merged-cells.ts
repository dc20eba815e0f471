import { type Cell, type Grid, isBlank } from '../../core/cell.js'
import type { CellArea, SheetReader } from '../../ports.js'
import { columnNumber } from './column-number.js'

/** So many merged areas are asked where they are: each costs a call, and a sheet may have thousands. */
const maxAsked = 8
/** In so many columns they are counted where there are more. */
const maxCounted = 3

/** A filled cell, and the blank ones below it that may be merged with it. */
type Gap = Pick<CellArea, 'line' | 'column' | 'lastLine'>

/** The cells, with a cell merged over several lines repeated on each of them. At most ten calls. */
export function readMergedCells(grid: Grid, reader: Pick<SheetReader, 'merges'>): Grid {
  const gaps = findGaps(grid)
  if (gaps.length === 0) return grid
  const all = reader.merges(null, maxAsked)
  if (all.count <= maxAsked) return fillMergedCells(grid, all.areas)
  // Titles and captions may be merged as well.
  const { count, areas } = reader.merges(boundsOf(gaps), maxAsked)
  if (count <= maxAsked) return fillMergedCells(grid, areas)
  return repeatCells(grid, findFullColumns(gaps, reader))
}

/** Blank cells below a filled one, on lines that are not blank. */
function findGaps(grid: Grid): Gap[] {
  const isRow = grid.map((line) => line.some((cell) => !isBlank(cell)))
  const gaps: Gap[] = []
  const openByColumn = new Map<number, { line: number; lastLine: number }>()
  const close = (column: number): void => {
    const open = openByColumn.get(column)
    if (open && open.lastLine > open.line) gaps.push({ column, ...open })
    openByColumn.delete(column)
  }
  const width = grid.reduce((widest, line) => Math.max(widest, line.length), 0)
  grid.forEach((line, down) => {
    for (let across = 0; across < width; across++) {
      const open = openByColumn.get(across + 1)
      if (!isBlank(line[across])) {
        close(across + 1)
        if (isRow[down]) openByColumn.set(across + 1, { line: down + 1, lastLine: down + 1 })
      } else if (!isRow[down]) close(across + 1)
      else if (open) open.lastLine = down + 1
    }
  })
  for (const column of openByColumn.keys()) close(column)
  return gaps
}

const boundsOf = (gaps: readonly Gap[]): CellArea => ({
  line: gaps.reduce((least, { line }) => Math.min(least, line), Infinity),
  column: gaps.reduce((least, { column }) => Math.min(least, column), Infinity),
  lastLine: gaps.reduce((most, { lastLine }) => Math.max(most, lastLine), 0),
  lastColumn: gaps.reduce((most, { column }) => Math.max(most, column), 0),
})

/** The gaps of those columns, among the first with the most, that have as many merged areas as gaps: each is one. */
function findFullColumns(gaps: readonly Gap[], reader: Pick<SheetReader, 'merges'>): readonly Gap[] {
  const byColumn = new Map<number, Gap[]>()
  for (const gap of gaps) byColumn.set(gap.column, [...(byColumn.get(gap.column) ?? []), gap])
  return [...byColumn.values()]
    .sort((one, other) => other.length - one.length)
    .slice(0, maxCounted)
    .filter((column) => reader.merges(boundsOf(column), 0).count === column.length)
    .flat()
}

/** The cells, with a cell of each merged area in one column, as `B3:B6`, repeated on all of its lines. */
export const fillMergedCells = (grid: Grid, areas: readonly string[]): Grid =>
  repeatCells(grid, areas.flatMap(parseColumnArea))

function parseColumnArea(area: string): Gap[] {
  const found = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(area)
  if (!found || found[1] !== found[3]) return []
  return [{ column: columnNumber(found[1]!), line: Number(found[2]), lastLine: Number(found[4]) }]
}

/** The first cell of each gap on all of its lines. */
function repeatCells(grid: Grid, gaps: readonly Gap[]): Grid {
  const filledGrid: (readonly Cell[])[] = [...grid]
  for (const { column, line, lastLine } of gaps) {
    const cell = grid[line - 1]?.[column - 1] ?? null
    for (let at = line; cell !== null && at < Math.min(lastLine, grid.length); at++) {
      const cells = [...filledGrid[at]!]
      while (cells.length < column) cells.push(null)
      cells[column - 1] = cell
      filledGrid[at] = cells
    }
  }
  return filledGrid
}

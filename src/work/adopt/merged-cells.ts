import { type Cell, type Grid, isBlank } from '../../core/cell.js'
import { groupBy } from '../../core/group-by.js'
import type { CellArea, MergedAreas, SheetReader } from '../../ports.js'
import { columnNumber } from './column-number.js'

/** So many merged areas are asked where they are: each costs a call, and a sheet may have thousands. */
const maxAsked = 8
/** In so many columns they are counted where there are more. */
const maxCounted = 3
/** So many columns with gaps are tried together. */
const maxTried = 10

/** A filled cell, and the blank ones below it that may be merged with it. */
type Gap = Pick<CellArea, 'line' | 'column' | 'lastLine'>

type MergeReader = Pick<SheetReader, 'merges' | 'countMerges'>

/**
 * The cells, with a cell merged over several lines repeated on each of them. One call tells how many areas there are, and
 * mostly one more that they are all the gaps of some columns.
 */
export function readMergedCells(grid: Grid, reader: MergeReader): Grid {
  const gaps = findGaps(grid)
  if (gaps.length === 0) return grid
  const { count, areaAt } = reader.merges()
  if (count === 0) return grid
  // The last one first: titles above are mostly merged before the table is.
  const last = parseColumnArea(areaAt(count - 1))
  if (count === 1) return repeatCells(grid, last)
  const explained = explainMerges(gaps, { count, areaAt }, last[0], countLoneLines(grid))
  if (explained) return repeatCells(grid, explained)
  const columns = findFullColumns(gaps, count, reader)
  // Titles and captions are merged as well; where there are few, a gap among them is worth a call.
  if (columns.rest === 0 || count > maxAsked) return repeatCells(grid, columns.full)
  const others = Array.from({ length: count - 1 }, (_, at) => areaAt(at))
  return repeatCells(grid, [...others.flatMap(parseColumnArea), ...last])
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

/** Lines with one filled cell, such as titles, which are mostly merged over the columns beside it. */
const countLoneLines = (grid: Grid): number =>
  grid.filter((line) => line.filter((cell) => !isBlank(cell)).length === 1).length

const groupByColumn = (gaps: readonly Gap[]): (readonly Gap[])[] =>
  [...groupBy(gaps, ({ column }) => column).values()].sort(
    (one, other) => other.length - one.length || one[0]!.column - other[0]!.column,
  )

const isSameGap = (one: Gap, other: Gap): boolean =>
  one.column === other.column && one.line === other.line && one.lastLine === other.lastLine

/**
 * The gaps of the columns that are all the merged areas, or all but the titles: one of the areas is a gap of the first,
 * and no other columns have as many in all. Where some have, another area decides. Undefined where that is not certain.
 */
function explainMerges(
  gaps: readonly Gap[],
  { count, areaAt }: MergedAreas,
  known: Gap | undefined,
  titles: number,
): readonly Gap[] | undefined {
  if (!known || !gaps.some((gap) => isSameGap(gap, known))) return undefined
  const columns = groupByColumn(gaps)
  const own = columns.find(([gap]) => gap!.column === known.column)!
  const others = columns.filter((each) => each !== own && each.length <= count)
  if (others.length > maxTried) return undefined
  const sums = others.reduce<(readonly Gap[])[]>(
    (found, column) => [...found, ...found.map((each) => [...each, ...column])],
    [own],
  )
  const fitting = sums.filter(({ length }) => length === count || (titles > 0 && length === count - titles))
  if (fitting.length < 2) return fitting[0]
  const [first] = parseColumnArea(areaAt(0))
  const agreeing = fitting.filter((sum) =>
    first ? sum.some((gap) => isSameGap(gap, first)) : sum.length < count,
  )
  return agreeing.length === 1 ? agreeing[0] : undefined
}

const boundsOf = (gaps: readonly Gap[]): CellArea => ({
  line: gaps.reduce((least, { line }) => Math.min(least, line), Infinity),
  column: gaps.reduce((least, { column }) => Math.min(least, column), Infinity),
  lastLine: gaps.reduce((most, { lastLine }) => Math.max(most, lastLine), 0),
  lastColumn: gaps.reduce((most, { column }) => Math.max(most, column), 0),
})

/** The gaps of columns in which each is merged, the longest first and from the left, and how many areas are elsewhere. */
function findFullColumns(
  gaps: readonly Gap[],
  count: number,
  reader: Pick<MergeReader, 'countMerges'>,
): { readonly full: readonly Gap[]; readonly rest: number } {
  const full: Gap[] = []
  let [rest, asked] = [count, 0]
  for (const column of groupByColumn(gaps)) {
    const isPossible = count <= maxAsked ? column.length === rest : column.length <= rest
    if (asked === maxCounted || !isPossible) continue
    asked++
    // A column has as many merged areas as gaps: each is one.
    if (reader.countMerges(boundsOf(column)) !== column.length) continue
    full.push(...column)
    rest -= column.length
  }
  return { full, rest }
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

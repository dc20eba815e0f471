/** Lines that sum up the rows below them: the name of a group with the first and the last of its days, or its mean share. */
import { formatCell, type Grid } from '../../../core/cell.js'
import type { Day } from '../../../core/day.js'
import { kindOfCell } from './cell-kinds.js'
import { detectDayOrder, interpretDay, isEmptyEntry } from './day-meaning.js'
import { findLackingLines } from './lacking-lines.js'
import { depthOf, numberedDepth } from './line-depth.js'
import type { LineContext } from './line-context.js'
import type { LineFacts } from './line-facts.js'

interface SummaryLines {
  /** Without a person or above deeper numbers, and every group has one: no rows. */
  readonly sure: readonly LineFacts[]
  /** With the days of the rows below, which rows may have as well. */
  readonly doubtful: readonly LineFacts[]
}

/** A row with its days and figures by column. */
interface FiguredRow {
  readonly facts: LineFacts
  readonly days: ReadonlyMap<number, Day>
  readonly figures: ReadonlyMap<number, number>
  /** The columns of days in which it has anything. */
  readonly dayColumns: readonly number[]
  /** Whether it has no words besides its name. */
  readonly isNamedOnly: boolean
  /** Whether a cell counts or gives a share, such as `2/5`. */
  readonly hasFigure: boolean
  /** The same with days or figures beside. */
  readonly isBare: boolean
  /** How deep its number and its indent say that it is. */
  readonly depth: number
}

/** Whether each day of a line is the first or the last of the rows below in its column. */
const hasTheirDays = ({ days }: FiguredRow, below: readonly FiguredRow[]): boolean =>
  [...days].every(([column, day]) => {
    const found = below.flatMap((row) => row.days.get(column) ?? []).sort()
    return found.length > 0 && (day === found[0] || day === found[found.length - 1])
  })

/** Shares are rounded to a hundredth. */
const rounding = 0.011
const maxShare = 1.5

/** Whether a line has a figure that is the mean of those of the rows below in its column. */
const hasTheirMean = ({ figures }: FiguredRow, below: readonly FiguredRow[]): boolean =>
  below.length > 1 &&
  [...figures].some(([column, figure]) => {
    const sum = below.reduce((all, row) => all + (row.figures.get(column) ?? 0), 0)
    return Math.abs(sum / below.length - figure) <= rounding * (figure > maxShare ? 100 : 1)
  })

/** Whether some row has other days than a line; rows that all have the same sum up nothing. */
const hasOtherDays = ({ days }: FiguredRow, below: readonly FiguredRow[]): boolean =>
  below.some((row) => [...days].some(([column, day]) => (row.days.get(column) ?? day) !== day))

/** Whether a line has exactly what sums up the rows below. */
function isExact(row: FiguredRow, below: readonly FiguredRow[]): boolean {
  const isTelling = row.days.size > (row.isBare ? 0 : 1) || hasTheirMean(row, below)
  return isTelling && (row.isBare || hasOtherDays(row, below)) && hasTheirDays(row, below)
}

/** Whether the days of another row are within those of a line; after a deadline alone is none. */
function doesEnclose({ days }: FiguredRow, other: FiguredRow): boolean {
  const own = [...days.values()].sort()
  const found = [...days.keys()].flatMap((column) => other.days.get(column) ?? [])
  return found.every((day) => day <= own[own.length - 1]! && (own.length < 2 || day >= own[0]!))
}

/** Longer lists are not divided into groups. */
const maxDivided = 400

/** The most first lines of groups that all rows divide into, each with exactly what sums up its group; none where they do not. */
function divide(
  rows: readonly FiguredRow[],
  leastBelow: (head: FiguredRow) => number,
): readonly FiguredRow[] {
  if (rows.length > maxDivided) return []
  // From the last row back: the heads of the rows from each on.
  const heads: (readonly FiguredRow[] | undefined)[] = Array.from({ length: rows.length })
  heads.push([])
  for (let at = rows.length - 1; at >= 0; at--) {
    const head = rows[at]!
    const least = leastBelow(head)
    for (let end = at + 1; end <= rows.length; end++) {
      const rest = heads[end]
      const isMore = rest !== undefined && rest.length >= (heads[at]?.length ?? 0)
      if (isMore && end > at + least && isExact(head, rows.slice(at + 1, end))) heads[at] = [head, ...rest]
      if (end === rows.length || !doesEnclose(head, rows[end]!)) break
    }
  }
  return heads[0] ?? []
}

/** Each head with the rows up to the next one. */
const groupsOf = (rows: readonly FiguredRow[], heads: readonly FiguredRow[]) =>
  heads.map((head, at) => {
    const next = heads[at + 1]
    return { head, below: rows.slice(rows.indexOf(head) + 1, next && rows.indexOf(next)) }
  })

/** Whether the rows below each head are deeper than it. */
const areDeeper = (rows: readonly FiguredRow[], heads: readonly FiguredRow[]): boolean =>
  groupsOf(rows, heads).every(({ head, below }) => below.every(({ depth }) => depth > head.depth))

/** A share or a count: `50%`, `1/2`, `1 of 2 done`, `3 tasks`. */
const figurePattern = /^\s*\d[\d.,]*\s*([%％/／]|of\b|out of\b|tasks?\b|items?\b|项|个|件|条)/i

/** Whether some group has days of its own: where all rows have the same, nobody summed them up. */
const areVaried = (rows: readonly FiguredRow[], heads: readonly FiguredRow[]): boolean =>
  groupsOf(rows, heads).some(({ head, below }) => head.days.size === 0 || hasOtherDays(head, below))

/** What the rows hold that can be summed up. */
function describeRows(
  found: readonly LineFacts[],
  grid: Grid,
  { title, otherColumns, dayColumns, typedColumns, reader }: LineContext,
): FiguredRow[] {
  const orders = new Map(
    [...dayColumns].map((column) => [
      column,
      detectDayOrder(found.map(({ line }) => grid[line - 1]![column - 1] ?? null)),
    ]),
  )
  return found.map((facts) => {
    const cells = grid[facts.line - 1]!
    const days = [...orders].flatMap(([column, order]): [number, Day][] => {
      const meaning = interpretDay(cells[column - 1], order)
      return meaning.is === 'day' ? [[column, meaning.day]] : []
    })
    const figures = [...typedColumns].flatMap((column): [number, number][] => {
      const cell = cells[column - 1]
      const share = typeof cell === 'string' ? /^\s*([\d.]+)\s*[%％]\s*$/.exec(cell) : null
      const figure = share ? Number(share[1]) / 100 : cell
      return typeof figure === 'number' ? [[column, figure]] : []
    })
    const isFigure = (column: number): boolean => {
      const cell = cells[column - 1]
      return (
        column !== title &&
        (typeof cell === 'number' || (typeof cell === 'string' && figurePattern.test(cell)))
      )
    }
    const words = [title, ...otherColumns.filter((column) => !dayColumns.has(column))].flatMap((column) => {
      const cell = cells[column - 1]
      return !isFigure(column) && /text|sentence/.test(kindOfCell(cell, reader.statuses) ?? '')
        ? [String(cell).trim()]
        : []
    })
    const isNamedOnly = new Set(words).size <= 1
    // A column that names groups need not be known.
    const filledColumns = [...dayColumns].filter((column) => !isEmptyEntry(cells[column - 1]))
    const isBare = filledColumns.length + figures.length > 0 && isNamedOnly
    return {
      facts,
      days: new Map(days),
      figures: new Map(figures),
      dayColumns: filledColumns,
      isNamedOnly,
      hasFigure: otherColumns.some(isFigure),
      isBare,
      depth: depthOf(cells, title),
    }
  })
}

/** The share of rows with a date from which a line without one is strange. */
const datedShare = 0.8

/** Lines with a name and at most a figure or a state, the first of all and no two together, where other rows have a date. */
function findSparseHeads(rows: readonly FiguredRow[]): readonly FiguredRow[] {
  const isSparse = ({ isNamedOnly, dayColumns }: FiguredRow): boolean =>
    isNamedOnly && dayColumns.length === 0
  const heads = rows.filter(isSparse)
  const others = rows.filter((row) => !isSparse(row))
  const dated = others.filter(({ dayColumns }) => dayColumns.length > 0)
  const isApart = rows.every(
    (row, at) => !isSparse(row) || (at + 1 < rows.length && !isSparse(rows[at + 1]!)),
  )
  const isSaid = heads.some(({ facts }) => facts.entries > 0)
  return heads.length > 1 &&
    heads[0] === rows[0] &&
    isApart &&
    isSaid &&
    dated.length >= others.length * datedShare
    ? heads
    : []
}

/** Lines whose name is that of the group which the line below says that it is in. */
function findNamedHeads(rows: readonly FiguredRow[], grid: Grid, title: number): readonly FiguredRow[] {
  const textAt = (row: FiguredRow, at: number): string =>
    formatCell(grid[row.facts.line - 1]![at] ?? null)
      .trim()
      .toLowerCase()
  const heads = rows.filter((row, at) => {
    const [name, below] = [textAt(row, title - 1), rows[at + 1]]
    if (name === '' || !below || textAt(below, title - 1) === name) return false
    return grid[below.facts.line - 1]!.some((_cell, index) => textAt(below, index) === name)
  })
  return heads.length > 1 && heads[0] === rows[0] ? heads : []
}

/** Whether rows are numbered as an outline is: each has a number of its own, and some are parts of others. */
const areNumbered = (rows: readonly FiguredRow[]): boolean =>
  rows.every(({ depth }) => depth >= numberedDepth) && rows.some(({ depth }) => depth >= 2 * numberedDepth)

/** Finds the lines of a plan that only sum up others. */
export function findSummaries(found: readonly LineFacts[], grid: Grid, context: LineContext): SummaryLines {
  const rows = describeRows(found, grid, context)
  const isNumbered = areNumbered(rows)
  const factsOf = (lines: readonly FiguredRow[]): LineFacts[] => lines.map(({ facts }) => facts)
  const bareOnly = ({ isBare }: FiguredRow): number => (isBare ? 1 : Infinity)
  const [first, ...others] = rows
  const isPlan =
    first?.isBare === true && others.length > 2 && others.every((each) => doesEnclose(first, each))
  for (const ordered of [rows, ...(isPlan ? [others] : []), [...rows].reverse()]) {
    const heads = divide(ordered, bareOnly)
    // Without people in the rows, to have none says nothing.
    const below = ordered.filter((row) => !heads.includes(row))
    const isContrast = isNumbered
      ? below.every(({ isNamedOnly }) => !isNamedOnly)
      : below.some(({ isBare }) => !isBare)
    if (heads.length > 1 && isContrast && areVaried(ordered, heads))
      return { sure: factsOf(ordered === others ? [first!, ...heads] : heads), doubtful: [] }
  }
  // What has a number in an outline is a row of it, to which others may refer.
  if (isNumbered) return { sure: [], doubtful: [] }
  const sparse = findSparseHeads(rows)
  if (sparse.length > 0 && sparse.every(({ hasFigure }) => hasFigure))
    return { sure: factsOf(sparse), doubtful: [] }
  const named = sparse.length > 0 ? sparse : findNamedHeads(rows, grid, context.title)
  const divided =
    named.length > 0
      ? named
      : divide(rows, ({ days, figures }) => (days.size > 0 && days.size + figures.size > 1 ? 2 : Infinity))
  if (divided.length < 2 || (divided !== named && !areVaried(rows, divided)))
    return { sure: [], doubtful: findLackingLines(found, grid, context) }
  return areDeeper(rows, divided)
    ? { sure: factsOf(divided), doubtful: [] }
    : { sure: [], doubtful: factsOf(divided) }
}

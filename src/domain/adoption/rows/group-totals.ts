/** Lines that say how many rows a group has, what its figures come to, or that they are its total. */
import { type Cell, type Grid, isBlank } from '../../../core/cell.js'
import type { LineContext } from './line-context.js'
import type { LineFacts } from './line-facts.js'

interface GroupTotals {
  readonly sure: readonly LineFacts[]
  /** With all that rows have. */
  readonly doubtful: readonly LineFacts[]
}

/** A row with what can be counted and summed up in it. */
interface CountedRow {
  readonly facts: LineFacts
  readonly figures: ReadonlyMap<number, number>
  /** Numbers of rows that its name or its state says. */
  readonly counts: readonly number[]
  /** The columns besides the name that hold something. */
  readonly filled: ReadonlySet<number>
  /** What it is called; '' where it has no words. */
  readonly name: string
}

/** Longer lists are not divided, and longer groups are not summed up. */
const maxDivided = 400
const maxGroup = 60

const unit = '(?:tasks?|items?|jobs?|项|个|件|条)'
/** “(5)”, “2/5 done”, “5 tasks”. */
const countPatterns = [
  new RegExp(`[(（[【]\\s*(\\d+)\\s*${unit}?\\s*[)）\\]】]$`, 'i'),
  new RegExp(
    `(?<![\\d.])\\d+\\s*(?:[/／]|of|out of)\\s*(\\d+)\\s*${unit}?\\s*(?:done|completed?|完成)?[)）]?$`,
    'i',
  ),
  new RegExp(`^共?\\s*(\\d+)\\s*${unit}$`, 'i'),
]

/** Words that make the name of a group that of its total. */
const totalPattern =
  /^(?:(?:sub|grand )?totals?|sum|summary|小计|合计|总计|汇总)(?: of| for)?[\s:：-]+|[\s:：–-]*(?:(?:sub)?totals?|sum|summary|小计|合计|总计|汇总)$/i

/** A name that says nothing but a number of rows. */
const countOnlyPattern = new RegExp(
  `^共?\\s*\\d+\\s*${unit}$|^(?:已?完成)?\\s*\\d+\\s*(?:[/／]|of|out of)\\s*\\d+\\s*${unit}?\\s*(?:done|completed?|完成)?$`,
  'i',
)

const textOf = (cell: Cell | undefined): string => (typeof cell === 'string' ? cell.trim().toLowerCase() : '')

/** Numbers that grow from row to row count the rows, and so do those that are all different and close to each other. */
const growingShare = 0.8
const maxSpread = 1.5

export function countRows(numbers: readonly number[]): boolean {
  const growing = numbers.filter((number, at) => at > 0 && number > numbers[at - 1]!).length
  return (
    growing >= (numbers.length - 1) * growingShare ||
    (new Set(numbers).size === numbers.length &&
      Math.max(...numbers) - Math.min(...numbers) < numbers.length * maxSpread)
  )
}

/** The columns of figures that are no numbering. */
function findFigureColumns(lines: Grid, { title, dayColumns, isOfTable }: LineContext): number[] {
  const width = Math.max(0, ...lines.map(({ length }) => length))
  return Array.from({ length: width }, (_, at) => at + 1).filter((column) => {
    if (column === title || dayColumns.has(column) || !isOfTable(column)) return false
    const numbers = lines.flatMap((cells) => {
      const cell = cells[column - 1]
      return typeof cell === 'number' ? [cell] : []
    })
    return numbers.length > 2 && !countRows(numbers)
  })
}

function describeRows(found: readonly LineFacts[], grid: Grid, context: LineContext): CountedRow[] {
  const { title, dayColumns, isOfTable } = context
  const isDivided = found.length <= maxDivided
  const columns = isDivided
    ? findFigureColumns(
        found.map(({ line }) => grid[line - 1]!),
        context,
      )
    : []
  return found.map((facts) => {
    const cells = grid[facts.line - 1]!
    const texts = cells.map((cell, at) => (dayColumns.has(at + 1) ? '' : textOf(cell)))
    return {
      facts,
      figures: new Map(
        columns.flatMap((column) => {
          const cell = cells[column - 1]
          return typeof cell === 'number' ? [[column, cell] as const] : []
        }),
      ),
      counts: (isDivided ? texts : []).flatMap((text) =>
        countPatterns.flatMap((pattern) => {
          const match = text === '' ? null : pattern.exec(text)
          return match ? [Number(match[1])] : []
        }),
      ),
      filled: new Set(
        cells.flatMap((cell, at) =>
          isBlank(cell) || at + 1 === title || !isOfTable(at + 1) ? [] : [at + 1],
        ),
      ),
      name: texts[title - 1] || texts.find((text) => text !== '') || '',
    }
  })
}

/** How surely a line sums up a group: it has no less than two rows, or one that is the same. */
type Match = 'none' | 'same' | 'sum'
const rounding = 0.011

function matchGroup({ figures, counts }: CountedRow, group: readonly CountedRow[]): Match {
  // The name of the next group is no row of this one.
  const size = group.filter(({ filled }) => filled.size > 0).length
  if (size > 0 && counts.includes(size)) return 'sum'
  const pairs = [...figures].map(([column, figure]) => {
    const parts = group.flatMap((row) => row.figures.get(column) || [])
    const sum = parts.reduce((all, part) => all + part, 0)
    return { parts: parts.length, isSum: Math.abs(sum - figure) < rounding }
  })
  if (pairs.some(({ parts, isSum }) => parts > 1 && isSum)) return 'sum'
  return size === 1 && pairs.length > 0 && pairs.every(({ isSum }) => isSum) ? 'same' : 'none'
}

interface Heads {
  readonly rows: readonly CountedRow[]
  /** How many of them are surely sums or counts. */
  readonly sums: number
}

/** Whether there are more sums, or as many with fewer lines that are only the same as the one row of their group. */
const isBetter = (one: Heads, other: Heads | undefined): boolean =>
  !other || one.sums > other.sums || (one.sums === other.sums && one.rows.length < other.rows.length)

/** The lines that sum up all rows up to the next of them. */
function divide(rows: readonly CountedRow[]): readonly CountedRow[] {
  if (rows.length > maxDivided) return []
  const heads: (Heads | undefined)[] = Array.from({ length: rows.length })
  heads.push({ rows: [], sums: 0 })
  for (let at = rows.length - 1; at >= 0; at--) {
    const row = rows[at]!
    if (row.figures.size + row.counts.length === 0) continue
    for (let end = at + 2; end <= Math.min(rows.length, at + maxGroup); end++) {
      const rest = heads[end]
      const match = rest && matchGroup(row, rows.slice(at + 1, end))
      if (rest === undefined || match === 'none') continue
      const found = { rows: [row, ...rest.rows], sums: rest.sums + (match === 'sum' ? 1 : 0) }
      if (isBetter(found, heads[at])) heads[at] = found
    }
  }
  const { rows: found, sums } = heads[0] ?? { rows: [], sums: 0 }
  return sums > 1 && sums * 2 >= found.length ? found : []
}

/** The share of rows that fill a column which no line of another kind does. */
const usualShare = 0.8

/** Whether lines leave a column blank that the rows fill, or all count their rows. */
function areApart(heads: readonly CountedRow[], rows: readonly CountedRow[]): boolean {
  const others = rows.filter((row) => !heads.includes(row))
  const columns = new Set(others.flatMap(({ filled }) => [...filled]))
  return (
    heads.every(({ counts }) => counts.length > 0) ||
    [...columns].some(
      (column) =>
        heads.every(({ filled }) => !filled.has(column)) &&
        others.filter(({ filled }) => filled.has(column)).length >= others.length * usualShare,
    )
  )
}

/** Lines whose name is the word for a total, and the name of a group: that of one of them shows what the others are. */
function findNamedTotals(rows: readonly CountedRow[], grid: Grid): readonly LineFacts[] {
  const named = rows.flatMap(({ facts, name }) => {
    const group = name.replace(totalPattern, '')
    return group !== name && group !== '' ? [{ facts, group }] : []
  })
  const names =
    named.length === 0
      ? []
      : grid
          .slice(0, rows[rows.length - 1]!.facts.line)
          .flat()
          .map(textOf)
  const counted = rows.flatMap(({ facts, name }) => (countOnlyPattern.test(name) ? [facts] : []))
  return [
    ...(named.some(({ group }) => names.includes(group)) ? named.map(({ facts }) => facts) : []),
    ...counted,
  ]
}

/** Finds the lines that count or sum up the rows above or below them, and those that are called a total. */
export function findGroupTotals(found: readonly LineFacts[], grid: Grid, context: LineContext): GroupTotals {
  const rows = describeRows(found, grid, context)
  const named = findNamedTotals(rows, grid)
  if (named.length > 0) return { sure: named, doubtful: [] }
  for (const ordered of [rows, [...rows].reverse()]) {
    const heads = divide(ordered)
    const lines = heads.map(({ facts }) => facts)
    if (heads.length > 1)
      return areApart(heads, rows) ? { sure: lines, doubtful: [] } : { sure: [], doubtful: lines }
  }
  return { sure: [], doubtful: [] }
}

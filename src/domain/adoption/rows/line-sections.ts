/** Which parts below a table are work: a legend, notes or prices have other kinds of cells than the rows above them. */
import { type Cell, type Grid, formatCell, isBlank } from '../../../core/cell.js'
import type { LeftOutReason } from '../types.js'
import { type ColumnKinds, collectColumnKinds, kindOfCell } from './cell-kinds.js'
import { isEmptyEntry } from './day-meaning.js'
import type { LineFacts } from './line-facts.js'
import { isLegendText } from './line-words.js'
import type { LineContext } from './line-context.js'
import { type CountVotes, learnVotes } from './line-votes.js'
import { withoutClaims } from './line-claims.js'
import { countOwnCells } from './own-cells.js'

/** Lines about which a person is asked, one below the other; without an answer they are left out. */
export interface DoubtfulGroup {
  readonly lines: readonly number[]
  /** What they are where they are no work. */
  readonly reason: LeftOutReason
}

/** What the rows that are surely work show of all others. */
export interface WorkPattern {
  readonly kinds: ColumnKinds
  /** Whether most rows have an owner, a day, a status or the like beside their title. */
  readonly isFull: boolean
  /** How many of the tracker’s other columns a row usually fills. */
  readonly usualCount: number
  readonly countVotes: CountVotes
  /** Whether nearly all rows have a date, a status or a tick. */
  readonly isTelling: boolean
  /** Whether nearly all rows have a date. */
  readonly isDated: boolean
  readonly grid: Grid
  readonly context: LineContext
}

/** The share of rows with other entries from which a line without any is doubtful. */
const fullShare = 0.6

/** The share of the first part that shows what rows are like. */
const sureShare = 0.6

/** The share of rows with a date from which a part without any is doubtful. */
const datedShare = 0.9

/** Learns from the first part of the table; from all lines where that has hardly any. */
export function learnWorkPattern(
  candidates: readonly LineFacts[],
  grid: Grid,
  context: LineContext,
): WorkPattern {
  const rows = candidates.filter(({ whole, entries, claim }) => whole && entries > 0 && claim === null)
  const firstRows = rows.filter(({ section }) => section === rows[0]!.section)
  // Prices may follow right below the last row.
  const sureRows = firstRows.slice(0, Math.max(2, Math.ceil(firstRows.length * sureShare)))
  const sample = firstRows.length >= 2 ? firstRows : rows
  const kinds = collectColumnKinds(
    grid,
    (firstRows.length >= 2 ? sureRows : rows).map(({ line }) => line),
    context.reader.statuses,
  )
  const [{ section = 0 } = {}] = sample
  const near = candidates.filter((each) => each.whole && (sample === rows || each.section === section))
  const counts = sample.map(({ entries }) => entries).sort((a, b) => a - b)
  const isFull = sample.length > 0 && sample.length >= near.length * fullShare
  const countVotes = learnVotes(rows, grid, context)
  const telling = rows.filter((each) => countVotes(each).telling > 0)
  const isTelling = telling.length > 0 && telling.length >= rows.length * tellingShare
  const dated = sample.filter(({ line }) =>
    [...context.dayColumns].some((column) => !isEmptyEntry(grid[line - 1]![column - 1])),
  )
  const isDated = dated.length > 1 && dated.length >= sample.length * datedShare
  const usualCount = counts[Math.floor(counts.length / 2)] ?? 0
  return { kinds, isFull, isTelling, isDated, usualCount, countVotes, grid, context }
}

/** How many of the tracker's columns beside the title hold what the rows hold in them. */
const countFitting = ({ line }: LineFacts, { kinds, grid, context }: WorkPattern): number =>
  context.otherColumns.filter((column) => {
    const cell = grid[line - 1]![column - 1]
    return (
      cell !== undefined && !isEmptyEntry(cell) && context.hasEntry(column, cell) && kinds.fits(column, cell)
    )
  }).length

/** The cells of a line, and how many of them differ from their columns. */
function countStrange(line: number, { kinds, grid, context }: WorkPattern): { all: number; strange: number } {
  const cells = grid[line - 1]!.flatMap((cell, at) =>
    isBlank(cell) || kindOfCell(cell, context.reader.statuses) === null ? [] : [{ cell, column: at + 1 }],
  )
  const strange = cells.filter(({ cell, column }) => !kinds.has(column) || !kinds.fits(column, cell))
  return { all: cells.length, strange: strange.length }
}

/** Whether the cells of a line differ from their columns on half of them or more. */
function isOfOtherKind({ line }: LineFacts, pattern: WorkPattern): boolean {
  const { all, strange } = countStrange(line, pattern)
  return all > 0 && strange * 2 >= all
}

/** Divides the lines into work and what is around it, with the reason of each that is left out. */
export function judgeSections(
  candidates: readonly LineFacts[],
  pattern: WorkPattern,
  left: Map<number, LeftOutReason>,
): { readonly lines: readonly LineFacts[]; readonly doubts: readonly DoubtfulGroup[] } {
  const sections = groupBySection(withoutClaims(candidates, pattern, left))
  const isWork = sections.map((lines, at) => isWorkSection(lines, at, pattern))
  const isDoubtful = sections.map(
    (lines, at) => isWork[at] === true && areFiguresOnly(lines, sections[at - 1]?.slice(-1)[0], pattern),
  )
  const lastWork = isWork.reduce((last, each, at) => (each && !isDoubtful[at] ? at : last), -1)
  const doubts: DoubtfulGroup[] = []
  const work = sections.flatMap((lines, at) => {
    if (isDoubtful[at]) {
      doubts.push(...groupDoubtful(lines, left))
      return []
    }
    if (isWork[at]) return at === lastWork ? withoutTail(lines, pattern, left) : lines
    // A caption between two blocks of rows.
    const isHeading = at < lastWork && lines.length <= 2 && lines[0]!.foot === null
    const reason = isHeading ? 'heading' : reasonOfSection(lines, pattern)
    for (const { line } of lines) left.set(line, reason)
    return []
  })
  return { lines: work, doubts }
}

/** The share of rows with a date, a status or a known name from which lines with figures only are doubtful. */
const tellingShare = 0.8

/** Whether lines have nothing but figures in common with rows that have more than that. */
function areFiguresOnly(
  lines: readonly LineFacts[],
  before: LineFacts | undefined,
  { countVotes, isTelling, isDated, usualCount, grid, context: { title, dayColumns } }: WorkPattern,
): boolean {
  const [, ...others] = lines
  // Under a caption of their own, a known person does not make work of ideas without a date.
  const isCaptioned = others.length > 0 && lines[0]!.filled === 1
  const hasDay = ({ line }: LineFacts): boolean =>
    [...dayColumns].some((column) => !isEmptyEntry(grid[line - 1]![column - 1]))
  if (before !== undefined && isCaptioned && isDated && !others.some(hasDay)) return true
  const isFigures = (each: LineFacts): boolean => {
    const { telling, recurring } = countVotes(each)
    return telling + recurring === 0 && each.entries * 2 < usualCount
  }
  if (before !== undefined && isCaptioned && others.every(isFigures)) return true
  const isTellingLine = (each: LineFacts): boolean => {
    const { telling, recurring } = countVotes(each)
    return telling + (isCaptioned ? 0 : recurring) > 0
  }
  // Numbers left of the titles that go on are those of rows.
  const isNumberedOn = grid[lines[0]!.line - 1]!.slice(0, Math.max(0, title - 1)).some((cell, at) => {
    const last = grid[(before?.line ?? 0) - 1]?.[at]
    return typeof cell === 'number' && typeof last === 'number' && cell === last + 1
  })
  return before !== undefined && isTelling && !isNumberedOn && !lines.some(isTellingLine)
}

/** The lines of a part that have a title, as one question; a caption above them is a heading. */
function groupDoubtful(lines: readonly LineFacts[], left: Map<number, LeftOutReason>): DoubtfulGroup[] {
  const [first, ...others] = lines
  const isCaption = others.length > 0 && first!.filled === 1 && others.every(({ filled }) => filled > 1)
  const asked = (isCaption ? others : lines).filter(({ possible }) => possible)
  for (const each of lines) if (!asked.includes(each)) left.set(each.line, 'heading')
  return asked.length === 0 ? [] : [{ lines: asked.map(({ line }) => line), reason: 'otherKind' }]
}

function groupBySection(candidates: readonly LineFacts[]): LineFacts[][] {
  const sections: LineFacts[][] = []
  for (const each of candidates) {
    const last = sections[sections.length - 1]
    if (last && last[0]!.section === each.section) last.push(each)
    else sections.push([each])
  }
  return sections
}

function isWorkSection(all: readonly LineFacts[], at: number, pattern: WorkPattern): boolean {
  const { grid } = pattern
  if (all[0]!.foot !== null) {
    const alike = all.filter((each) => each.hasTitle && countFitting(each, pattern) >= 2)
    return all.length >= 3 && alike.length * 2 > all.length
  }
  if (at === 0 || !pattern.isFull) return true
  // Lines that only wait to be filled in say nothing of those above them.
  const filledLines = all.filter(({ possible }) => possible)
  const lines = filledLines.length === 0 ? all : filledLines
  const fitting = lines.map((each) => countFitting(each, pattern))
  const alike = lines.filter(({ hasTitle }, index) => fitting[index]! >= (hasTitle ? 1 : 3))
  const isWell =
    Math.max(...fitting) * 2 >= pattern.usualCount ||
    alike.every(({ line }) => countStrange(line, pattern).strange === 0)
  if (alike.length * 2 >= lines.length && isWell) return true
  if (lines.some(({ line }) => grid[line - 1]!.some((cell) => pricePattern.test(formatCell(cell)))))
    return false
  const numbered = lines.filter((each) => each.hasTitle && countOwnCells(each, pattern) > 0)
  return numbered.length * 2 > lines.length
}

/** The lines up to the last that is like the rows; what follows may be of another kind. */
function withoutTail(
  lines: readonly LineFacts[],
  pattern: WorkPattern,
  left: Map<number, LeftOutReason>,
): readonly LineFacts[] {
  if (!pattern.isFull) return lines
  let end = lines.length
  while (end > 0 && countFitting(lines[end - 1]!, pattern) === 0) end--
  if (end === 0) return lines
  const isTail = (each: LineFacts): boolean => each.filled > 1 && isOfOtherKind(each, pattern)
  const tail = lines.slice(end).filter(isTail)
  for (const { line } of tail) left.set(line, 'otherKind')
  return lines.filter((each) => !tail.includes(each))
}

const pricePattern = /\d\s*(元|万元?|rmb|cny|usd|eur)|[¥￥$€£]\s*\d|\d\s*\/\s*(月|年|天|月份|month|year|day)/i

/** Longer texts in a legend explain a status. */
const maxStatusLength = 20

/** What lines that are no work are, by their words. */
function reasonOfSection(
  lines: readonly LineFacts[],
  { grid, context: { reader, headers } }: WorkPattern,
): LeftOutReason {
  const [first] = lines
  if (first!.foot !== null) return first!.foot
  const texts = lines.flatMap(({ line }) =>
    grid[line - 1]!.filter((cell): cell is string => typeof cell === 'string' && !isBlank(cell)),
  )
  const isStatus = (text: string): boolean =>
    text.length <= maxStatusLength && !/\d/.test(text) && reader.statuses.kindOf(text) !== undefined
  const statuses = texts.filter(isStatus).length
  const names = headers.map((header) => header.toLowerCase())
  const namesColumn = names.includes(first!.text.trim().toLowerCase())
  if (isLegendText(first!.text) || (namesColumn && statuses > 0) || statuses * 2 >= Math.max(2, texts.length))
    return 'legend'
  const isPrice = (cell: Cell): boolean => typeof cell === 'number' || pricePattern.test(formatCell(cell))
  const priced = lines.filter(({ line }) => grid[line - 1]!.some((cell) => !isBlank(cell) && isPrice(cell)))
  return priced.length * 2 >= lines.length ? 'otherKind' : 'note'
}

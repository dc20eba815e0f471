/** Which lines below a header are rows, and why the others are none. */
import type { Grid } from '../../../core/cell.js'
import type { HeaderCandidate } from '../columns/read-header.js'
import type { LeftOutReason, SheetCells } from '../types.js'
import type { BlockDay } from './block-day.js'
import type { LineContext } from './line-context.js'
import { countEntries, type LineFacts, scanLines } from './line-facts.js'
import { type DoubtfulGroup, judgeSections, learnWorkPattern, type WorkPattern } from './line-sections.js'
import { findPairColumn } from './other-lines.js'
import { countOwnCells } from './own-cells.js'
import { findGroupTotals } from './group-totals.js'
import { hasTick } from './stated-rows.js'
import { findSummaries } from './summary-lines.js'
import { withoutUnlikeLines } from './unlike-lines.js'

/** The lines of a table's rows, from 1; of rows that take two lines, the first. */
export interface RowLines {
  readonly items: readonly number[]
  readonly linesPerRow: 1 | 2
  /** Every other line below the header, with the reason. */
  readonly left: ReadonlyMap<number, LeftOutReason>
  /** Lines above a block of rows that hold its day. */
  readonly blockDays: readonly BlockDay[]
  /** Groups of lines of which a person has to say whether they are work. */
  readonly doubts: readonly (readonly number[])[]
}

/** What a person said of groups of lines, by their first and last line: whether they are work. */
export type LineAnswers = Readonly<Record<string, boolean>>

/** The first and last line of a group, as answers name it. */
export const lineGroupKey = (lines: readonly number[]): string => `${lines[0]}-${lines[lines.length - 1]}`

/**
 * Finds the rows. Another header after a gap begins another table. A row without a title needs two filled columns, or
 * one and a word in a column of the team's own; a title alone is a heading when most rows are full; a part below the
 * table whose cells are of other kinds is a legend, a note or a list of prices.
 */
export function findRowLines(
  { grid, filledGrid = grid }: Pick<SheetCells, 'grid' | 'filledGrid'>,
  head: HeaderCandidate,
  context: LineContext,
  answers: LineAnswers = {},
): RowLines {
  const pair = findPairColumn(grid, head)
  const header = grid[head.headerRow - 1] ?? []
  const { candidates, left, blockDays } = scanLines(grid, head.firstRow, { ...context, header, pair })
  const pattern = learnWorkPattern(candidates, grid, context)
  const sections = judgeSections(candidates, pattern, left)
  const ends = withoutUnlikeLines(sections.lines, pattern, left)
  const work = ends.lines
  const found = work.filter(({ possible }) => possible)
  // A template leaves a group's name and one word below its last row.
  while (found.length > 0 && !found[found.length - 1]!.whole) found.pop()
  const { sure, doubtful } = findGroupLines(work, found, filledGrid, context)
  for (const { line } of sure) left.set(line, 'heading')
  const summed = new Set([...sure, ...doubtful])
  const rows = found.filter((each) => !summed.has(each))
  const items = withoutHeadings(rows, { filledGrid, pattern })
  explainOthers(work, items, left)
  const summaries = doubtful.map(({ line }): DoubtfulGroup => ({ lines: [line], reason: 'heading' }))
  const said = [...ends.doubts, ...sections.doubts, ...summaries].map((group) => ({
    ...group,
    isWork: answers[lineGroupKey(group.lines)],
  }))
  for (const { lines, reason, isWork } of said)
    for (const line of lines) if (isWork !== true) left.set(line, isWork === undefined ? 'doubtful' : reason)
  const confirmed = said.flatMap(({ lines, isWork }) => (isWork === true ? lines : []))
  return {
    items: [...items.map(({ line }) => line), ...confirmed].sort((one, other) => one - other),
    linesPerRow: pair > 0 ? 2 : 1,
    left,
    blockDays,
    doubts: said.flatMap(({ lines, isWork }) => (isWork === undefined ? [lines] : [])),
  }
}

type GroupLines = Readonly<Record<'sure' | 'doubtful', readonly LineFacts[]>>

/** The lines that count or sum up others; a total that is 0 may look like a line that is not filled in. */
function findGroupLines(
  work: readonly LineFacts[],
  found: readonly LineFacts[],
  grid: Grid,
  context: LineContext,
): GroupLines {
  for (const lines of work.length > found.length ? [work, found] : [found]) {
    const totals = findGroupTotals(lines, grid, context)
    if (totals.sure.length + totals.doubtful.length > 0) return withoutNameless(totals, lines)
  }
  return withoutNameless(findSummaries(found, grid, context), found)
}

/** Where all rows have a name, lines of groups without one are no question. */
function withoutNameless({ sure, doubtful }: GroupLines, lines: readonly LineFacts[]): GroupLines {
  const areNamed = lines.every((each) => each.hasTitle || doubtful.includes(each))
  const isSure = ({ hasTitle }: LineFacts): boolean => areNamed && !hasTitle
  return { sure: [...sure, ...doubtful.filter(isSure)], doubtful: doubtful.filter((each) => !isSure(each)) }
}

/** As many cells of the team's own columns show that a title without an owner or a day is a row all the same. */
const minOwnCells = 2

/** Whether a line has an empty box or a zero, and a cell of the team's own as rows have it. */
const isUnticked = (facts: LineFacts, pattern: WorkPattern): boolean =>
  countOwnCells(facts, pattern) > 0 &&
  pattern.context.otherColumns.some((column) => {
    const cell = pattern.grid[facts.line - 1]![column - 1]
    return cell === false || cell === 0
  })

function withoutHeadings(
  found: readonly LineFacts[],
  { filledGrid, pattern }: { readonly filledGrid: Grid; readonly pattern: WorkPattern },
): readonly LineFacts[] {
  const { context } = pattern
  const hasMore = (facts: LineFacts): boolean =>
    facts.entries > 0 ||
    hasTick(filledGrid[facts.line - 1]?.[context.title - 1]) ||
    countEntries(filledGrid[facts.line - 1] ?? [], context) > 0 ||
    countOwnCells(facts, pattern) >= minOwnCells
  const bare = found.filter((facts) => !hasMore(facts))
  const unticked = bare.filter((facts) => isUnticked(facts, pattern))
  // Beside names of groups alone, a figure as rows have it shows a row.
  const figured = bare.filter((facts) => countOwnCells(facts, pattern) > 0)
  const captions = bare.filter(({ filled }) => filled === 1)
  // Boxes on all lines alike are those of headings too.
  const rows =
    captions.length >= figured.length && figured.length + captions.length === bare.length
      ? figured
      : unticked.length === 1 || unticked.length < bare.length
        ? unticked
        : []
  const lines = found.map((facts) => ({ facts, full: !bare.includes(facts) || rows.includes(facts) }))
  const headingCount = lines.filter(({ full }) => !full).length
  const hasHeadings =
    context.otherColumns.length > 0 && headingCount < lines.length && headingCount / lines.length <= 0.5
  if (!hasHeadings) return found
  return lines
    .filter(({ full, facts }, at) => {
      if (full) return true
      const next = lines[at + 1]
      return next !== undefined ? !next.full : !facts.afterGap
    })
    .map(({ facts }) => facts)
}

/** Says of each line of the table that is no row whether it is a heading, a note, or a line not filled in. */
function explainOthers(
  work: readonly LineFacts[],
  items: readonly LineFacts[],
  left: Map<number, LeftOutReason>,
): void {
  const lines = new Set(items.map(({ line }) => line))
  const last = items[items.length - 1]?.line ?? 0
  for (const { line, hasTitle, filled, text } of work) {
    if (lines.has(line) || left.has(line)) continue
    const hasWords = /\p{L}/u.test(text)
    const isCaption = hasTitle || (filled === 1 && hasWords)
    left.set(line, !isCaption ? 'template' : line < last ? 'heading' : 'note')
  }
}

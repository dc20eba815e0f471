/** Which lines below a header are rows; the others are headings, totals, blanks or the end of the table. */
import { type Cell, type Grid, isBlank, formatCell } from '../../../core/cell.js'
import { countNamedFields, headerTextsOf, type HeaderCandidate } from '../columns/header-candidates.js'
import { comparableHeader } from '../columns/dictionary.js'
import type { HeaderReader } from '../columns/header-reader.js'
import type { SheetCells } from '../types.js'
import { isEmptyEntry } from './day-meaning.js'

/** The lines of a table's rows, from 1; of rows that take two lines, the first. */
export interface RowLines {
  readonly items: readonly number[]
  readonly linesPerRow: 1 | 2
}

/** What finding the rows needs to know of the columns, by number. */
export interface LineContext {
  readonly title: number
  /** Columns that show a row without a title: owners, days, status, share done. */
  readonly otherColumns: readonly number[]
  /** Whether a cell in one of those holds something that a person entered. */
  hasEntry(column: number, cell: Cell): boolean
  readonly reader: HeaderReader
}

const totalPattern =
  /^(grand |sub ?|over)?totals?\b|^(sum|average|avg|count|subtotal)\b\s*:?$|^(合计|小计|总计|汇总|平均|总和|共计)\s*[:：]?/i
const footPattern =
  /^(legend|key|notes?|remarks?|instructions?|how to|图例|说明|注|备注|填写说明|注意|填表)\s*([:：.、]|$)/i

const planPattern = /^(plan|planned|p|计划|预计|计划值|计划时间)$/
const actualPattern = /^(actual|a|实际|实际值|实际时间|实绩)$/

/** The column with “plan” and “actual” in alternate lines, where each row takes two lines; 0 when there is none. */
export function findPairColumn(grid: Grid, { firstRow }: HeaderCandidate): number {
  const lines = grid.slice(firstRow - 1, firstRow + 199)
  const width = Math.max(0, ...lines.map((line) => line.length))
  for (let at = 0; at < Math.min(width, 60); at++) {
    const words = lines
      .map((line) => line[at])
      .filter((cell): cell is string => typeof cell === 'string' && !isBlank(cell))
      .map((text) =>
        planPattern.test(comparableHeader(text))
          ? 'plan'
          : actualPattern.test(comparableHeader(text))
            ? 'actual'
            : '',
      )
    const pairCount = words.filter((word, index) => word === 'plan' && words[index + 1] === 'actual').length
    if (pairCount >= 1 && pairCount * 2 >= words.length * 0.8) return at + 1
  }
  return 0
}

/** Whether a line repeats the header, as above each group or printed page. */
const isRepeatedHeader = (line: readonly Cell[], header: readonly Cell[]): boolean => {
  let same = 0
  for (let at = 0; at < header.length; at++) {
    if (isBlank(header[at])) continue
    if (line[at] !== header[at]) return false
    same++
  }
  return same >= 2
}

/**
 * Finds the rows. A table ends where another header follows a blank line. A row without a title needs two filled columns,
 * or one and a word in a column of the team's own; a title alone is a heading when most rows are full.
 */
export function findRowLines(
  { grid, filledGrid = grid }: Pick<SheetCells, 'grid' | 'filledGrid'>,
  head: HeaderCandidate,
  context: LineContext,
): RowLines {
  const pair = findPairColumn(grid, head)
  const header = grid[head.headerRow - 1] ?? []
  const found: { line: number; full: boolean; afterGap: boolean; whole: boolean }[] = []
  const mappedColumns = new Set([context.title, ...context.otherColumns])
  let blankLines = 0
  for (let index = head.firstRow - 1; index < grid.length; index++) {
    const cells = grid[index]!
    if (cells.every((cell) => isBlank(cell))) {
      blankLines++
      continue
    }
    const first = cells.find((cell) => !isBlank(cell))!
    const text = formatCell(first)
    if (blankLines > 0 && (footPattern.test(text) || isOtherHeader(cells, header, context.reader))) break
    if (isRepeatedHeader(cells, header)) continue
    if (pair > 0 && actualPattern.test(comparableHeader(formatCell(cells[pair - 1] ?? null)))) continue
    const title = context.title > 0 ? (cells[context.title - 1] ?? null) : null
    const hasTitle = !isEmptyEntry(title) && title !== 0
    if (totalPattern.test(text) || (typeof title === 'string' && totalPattern.test(title))) continue
    const countEntries = (line: readonly Cell[]): number =>
      context.otherColumns.filter((column) => {
        const cell = line[column - 1]
        return cell !== undefined && !isEmptyEntry(cell) && context.hasEntry(column, cell)
      }).length
    const entryCount = countEntries(cells)
    const isRow = hasTitle || entryCount >= 2
    const isSupportingText = (cell: Cell, at: number): boolean =>
      !mappedColumns.has(at + 1) && typeof cell === 'string' && /\p{L}/u.test(cell)
    if (isRow || (entryCount === 1 && cells.some(isSupportingText)))
      found.push({
        line: index + 1,
        full: entryCount > 0 || countEntries(filledGrid[index] ?? []) > 0,
        afterGap: blankLines > 0,
        whole: isRow,
      })
    blankLines = 0
  }
  // A template leaves a group's name and one word below its last row.
  while (found.length > 0 && !found[found.length - 1]!.whole) found.pop()
  const headingCount = found.filter(({ full }) => !full).length
  const headings =
    context.otherColumns.length > 0 && headingCount < found.length && headingCount / found.length <= 0.5
  const items = found.filter(({ full, afterGap }, at) => {
    if (full || !headings) return true
    const next = found[at + 1]
    return next !== undefined ? !next.full : !afterGap
  })
  return { items: items.map(({ line }) => line), linesPerRow: pair > 0 ? 2 : 1 }
}

/** Whether a line after a gap begins another table. */
function isOtherHeader(cells: readonly Cell[], header: readonly Cell[], reader: HeaderReader): boolean {
  if (isRepeatedHeader(cells, header)) return false
  const texts = headerTextsOf(cells)
  const filled = cells.filter((cell) => !isBlank(cell)).length
  return (
    filled >= 3 &&
    texts.filter((text) => text !== '').length === filled &&
    countNamedFields(texts, reader) >= 3
  )
}

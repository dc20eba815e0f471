/** Which lines below a header are rows, and which are headings, totals, blanks or the end of the table. */
import { type Cell, type Grid, isBlank, quoteCell } from '../../../core/cell.js'
import { namesIn, textsOf, type Head } from '../columns/heads.js'
import { headerKey } from '../columns/dictionary.js'
import type { HeaderReader } from '../columns/header.js'
import type { StrangeSheet } from '../types.js'
import { saysNothing } from './meaning.js'

/** The lines of a table's rows, from 1; of rows that take two lines, the first. */
export interface Lines {
  readonly items: readonly number[]
  readonly linesPerRow: 1 | 2
}

/** What `linesOf` must know of the columns, by number. */
export interface Anchors {
  readonly title: number
  /** Columns that speak for a row without a title: owners, days, status, share done. */
  readonly others: readonly number[]
  /** Whether a cell in one of those says something that somebody entered. */
  says(column: number, cell: Cell): boolean
  readonly reader: HeaderReader
}

const total =
  /^(grand |sub ?|over)?totals?\b|^(sum|average|avg|count|subtotal)\b\s*:?$|^(合计|小计|总计|汇总|平均|总和|共计)\s*[:：]?/i
const foot =
  /^(legend|key|notes?|remarks?|instructions?|how to|图例|说明|注|备注|填写说明|注意|填表)\s*([:：.、]|$)/i

const planWord = /^(plan|planned|p|计划|预计|计划值|计划时间)$/
const actualWord = /^(actual|a|实际|实际值|实际时间|实绩)$/

/** The column that says by turns plan and actual, where each row takes two lines; 0 when there is none. */
export function pairColumn(grid: Grid, { firstRow }: Head): number {
  const lines = grid.slice(firstRow - 1, firstRow + 199)
  const width = Math.max(0, ...lines.map((line) => line.length))
  for (let at = 0; at < Math.min(width, 60); at++) {
    const words = lines
      .map((line) => line[at])
      .filter((cell): cell is string => typeof cell === 'string' && !isBlank(cell))
      .map((text) =>
        planWord.test(headerKey(text)) ? 'plan' : actualWord.test(headerKey(text)) ? 'actual' : '',
      )
    const turns = words.filter((word, index) => word === 'plan' && words[index + 1] === 'actual').length
    if (turns >= 1 && turns * 2 >= words.length * 0.8) return at + 1
  }
  return 0
}

/** Whether a line is the header once more, as above each group or printed page. */
const repeats = (line: readonly Cell[], header: readonly Cell[]): boolean => {
  let same = 0
  for (let at = 0; at < header.length; at++) {
    if (isBlank(header[at])) continue
    if (line[at] !== header[at]) return false
    same++
  }
  return same >= 2
}

/**
 * Finds the rows. A table ends where another header stands after a blank line. Rows without a title count when two
 * other columns speak for them, or one and a word in a column of the team's own; a title alone is a heading when full rows follow it and most rows are full.
 */
export function linesOf(
  { grid, carried = grid }: Pick<StrangeSheet, 'grid' | 'carried'>,
  head: Head,
  anchors: Anchors,
): Lines {
  const pair = pairColumn(grid, head)
  const header = grid[head.headerRow - 1] ?? []
  const found: { line: number; full: boolean; afterGap: boolean; whole: boolean }[] = []
  const mapped = new Set([anchors.title, ...anchors.others])
  let gap = 0
  for (let index = head.firstRow - 1; index < grid.length; index++) {
    const cells = grid[index]!
    if (cells.every((cell) => isBlank(cell))) {
      gap++
      continue
    }
    const first = cells.find((cell) => !isBlank(cell))!
    const text = quoteCell(first)
    if (gap > 0 && (foot.test(text) || isOtherHeader(cells, header, anchors.reader))) break
    if (repeats(cells, header)) continue
    if (pair > 0 && actualWord.test(headerKey(quoteCell(cells[pair - 1] ?? null)))) continue
    const title = anchors.title > 0 ? (cells[anchors.title - 1] ?? null) : null
    const titled = !saysNothing(title) && title !== 0
    if (total.test(text) || (typeof title === 'string' && total.test(title))) continue
    const speakingIn = (line: readonly Cell[]): number =>
      anchors.others.filter((column) => {
        const cell = line[column - 1]
        return cell !== undefined && !saysNothing(cell) && anchors.says(column, cell)
      }).length
    const speaking = speakingIn(cells)
    const whole = titled || speaking >= 2
    const witness = (cell: Cell, at: number): boolean =>
      !mapped.has(at + 1) && typeof cell === 'string' && /\p{L}/u.test(cell)
    if (whole || (speaking === 1 && cells.some(witness)))
      found.push({
        line: index + 1,
        full: speaking > 0 || speakingIn(carried[index] ?? []) > 0,
        afterGap: gap > 0,
        whole,
      })
    gap = 0
  }
  // One word beside a group's name is what a template leaves below its last row.
  while (found.length > 0 && !found[found.length - 1]!.whole) found.pop()
  const bare = found.filter(({ full }) => !full).length
  const headings = anchors.others.length > 0 && bare < found.length && bare / found.length <= 0.5
  const items = found.filter(({ full, afterGap }, at) => {
    if (full || !headings) return true
    const next = found[at + 1]
    return next !== undefined ? !next.full : !afterGap
  })
  return { items: items.map(({ line }) => line), linesPerRow: pair > 0 ? 2 : 1 }
}

/** Whether a line after a gap begins another table. */
function isOtherHeader(cells: readonly Cell[], header: readonly Cell[], reader: HeaderReader): boolean {
  if (repeats(cells, header)) return false
  const texts = textsOf(cells)
  const filled = cells.filter((cell) => !isBlank(cell)).length
  return filled >= 3 && texts.filter((text) => text !== '').length === filled && namesIn(texts, reader) >= 3
}

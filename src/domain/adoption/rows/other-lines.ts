/** Lines below a header that begin another table, or are the second line of a row. */
import { type Cell, type Grid, isBlank } from '../../../core/cell.js'
import { comparableHeader } from '../columns/dictionary.js'
import { countNamedFields, headerTextsOf } from '../columns/named-fields.js'
import type { HeaderCandidate } from '../columns/read-header.js'
import { isRepeatedHeader } from '../columns/header-candidates.js'
import type { HeaderReader } from '../columns/header-reader.js'

const planPattern =
  /^(plan|planned|p|target|baseline|scheduled?|计划|预计|目标|原定|应完成)(\P{L}|值|时间|日期|完成|$)/u
export const actualPattern = /^(actual|a|achieved|real|实际|实绩|实完成)(\P{L}|值|时间|日期|完成|$)/u

/** The column with “plan” and “actual” in alternate lines, where each row takes two lines; 0 when there is none. */
export function findPairColumn(grid: Grid, { firstRow }: Pick<HeaderCandidate, 'firstRow'>): number {
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

/** Whether a line after a gap or a caption begins another table. */
export function isOtherHeader(
  cells: readonly Cell[],
  header: readonly Cell[],
  reader: HeaderReader,
): boolean {
  if (isRepeatedHeader(cells, header)) return false
  const filled = cells.filter((cell) => !isBlank(cell)).length
  if (filled < 3 || cells.some((cell) => !isBlank(cell) && typeof cell !== 'string')) return false
  const texts = headerTextsOf(cells)
  return texts.filter((text) => text !== '').length === filled && countNamedFields(texts, reader) >= 3
}

import { formatCell, type Grid, isBlank } from '../../../core/cell.js'
import { ellipsize } from '../../../core/text-length.js'
import type { DoubtfulLines, LeftOutReason, LineRange } from '../types.js'
import { lineGroupKey, type RowLines } from './row-lines.js'

/** Every line from the header to the last that has anything in it, with neighbours that are alike as one range. */
export function describeLines(
  headerRow: number,
  grid: Grid,
  { items, linesPerRow, left }: RowLines,
): readonly LineRange[] {
  const taken = new Set(items.flatMap((line) => (linesPerRow === 2 ? [line, line + 1] : [line])))
  const firstBelow = [...left.keys()].reduce((one, other) => Math.min(one, other), items[0] ?? Infinity)
  const reasonAt = (line: number): LeftOutReason | null =>
    taken.has(line) ? null : (left.get(line) ?? (line < firstBelow ? 'header' : 'blank'))
  const ranges: LineRange[] = []
  for (let line = headerRow; line <= grid.length; line++) {
    const reason = reasonAt(line)
    const last = ranges[ranges.length - 1]
    if (last && last.reason === reason) ranges[ranges.length - 1] = { ...last, to: line }
    else ranges.push({ from: line, to: line, reason })
  }
  return ranges[ranges.length - 1]?.reason === 'blank' ? ranges.slice(0, -1) : ranges
}

/** As many lines of a group are shown, and so much of each. */
const maxSamples = 3
const maxSampleLength = 40

/** The lines of which a person has to say whether they are work, with what the first of them hold. */
export const describeDoubts = (grid: Grid, { doubts }: Pick<RowLines, 'doubts'>): readonly DoubtfulLines[] =>
  doubts.map((lines) => ({
    key: lineGroupKey(lines),
    from: lines[0]!,
    to: lines[lines.length - 1]!,
    samples: lines.slice(0, maxSamples).map((line) => {
      const cells = grid[line - 1]!.filter((cell) => !isBlank(cell))
      return ellipsize(cells.map((cell) => formatCell(cell).trim()).join(' · '), maxSampleLength)
    }),
  }))

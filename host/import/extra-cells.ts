import { type Cell, formatCell, type Grid, isBlank } from '../../src/core/cell.js'
import { columnLetters } from '../../src/core/formula.js'
import type { ImportWords } from '../text/import/index.js'
import { createNotice, type ImportNotice } from './notices.js'

/** Rows below a header, each with its row in the file, from 1. */
export interface RowsBelowHeader {
  readonly headers: readonly Cell[]
  readonly rows: readonly { readonly cells: readonly Cell[]; readonly row: number }[]
  /** Columns, from 1, that are known for what they hold although no header says it. */
  readonly knownColumns?: readonly number[]
}

/** The same rows under headers that are complete. */
export interface CompleteRows {
  readonly headers: readonly Cell[]
  readonly rows: Grid
  readonly notices: readonly ImportNotice[]
}

const findLastFilled = (cells: readonly Cell[]): number => cells.findLastIndex((cell) => !isBlank(cell)) + 1

/**
 * Gives every filled cell a header, so that it goes into the notes: a column without one its letters, and the
 * cells right of the last header one column that names their row. Rows that are shorter than the header are
 * named too.
 */
export function completeHeaders(
  { headers, rows, knownColumns = [] }: RowsBelowHeader,
  words: ImportWords,
): CompleteRows {
  const width = Math.max(findLastFilled(headers), ...knownColumns)
  const notices: ImportNotice[] = []
  const named = Array.from({ length: width }, (_, at): Cell => {
    const header = headers[at] ?? null
    if (!isBlank(header) || knownColumns.includes(at + 1)) return header
    const filled = rows.filter(({ cells }) => !isBlank(cells[at])).map(({ row }) => row)
    if (filled.length === 0) return null
    notices.push(...createNotice('blankHeader', filled, columnLetters(at + 1)))
    return words.column(columnLetters(at + 1))
  })
  const beyond = rows.map(({ cells }) => cells.slice(width).filter((cell) => !isBlank(cell)))
  const longRows = rows.filter((_, index) => beyond[index]!.length > 0)
  const shortRows = rows.filter(({ cells }) => cells.length < width && cells.some((cell) => !isBlank(cell)))
  const hasBeyond = longRows.length > 0
  return {
    headers: hasBeyond ? [...named, words.extraCells] : named,
    rows: rows.map(({ cells, row }, index) => {
      const inside = Array.from({ length: width }, (_, at) => cells[at] ?? null)
      const extra = beyond[index]!
      if (!hasBeyond) return inside
      return [...inside, extra.length === 0 ? null : words.extraCellsOf(row, extra.map(formatCell))]
    }),
    notices: [
      ...createNotice(
        'beyondHeader',
        longRows.map(({ row }) => row),
      ),
      ...notices,
      ...createNotice(
        'shortRow',
        shortRows.map(({ row }) => row),
      ),
    ],
  }
}

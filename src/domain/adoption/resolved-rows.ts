/** The rows of a sheet whose columns a person has chosen. */
import type { Table } from '../../core/table.js'
import type { HeaderCandidate } from './columns/read-header.js'
import { findHeaderCandidates } from './columns/header-candidates.js'
import { headerTextsOf } from './columns/named-fields.js'
import type { HeaderWords } from './columns/dictionary.js'
import { getHeaderReader } from './columns/header-reader.js'
import { readRows, toAdoptedRow } from './rows/read-rows.js'
import type { LineAnswers } from './rows/row-lines.js'
import type { AdoptedRow, SheetCells } from './types.js'

/** Which line is the header, and which column is which field: numbers from 1. */
export interface ResolvedColumns {
  readonly headerRow: number
  readonly columns: Readonly<Record<string, number>>
  /** Whether the days of a field were turned about on typing, where that is in doubt. */
  readonly turned?: Readonly<Record<string, boolean>> | undefined
  /** The field that the days above blocks of rows are. */
  readonly dayAbove?: string | undefined
  /** Whether groups of lines in doubt are work, by their first and last line: `12-14`. */
  readonly workLines?: LineAnswers | undefined
  /** The rows are those of another tool: every line below the header is one. */
  readonly isExport?: boolean
}

export interface ResolvedRows {
  readonly rows: readonly AdoptedRow[]
  /** The first line below the header, over one line or two. */
  readonly firstRow: number
  readonly linesPerRow: 1 | 2
}

/** Reads the rows below a header by the chosen columns only. */
export function readResolvedRows(
  sheet: SheetCells,
  table: Table,
  { headerRow, columns, turned, dayAbove, workLines, isExport = false }: ResolvedColumns,
  words: HeaderWords,
): ResolvedRows {
  const { grid } = sheet
  const reader = getHeaderReader(words)
  const recognised = isExport
    ? undefined
    : findHeaderCandidates(grid, reader).find((each) => each.headerRow === headerRow)
  const head: HeaderCandidate = recognised ?? {
    headerRow,
    firstRow: headerRow + 1,
    headers: headerTextsOf(grid[headerRow - 1]),
  }
  const found = { columns, unsure: [] }
  const { rows, lines } = readRows(
    sheet,
    { table, head, found, turned, dayAbove, workLines, isExport },
    reader,
  )
  return {
    rows: rows.map(toAdoptedRow),
    firstRow: head.firstRow,
    linesPerRow: lines.linesPerRow,
  }
}

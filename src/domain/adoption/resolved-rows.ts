/** The rows of a sheet whose columns a person has settled. */
import type { Cell } from '../../core/cell.js'
import type { Table } from '../../core/table.js'
import { type HeaderCandidate, findHeaderCandidates, headerTextsOf } from './columns/header-candidates.js'
import { type HeaderWords } from './columns/dictionary.js'
import { getHeaderReader } from './columns/header-reader.js'
import { findRowLines } from './rows/row-lines.js'
import { interpretDay } from './rows/day-meaning.js'
import { ProblemCollector, readRows } from './rows/read-rows.js'
import type { AdoptedRow, AdoptionProblem, SourceSheet } from './types.js'

/** Which line is the header, and which column is which field: numbers from 1. */
export interface ResolvedColumns {
  readonly headerRow: number
  readonly columns: Readonly<Record<string, number>>
}

export interface ResolvedRows {
  readonly rows: readonly AdoptedRow[]
  readonly problems: readonly AdoptionProblem[]
  /** The first line below the header, over one line or two. */
  readonly firstRow: number
  readonly linesPerRow: 1 | 2
}

/** Reads the rows below a header by the columns that were settled, and by those alone. */
export function readResolvedRows(
  sheet: SourceSheet,
  table: Table,
  { headerRow, columns }: ResolvedColumns,
  words: HeaderWords,
): ResolvedRows {
  const { grid } = sheet
  const reader = getHeaderReader(words)
  const head: HeaderCandidate = findHeaderCandidates(grid, reader).find(
    (each) => each.headerRow === headerRow,
  ) ?? {
    headerRow,
    firstRow: headerRow + 1,
    headers: headerTextsOf(grid[headerRow - 1]),
  }
  const title = columns[table.title] ?? 0
  const isDay = (column: number): boolean =>
    Object.entries(columns).some(([field, at]) => at === column && table.columns[field]!.kind === 'day')
  const hasEntry = (column: number, cell: Cell): boolean =>
    isDay(column)
      ? !['blank', 'empty', 'error', 'none'].includes(interpretDay(cell, null).is)
      : cell !== 0 && cell !== false
  const otherColumns = Object.values(columns).filter((column) => column !== title)
  const lines = findRowLines(sheet, head, { title, others: otherColumns, says: hasEntry, reader })
  const findings = new ProblemCollector()
  const rows = readRows(table, sheet, head, lines, { columns, unsure: [] }, findings, reader.statuses)
  return {
    rows: rows.map(({ line, values }) => ({ line, values })),
    problems: findings.all,
    firstRow: head.firstRow,
    linesPerRow: lines.linesPerRow,
  }
}

/** The rows of a sheet whose columns a person has settled. */
import type { Cell } from '../../core/cell.js'
import type { Table } from '../../core/table.js'
import { type Head, headsOf, textsOf } from './columns/heads.js'
import { type HeaderWords } from './columns/dictionary.js'
import { headerReader } from './columns/header.js'
import { linesOf } from './rows/lines.js'
import { dayMeant } from './rows/meaning.js'
import { Findings, readRows } from './rows/rows.js'
import type { AdoptedRow, AdoptionProblem, StrangeSheet } from './types.js'

/** Which line is the header, and which column is which field: numbers from 1. */
export interface Settled {
  readonly headerRow: number
  readonly columns: Readonly<Record<string, number>>
}

export interface GivenRows {
  readonly rows: readonly AdoptedRow[]
  readonly problems: readonly AdoptionProblem[]
  /** The first line below the header, over one line or two. */
  readonly firstRow: number
  readonly linesPerRow: 1 | 2
}

/** Reads the rows below a header by the columns that were settled, and by those alone. */
export function rowsGiven(
  sheet: StrangeSheet,
  table: Table,
  { headerRow, columns }: Settled,
  words: HeaderWords,
): GivenRows {
  const { grid } = sheet
  const reader = headerReader(words)
  const head: Head = headsOf(grid, reader).find((each) => each.headerRow === headerRow) ?? {
    headerRow,
    firstRow: headerRow + 1,
    headers: textsOf(grid[headerRow - 1]),
  }
  const title = columns[table.title] ?? 0
  const isDay = (column: number): boolean =>
    Object.entries(columns).some(([field, at]) => at === column && table.columns[field]!.kind === 'day')
  const says = (column: number, cell: Cell): boolean =>
    isDay(column)
      ? !['blank', 'empty', 'error', 'none'].includes(dayMeant(cell, null).is)
      : cell !== 0 && cell !== false
  const others = Object.values(columns).filter((column) => column !== title)
  const lines = linesOf(sheet, head, { title, others, says, reader })
  const findings = new Findings()
  const rows = readRows(table, sheet, head, lines, { columns, unsure: [] }, findings, reader.statuses)
  return {
    rows: rows.map(({ line, values }) => ({ line, values })),
    problems: findings.all,
    firstRow: head.firstRow,
    linesPerRow: lines.linesPerRow,
  }
}

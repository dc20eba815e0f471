/** The rows of a table whose columns are known. */
import type { Cell } from '../../../core/cell.js'
import type { ColumnKind } from '../../../core/column.js'
import type { Table } from '../../../core/table.js'
import type { ColumnAssignment } from '../columns/assign-columns.js'
import type { HeaderCandidate } from '../columns/read-header.js'
import type { HeaderReader } from '../columns/header-reader.js'
import { listColumnBlocks, spanBlocks } from '../sheet-area.js'
import type { SheetCells } from '../types.js'
import { interpretDay } from './day-meaning.js'
import type { LineContext } from './line-context.js'
import { findRowLines, type LineAnswers, type RowLines } from './row-lines.js'

/** Kinds of fields that words are no value of. */
const typedKinds: readonly ColumnKind[] = ['day', 'choice', 'number', 'percent', 'money']

/** A table with the column of each field, and what a person said of its lines. */
interface AssignedTable extends Pick<ColumnAssignment, 'columns'> {
  readonly table: Table
  readonly head: HeaderCandidate
  readonly workLines: LineAnswers | undefined
}

/** Finds which lines below the header are rows, by what its columns are. */
export function findLines(
  sheet: SheetCells,
  { table, head, columns, workLines }: AssignedTable,
  reader: HeaderReader,
): RowLines {
  const days = new Set(
    Object.entries(columns).flatMap(([field, column]) =>
      table.columns[field]!.kind === 'day' ? [column] : [],
    ),
  )
  const title = columns[table.title] ?? 0
  const block = spanBlocks(listColumnBlocks(sheet.grid, head.headerRow), Object.values(columns))
  const context: LineContext = {
    reader,
    title,
    dayColumns: days,
    typedColumns: new Set(
      Object.entries(columns).flatMap(([field, column]) =>
        typedKinds.includes(table.columns[field]!.kind) ? [column] : [],
      ),
    ),
    isOfTable: (column) => column >= block.first && column <= block.last,
    headers: head.headers,
    others: head.others ?? [],
    named: (column) => (head.headers[column - 1] ?? '') !== '',
    otherColumns: Object.values(columns).filter((column) => column !== title),
    // Zeros, days of no year and errors are what a template's formulas leave in lines not filled in.
    hasEntry: (column: number, cell: Cell) =>
      days.has(column)
        ? !['blank', 'empty', 'error', 'none'].includes(interpretDay(cell, null).is)
        : cell !== 0 && cell !== false,
  }
  return findRowLines(sheet, head, context, workLines)
}

/** What the rows of a recognised table mean, and what in them cannot be read. */
import type { Cell, Grid } from '../../../core/cell.js'
import type { Day } from '../../../core/day.js'
import type { Table } from '../../../core/table.js'
import type { ColumnAssignment } from '../columns/assign-columns.js'
import type { HeaderCandidate } from '../columns/header-candidates.js'
import type { HeaderReader } from '../columns/header-reader.js'
import type { AdoptedRow, AdoptionProblem, SheetCells } from '../types.js'
import { type CellProblem, countProblems } from './count-problems.js'
import { detectDayOrder, interpretDay } from './day-meaning.js'
import { createDayReader, type DayReader } from './day-reader.js'
import { findRowLines, type RowLines } from './row-lines.js'
import { createValueReader, type FieldColumns, type ValueReader } from './value-reader.js'

/** A row with what deciding about lateness needs beside its values. */
export interface InterpretedRow extends AdoptedRow {
  /** The cell of each day of the row. */
  readonly at: Readonly<Record<string, { readonly line: number; readonly column: number }>>
  /** Two columns disagree whether it is done. */
  readonly isDisputed: boolean
}

/** A table whose columns are known. */
export interface KnownTable {
  readonly table: Table
  readonly head: HeaderCandidate
  readonly found: Pick<ColumnAssignment, 'columns' | 'unsure'>
}

export interface ReadRows {
  readonly rows: readonly InterpretedRow[]
  readonly lines: RowLines
  readonly problems: readonly AdoptionProblem[]
}

/** Finds and reads the rows below a header. A field in doubt is read from its candidates in turn. */
export function readRows(
  sheet: SheetCells,
  { table, head, found: { columns, unsure } }: KnownTable,
  reader: HeaderReader,
): ReadRows {
  const lines = findLines(sheet, table, head, columns, reader)
  // In a row of two lines each line has its own values, so nothing is repeated downwards.
  const grid = lines.linesPerRow === 2 ? sheet.grid : (sheet.filledGrid ?? sheet.grid)
  const fields = Object.entries(columns).map(([field, column]): FieldColumns => ({
    field,
    kind: table.columns[field]!.kind,
    choices: table.columns[field]!.choices,
    from: unsure.find((doubt) => doubt.field === field)?.candidates ?? [column],
  }))
  const readDay = createDayReader({
    name: sheet.name,
    grid,
    firstRow: head.firstRow,
    items: lines.items,
    orders: detectDayOrders(fields, grid, lines.items),
  })
  const readValue = createValueReader(grid, lines, table.title, reader.statuses)
  const hasOwnStart = 'start' in columns || !('start' in table.columns)
  const actualField =
    lines.linesPerRow === 2
      ? ['doneOn', 'resolvedOn', 'implementedOn'].find((field) => field in table.columns)
      : undefined
  const read = lines.items.map((line) => {
    const row = readRow(line, fields, { readDay, readValue, hasOwnStart })
    return actualField === undefined || columns['due'] === undefined
      ? row
      : withActualDay(row, actualField, columns['due'], readDay)
  })
  return {
    rows: read.map(({ row }) => row),
    lines,
    problems: countProblems(read.flatMap(({ problems }) => problems)),
  }
}

function findLines(
  sheet: SheetCells,
  table: Table,
  head: HeaderCandidate,
  columns: ColumnAssignment['columns'],
  reader: HeaderReader,
): RowLines {
  const days = new Set(
    Object.entries(columns).flatMap(([field, column]) =>
      table.columns[field]!.kind === 'day' ? [column] : [],
    ),
  )
  const title = columns[table.title] ?? 0
  return findRowLines(sheet, head, {
    reader,
    title,
    otherColumns: Object.values(columns).filter((column) => column !== title),
    // Zeros, days of no year and errors are what a template's formulas leave in lines not filled in.
    hasEntry: (column: number, cell: Cell) =>
      days.has(column)
        ? !['blank', 'empty', 'error', 'none'].includes(interpretDay(cell, null).is)
        : cell !== 0 && cell !== false,
  })
}

/** In which order each column of days writes day and month. */
const detectDayOrders = (fields: readonly FieldColumns[], grid: Grid, items: readonly number[]) =>
  new Map(
    fields
      .filter(({ kind }) => kind === 'day')
      .flatMap(({ from }) => from)
      .map((column) => [column, detectDayOrder(items.map((line) => grid[line - 1]?.[column - 1]))] as const),
  )

interface RowReading {
  readonly row: InterpretedRow
  readonly problems: readonly CellProblem[]
}

/** Reads one row. A span is due on its last day, and starts on its first where no column says the start. */
function readRow(
  line: number,
  fields: readonly FieldColumns[],
  {
    readDay,
    readValue,
    hasOwnStart,
  }: { readonly readDay: DayReader; readonly readValue: ValueReader; readonly hasOwnStart: boolean },
): RowReading {
  const values: Record<string, string | number | boolean> = {}
  const at: Record<string, { line: number; column: number }> = {}
  const problems: CellProblem[] = []
  let isDisputed = false
  for (const field of fields)
    if (field.kind === 'day') {
      const found = readFirstDay(field, line, readDay)
      problems.push(...found.problems)
      if (found.day === undefined) continue
      values[field.field] = found.day
      at[field.field] = { line, column: found.column }
      if (field.field === 'due' && !hasOwnStart && found.start !== undefined) values['start'] = found.start
    } else {
      const found = readValue(field, line)
      problems.push(...found.problems)
      if (found.value !== undefined) values[field.field] = found.value
      if (found.isDisputed) isDisputed = true
    }
  return { row: { line, values, at, isDisputed }, problems }
}

/** The day of the first of a field's columns that has one. */
function readFirstDay(
  { field, from }: FieldColumns,
  line: number,
  readDay: DayReader,
): { day?: Day; start?: Day | undefined; column: number; problems: readonly CellProblem[] } {
  const problems: CellProblem[] = []
  for (const column of from) {
    const { meaning, problem } = readDay(field, line, column)
    if (problem) problems.push(problem)
    if (meaning.is !== 'day') continue
    const start = meaning.from?.is === 'day' ? meaning.from.day : undefined
    return { day: meaning.day, start, column, problems }
  }
  return { column: 0, problems }
}

/** A row of two lines with the day from its second line, which says what came to be, where no column says it. */
function withActualDay(
  { row, problems }: RowReading,
  field: string,
  column: number,
  readDay: DayReader,
): RowReading {
  if (field in row.values) return { row, problems }
  const line = row.line + 1
  const { meaning, problem } = readDay(field, line, column)
  return {
    row:
      meaning.is === 'day'
        ? {
            ...row,
            values: { ...row.values, [field]: meaning.day },
            at: { ...row.at, [field]: { line, column } },
          }
        : row,
    problems: problem ? [...problems, problem] : problems,
  }
}

/** What the rows of a recognised table mean, and what in them cannot be read. */
import { type Cell, formatCell, type Grid, isBlank } from '../../../core/cell.js'
import { groupBy } from '../../../core/group-by.js'
import type { Table } from '../../../core/table.js'
import type { ColumnAssignment } from '../columns/assign-columns.js'
import type { HeaderCandidate } from '../columns/read-header.js'
import type { HeaderReader } from '../columns/header-reader.js'
import type { AdoptedRow, AdoptionProblem, SheetCells } from '../types.js'
import { type BlockDay, blockDayOf } from './block-day.js'
import { type CellProblem, countProblems } from './count-problems.js'
import { detectDayOrder, findDayOrders } from './day-meaning.js'
import { createDayReader, type TurnedDays } from './day-reader.js'
import type { FieldColumns, FieldReader, FieldReading } from './field-reading.js'
import { findLines } from './find-lines.js'
import { relateRows } from './relate-rows.js'
import type { LineAnswers, RowLines } from './row-lines.js'
import { type TurnedDay, turnedDays } from './turned-days.js'
import { createValueReader } from './value-reader.js'

/** A row with what deciding about lateness needs beside its values. */
export interface InterpretedRow extends AdoptedRow {
  /** The cell of each day of the row. */
  readonly at: Readonly<Record<string, { readonly line: number; readonly column: number }>>
  /** Two columns disagree whether it is done. */
  readonly isStateUnknown: boolean
}

/** A row without what only deciding about lateness needs. */
export const toAdoptedRow = ({ line, values, links, unknownLinks }: InterpretedRow): AdoptedRow => ({
  line,
  values,
  ...(links && { links }),
  ...(unknownLinks && { unknownLinks }),
})

/** A table whose columns are known. */
export interface KnownTable {
  readonly table: Table
  readonly head: HeaderCandidate
  readonly found: Pick<ColumnAssignment, 'columns' | 'unsure'>
  /** Whether the days of a field that seem turned about on typing are, where a person has said it. */
  readonly turned?: Readonly<Record<string, boolean>> | undefined
  /** The field that the days above blocks of rows are, where a person has said so. */
  readonly dayAbove?: string | undefined
  /** What a person said of groups of lines: whether they are work. */
  readonly workLines?: LineAnswers | undefined
  /** Every line below the header is a row: another tool wrote them, and no heading, total or example is among them. */
  readonly isExport?: boolean
}

export interface ReadRows {
  readonly rows: readonly InterpretedRow[]
  readonly lines: RowLines
  readonly problems: readonly AdoptionProblem[]
  /** The columns whose days were probably turned about on typing, and of which no person has said whether they are. */
  readonly turned: readonly { readonly field: string; readonly days: readonly TurnedDay[] }[]
  /** The days above blocks of rows; none where there is no second block. */
  readonly daysAbove: readonly BlockDay[]
}

/** Finds and reads the rows below a header. A field in doubt is read from its candidates in turn. */
export function readRows(
  sheet: SheetCells,
  { table, head, found: { columns, unsure }, turned = {}, dayAbove, workLines, isExport = false }: KnownTable,
  reader: HeaderReader,
): ReadRows {
  const lines = isExport
    ? listLines(sheet, head)
    : findLines(sheet, { table, head, columns, workLines }, reader)
  // In a row of two lines each line has its own values, so nothing is repeated downwards.
  const grid = lines.linesPerRow === 2 ? sheet.grid : (sheet.filledGrid ?? sheet.grid)
  const fields = Object.entries(columns).map(([field, column]): FieldColumns => ({
    field,
    kind: table.columns[field]!.kind,
    choices: table.columns[field]!.choices,
    from: unsure.find((doubt) => doubt.field === field)?.candidates ?? [column],
  }))
  const dayFields = fields.filter(({ kind }) => kind === 'day')
  const turnedColumns = dayFields.flatMap(({ field, from }) => findTurned(grid, lines, field, from))
  const unsaid = turnedColumns.filter(({ field, days }) => days.length > 0 && turned[field] === undefined)
  const readDay = createDayReader({
    name: sheet.name,
    grid,
    firstRow: head.firstRow,
    items: lines.items,
    orders: detectDayOrders(dayFields, grid, lines.items),
    turned: byLine(unsaid),
    corrected: byLine(turnedColumns.filter(({ field }) => turned[field] === true)),
  })
  const { statuses } = reader
  const readValue = createValueReader(grid, lines, table.title, statuses)
  const actual = lines.linesPerRow === 2 ? actualField(table, fields) : undefined
  const hasStart = 'start' in columns || !('start' in table.columns)
  const read = lines.items.map((line) => readRow(line, { fields, actual, hasStart, readDay, readValue }))
  const daysAbove = listDaysAbove(sheet.grid, head, lines)
  const relations = relateRows({ grid: sheet.grid, head, lines, table, columns, statuses })
  return {
    rows: read.map(({ row }) => {
      const { values, links, unknownLinks } = relations.of(row.line)
      return {
        ...row,
        values: { ...row.values, ...values, ...readDayAbove(daysAbove, dayAbove, row.line) },
        ...(links.length > 0 && { links }),
        ...(unknownLinks.length > 0 && { unknownLinks }),
      }
    }),
    lines,
    problems: countProblems([
      ...read.flatMap(({ problems }) => problems),
      ...relations.problems,
      ...dayFields.flatMap((field) => findMixedOrder(field, grid, lines.items)),
    ]),
    turned: unsaid,
    daysAbove,
  }
}

/** The lines of rows below each header: what is below another may have been typed by somebody else. */
function splitBlocks({ items, left }: Pick<RowLines, 'items' | 'left'>): readonly (readonly number[])[] {
  const headers = [...left].flatMap(([line, reason]) => (reason === 'header' ? [line] : []))
  const blockOf = (line: number): number => headers.filter((header) => header < line).length
  return headers.length === 0 ? [items] : [...groupBy(items, blockOf).values()]
}

/** The turned days of each column that a field may be. */
function findTurned(grid: Grid, lines: RowLines, field: string, from: readonly number[]) {
  const blocks = splitBlocks(lines)
  return from.map((column) => ({
    field,
    column,
    days: blocks.flatMap((block) => turnedDays(grid, column, block)),
  }))
}

/** The first block's day is above the header. */
function listDaysAbove(grid: Grid, { headerRow }: HeaderCandidate, { blockDays }: RowLines): BlockDay[] {
  if (blockDays.length === 0) return []
  const day = blockDayOf(grid[headerRow - 2] ?? [])
  return day === null ? [...blockDays] : [{ line: headerRow - 1, day }, ...blockDays]
}

/** The day of the block that a row is in, where a person said which field that is. */
function readDayAbove(
  daysAbove: readonly BlockDay[],
  field: string | undefined,
  line: number,
): AdoptedRow['values'] {
  const above = field === undefined ? [] : daysAbove.filter((each) => each.line < line)
  const last = above[above.length - 1]
  return field === undefined || last === undefined ? {} : { [field]: last.day }
}

const byLine = (columns: readonly { column: number; days: readonly TurnedDay[] }[]): TurnedDays =>
  new Map(
    columns.map(({ column, days }) => [
      column,
      new Map(days.map(({ line, probable }) => [line, probable] as const)),
    ]),
  )

/** A column in which some cells can only have the day first and others only the month. */
function findMixedOrder({ field, from }: FieldColumns, grid: Grid, items: readonly number[]): CellProblem[] {
  return from.flatMap((column): CellProblem[] => {
    const cellAt = (line: number): Cell => grid[line - 1]?.[column - 1] ?? null
    const { dayFirst, monthFirst } = findDayOrders(items.map(cellAt))
    if (dayFirst === null || monthFirst === null) return []
    const line = items.find((each) => formatCell(cellAt(each)).includes(dayFirst)) ?? items[0]!
    return [{ code: 'mixedOrder', field, line, column, found: `${dayFirst} | ${monthFirst}` }]
  })
}
/** Every line with contents. */
const listLines = ({ grid }: SheetCells, { firstRow }: HeaderCandidate): RowLines => ({
  items: grid.flatMap((cells, index) =>
    index + 1 >= firstRow && cells.some((cell) => !isBlank(cell)) ? [index + 1] : [],
  ),
  linesPerRow: 1,
  left: new Map(),
  blockDays: [],
  doubts: [],
})

/** In which order each column of days writes day and month. */
const detectDayOrders = (fields: readonly FieldColumns[], grid: Grid, items: readonly number[]) =>
  new Map(
    fields
      .flatMap(({ from }) => from)
      .map((column) => [column, detectDayOrder(items.map((line) => grid[line - 1]?.[column - 1]))] as const),
  )

/** The day of the second line of a row, below its due date; undefined where the table has no such field. */
function actualField({ columns }: Table, fields: readonly FieldColumns[]): FieldColumns | undefined {
  const due = fields.find(({ field }) => field === 'due')
  const field = ['doneOn', 'resolvedOn', 'implementedOn'].find((each) => each in columns)
  return due && field !== undefined ? { ...due, field, from: [due.from[0]!] } : undefined
}

interface RowContext {
  readonly fields: readonly FieldColumns[]
  readonly actual: FieldColumns | undefined
  /** Whether a column says the start; else the first day of a span does. */
  readonly hasStart: boolean
  readonly readDay: FieldReader
  readonly readValue: FieldReader
}

/** Reads one row. */
function readRow(
  line: number,
  { fields, actual, hasStart, readDay, readValue }: RowContext,
): { row: InterpretedRow; problems: readonly CellProblem[] } {
  const values: Record<string, string | number | boolean> = {}
  const at: Record<string, { line: number; column: number }> = {}
  const problems: CellProblem[] = []
  let isStateUnknown = false
  const add = (field: string, found: FieldReading, from: number): void => {
    problems.push(...found.problems)
    if (found.isStateUnknown) isStateUnknown = true
    if (found.value === undefined) return
    values[field] = found.value
    if (found.column !== undefined) at[field] = { line: from, column: found.column }
    if (field === 'due' && !hasStart && found.start !== undefined) values['start'] = found.start
  }
  for (const each of fields) add(each.field, (each.kind === 'day' ? readDay : readValue)(each, line), line)
  if (actual && !(actual.field in values)) add(actual.field, readDay(actual, line + 1), line + 1)
  return { row: { line, values, at, isStateUnknown }, problems }
}

import { type Cell, isBlank, formatCell } from '../../../core/cell.js'
import type { Column } from '../../../core/column.js'
import { isDay } from '../../../core/day.js'
import { parseWrittenSpan } from '../../../core/parse-written-day.js'
import { isMarkedFinished } from '../../../domain/adoption/rows/open-rows.js'
import { findStatusChoice } from '../../../domain/adoption/rows/status-choices.js'
import { columnLetters } from '../../../core/formula.js'
import type { Locale } from '../../../core/locale.js'
import type { Table } from '../../../core/table.js'
import type { AdoptedRow } from '../../../domain/adoption/types.js'
import type { AdoptionText } from '../../../text/adoption/index.js'
import type { ResolvedAdoption } from '../resolve-adoption.js'
import { headerAt } from '../source-sheet.js'

/** A row as it goes into a tracker, by column, and the cells that no column of the tracker can hold. */
export interface CopiedRow {
  readonly row: AdoptedRow
  readonly cells: Readonly<Record<string, Cell>>
  /** The client of its project, where a column of the sheet names it and none of the tracker does; '' elsewhere. */
  readonly client: string
  readonly unreadable: readonly { readonly field: string; readonly cell: string; readonly found: string }[]
}

/** A column that is none of the tracker's fields. */
export interface UnmappedColumn {
  readonly column: number
  readonly header: string
}

/** The team's own columns whose contents go into the notes: those with a header of words that are not blank. */
export function unmappedColumns({
  source: { grid },
  headerRow,
  columns,
  givenRows,
}: ResolvedAdoption): UnmappedColumn[] {
  const mappedColumns = new Set(Object.values(columns))
  return (grid[headerRow - 1] ?? []).flatMap((title, at): UnmappedColumn[] => {
    const column = at + 1
    // Days and numbers as headers are a calendar at the right of the rows.
    if (typeof title !== 'string' || mappedColumns.has(column) || /^[\d\s./:-]*$/.test(title)) return []
    const filled = givenRows.rows.some(({ line }) => !isBlank(grid[line - 1]?.[at]))
    return filled ? [{ column, header: headerAt(grid, headerRow, column) }] : []
  })
}

/** In which language a tracker's cells are, and the sentences in it. */
interface CopyWords {
  readonly locale: Locale
  readonly text: AdoptionText
}

/** Rows as they go into the tracker: days as days, known words as its own, and what has no column in the notes. */
export const copyRows = (
  adoption: ResolvedAdoption,
  extraColumns: readonly UnmappedColumn[],
  words: CopyWords,
): CopiedRow[] => adoption.givenRows.rows.map((row) => copyRow(row, adoption, extraColumns, words))

function copyRow(
  row: AdoptedRow,
  { table, source: { grid }, headerRow, columns, givenRows, clientColumn }: ResolvedAdoption,
  extraColumns: readonly UnmappedColumn[],
  { locale, text }: CopyWords,
): CopiedRow {
  const typedText = (line: number, at: number): string => formatCell(grid[line - 1]?.[at - 1] ?? null).trim()
  const cells: Record<string, Cell> = {}
  const notes: string[] = []
  const unreadable: { field: string; cell: string; found: string }[] = []
  for (const [field, at] of Object.entries(columns)) {
    if (field === 'id') continue
    const column: Column = table.columns[field]!
    const cell = cellFor(column, row.values[field], locale)
    const typed = typedText(row.line, at)
    if (field === 'predecessors' && row.links) {
      if (row.unknownLinks) notes.push(text.note(headerAt(grid, headerRow, at), row.unknownLinks.join(', ')))
      continue
    }
    const isSpan = column.kind === 'day' && cell !== undefined && parseWrittenSpan(typed) !== null
    if (cell !== undefined) cells[field] = cell
    const isUnreadable = cell === undefined && !hasNoMeaning(typed, column, row.values[field])
    if (isUnreadable) unreadable.push({ field, cell: `${columnLetters(at)}${row.line}`, found: typed })
    if (isSpan || isUnreadable)
      notes.push(text.note(headerAt(grid, headerRow, at) || column.name[locale], typed))
  }
  // A heading says the milestone, a line above a block the date.
  for (const [field, value] of Object.entries(row.values))
    if (!(field in columns) && !(field in cells) && table.columns[field])
      cells[field] = cellFor(table.columns[field], value, locale) ?? null
  // A row that its share or a day shows as done must be done here too, or it would turn red.
  if (row.values['status'] === undefined && isMarkedFinished(table, row))
    Object.assign(cells, doneStatus(table, locale))
  for (const { column, header } of extraColumns)
    for (let line = row.line; line < row.line + givenRows.linesPerRow; line++)
      if (typedText(line, column) !== '') notes.push(text.note(header, typedText(line, column)))
  if (notes.length > 0 && 'notes' in table.columns)
    cells['notes'] = [cells['notes'] ?? '', ...notes].filter((each) => each !== '').join('\n')
  return { row, cells, client: clientColumn === 0 ? '' : typedText(row.line, clientColumn), unreadable }
}

/** Whether a text that gave no cell says nothing: blank, a dash, or what programs write for an empty date. */
const hasNoMeaning = (typed: string, { kind }: Column, value: unknown): boolean =>
  typed === '' ||
  /^[-–—/]+$/.test(typed) ||
  (value === undefined && kind === 'day' && /^(18|19)\d\d-/.test(typed))

/** The cell of a tracker's status that says done; none where it has no such status. */
function doneStatus({ columns }: Table, locale: Locale): Readonly<Record<string, Cell>> {
  const { choices } = columns['status'] ?? {}
  const done = choices && findStatusChoice(choices, 'done')
  return done === undefined ? {} : { status: columns['status']!.write(done, locale) }
}

/** The cell of a field's value; undefined where there is none, or where the tracker could not read it. */
function cellFor(
  column: Column,
  value: string | number | boolean | undefined,
  locale: Locale,
): Cell | undefined {
  if (value === undefined) return undefined
  const writtenCell: Cell = column.choices
    ? String(value) in column.choices
      ? column.write(String(value), locale)
      : String(value)
    : column.kind === 'day'
      ? typeof value === 'string' && isDay(value)
        ? column.write(value, locale)
        : null
      : column.kind === 'number' || column.kind === 'percent' || column.kind === 'money'
        ? numberIn(value)
        : String(value)
  return writtenCell !== null && 'value' in column.read(writtenCell) ? writtenCell : undefined
}

const numberIn = (value: string | number | boolean): Cell => {
  const number = typeof value === 'number' ? value : Number(withDecimalPoint(String(value)))
  return Number.isFinite(number) && value !== '' ? number : null
}

/**
 * An amount as code writes it. A comma is a decimal sign behind thousands that have points, or where no thousands can
 * follow it: `1.234,50`, `1,5`; `1,234` stays a thousand.
 */
function withDecimalPoint(amount: string): string {
  const digits = amount.replace(/[\s¥￥$€£]/g, '').replace(/，/g, ',')
  return /^-?(\d{1,3}(\.\d{3})+,\d*|\d{1,3}(\.\d{3}){2,}|\d*,(\d{1,2}|\d{4,}))$/.test(digits)
    ? digits.replace(/\./g, '').replace(',', '.')
    : digits.replace(/,/g, '')
}

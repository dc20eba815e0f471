import { type Cell, isBlank, formatCell } from '../../../core/cell.js'
import type { Column } from '../../../core/column.js'
import { isDay } from '../../../core/day.js'
import { parseWrittenSpan } from '../../../core/parse-written-day.js'
import { isMarkedFinished } from '../../../domain/adoption/rows/late-rows.js'
import { findStatusChoice } from '../../../domain/adoption/rows/status-reader.js'
import { columnLetters } from '../../../core/formula.js'
import type { Locale } from '../../../core/locale.js'
import type { AdoptedRow } from '../../../domain/adoption/types.js'
import { adoptingTextIn } from '../../../text/adopting/index.js'
import { headerAt, type ResolvedAdoption } from '../resolve-adoption.js'

/** A row as it goes into a tracker, by column, and what in it could not be put into its own. */
export interface CopiedRow {
  readonly row: AdoptedRow
  readonly cells: Readonly<Record<string, Cell>>
  readonly unreadable: readonly { readonly field: string; readonly cell: string; readonly found: string }[]
}

/** Columns without one of the tracker's fields: their headers, and whether they are days of a calendar beside the rows. */
export interface UnmappedColumn {
  readonly column: number
  readonly header: string
}

/** The team's own columns whose contents go into the notes: those with words above them, and something below. */
export function unmappedColumns({ grid, headerRow, columns, givenRows }: ResolvedAdoption): UnmappedColumn[] {
  const mappedColumns = new Set(Object.values(columns))
  return (grid[headerRow - 1] ?? []).flatMap((title, at): UnmappedColumn[] => {
    const column = at + 1
    // Days and numbers above a column are a calendar drawn beside the rows.
    if (typeof title !== 'string' || mappedColumns.has(column) || /^[\d\s./:-]*$/.test(title)) return []
    const filled = givenRows.rows.some(({ line }) => !isBlank(grid[line - 1]?.[at]))
    return filled ? [{ column, header: headerAt(grid, headerRow, column) }] : []
  })
}

/** Rows as they go into the tracker: days as days, known words as its own, and all that has no column in the notes. */
export function copyRows(
  adoption: ResolvedAdoption,
  extraColumns: readonly UnmappedColumn[],
  locale: Locale,
): CopiedRow[] {
  const { table, grid, columns, givenRows } = adoption
  const text = adoptingTextIn(locale)
  return givenRows.rows.map((row): CopiedRow => {
    const cells: Record<string, Cell> = {}
    const notes: string[] = []
    const unreadable: { field: string; cell: string; found: string }[] = []
    for (const [field, at] of Object.entries(columns)) {
      if (field === 'id') continue
      const column: Column = table.columns[field]!
      const cell = cellFor(column, row.values[field], locale)
      if (cell !== undefined) cells[field] = cell
      const typedText = formatCell(grid[row.line - 1]?.[at - 1] ?? null).trim()
      if (column.kind === 'day' && cell !== undefined && parseWrittenSpan(typedText) !== null) {
        if (row.values['start'] !== undefined && !('start' in columns))
          cells['start'] = cellFor(table.columns['start']!, row.values['start'], locale) ?? null
        notes.push(text.note(headerAt(grid, adoption.headerRow, at) || column.name[locale], typedText))
      }
      if (cell !== undefined || typedText === '' || /^[-–—/]+$/.test(typedText)) continue
      const isOldDateText =
        row.values[field] === undefined && column.kind === 'day' && /^(18|19)\d\d-/.test(typedText)
      if (isOldDateText) continue
      unreadable.push({ field, cell: `${columnLetters(at)}${row.line}`, found: typedText })
      notes.push(text.note(headerAt(grid, adoption.headerRow, at) || column.name[locale], typedText))
    }
    // A share or a day that says it is over makes the row done here too, or it would turn red.
    const isOverdueText =
      table.columns['status']?.choices && findStatusChoice(table.columns['status'].choices, 'done')
    if (isOverdueText !== undefined && row.values['status'] === undefined && isMarkedFinished(row))
      cells['status'] = table.columns['status']!.write(isOverdueText, locale)
    for (const { column, header } of extraColumns)
      for (let line = row.line; line < row.line + givenRows.linesPerRow; line++) {
        const typedText = formatCell(grid[line - 1]?.[column - 1] ?? null).trim()
        if (typedText !== '') notes.push(text.note(header, typedText))
      }
    if (notes.length > 0 && 'notes' in table.columns)
      cells['notes'] = [cells['notes'] ?? '', ...notes].filter((each) => each !== '').join('\n')
    return { row, cells, unreadable }
  })
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

import { type Cell, formatCell, isDayCell } from '../../core/cell.js'
import type { Column } from '../../core/column.js'
import { type Locale, namesOf } from '../../core/locale.js'
import { memoize } from '../../core/memoize.js'
import { parseWrittenDay } from '../../core/parse-written-day.js'
import type { TrackerKey } from '../../trackers/index.js'
import { cellAt } from '../refresh/patches.js'
import { idOf } from '../refresh/write-cells.js'
import type { OpenBook } from '../open-book.js'
import type { OpenTable } from '../tables.js'

/** What can be put right without a doubt: dates that are text, and other words for a choice of a list. */
export const fixKinds = ['days', 'labels'] as const
export type FixKind = (typeof fixKinds)[number]

/** A cell that can be put right. */
export interface FixableCell {
  readonly table: TrackerKey
  readonly id: string
  readonly column: string
  readonly line: number
  /** The place of the column in the sheet, from 1. */
  readonly at: number
  /** What it has, and what it gets. */
  readonly was: string
  readonly becomes: Cell
}

/** Every cell that can be put right, by kind, and how many dates that are text can be read in two ways. */
export interface Fixes extends Readonly<Record<FixKind, readonly FixableCell[]>> {
  readonly unsureDays: number
}

/**
 * Looks through the rows of every tracker that may be written. In a sheet that is followed in place the choices are the
 * team's own words, so only its dates are looked at.
 *
 * @param followed the trackers that are followed in place
 */
export function findFixes(
  { contents, tables }: OpenBook,
  followed: readonly TrackerKey[],
  locale: Locale,
): Fixes {
  const found: Record<FixKind, FixableCell[]> = { days: [], labels: [] }
  let unsureDays = 0
  for (const table of contents.has) {
    const open = tables.get(table)!
    if (!open.reading.writable) continue
    for (const { key, column, at } of typedColumns(open))
      for (const row of open.reading.rows) {
        const { line } = (row as { readonly at: { readonly line: number } }).at
        const cell = cellAt(open.grid, line, at)
        if (typeof cell !== 'string') continue
        const place = { table, id: idOf(row), column: key, line, at, was: cell }
        if (column.kind === 'day') {
          const day = parseWrittenDay(cell)
          if (day?.is === 'day') found.days.push({ ...place, becomes: { day: day.day } })
          else if (day?.is === 'either') unsureDays++
        } else if (column.choices && !followed.includes(table)) {
          const label = labelOf(column, cell, locale)
          if (label !== null) found.labels.push({ ...place, becomes: label })
        }
      }
  }
  return { ...found, unsureDays }
}

/** The columns of dates and choices that people type into. */
const typedColumns = ({
  table,
  reading,
}: OpenTable): readonly { readonly key: string; readonly column: Column; readonly at: number }[] =>
  Object.entries(table.columns).flatMap(([key, column]) => {
    const at = reading.location.columns.get(key)
    return at === undefined || column.derived ? [] : [{ key, column, at }]
  })

/** The list's own word for what a cell means by another; null where it is one of the list, or means nothing. */
function labelOf(column: Column, cell: string, locale: Locale): string | null {
  const read = column.read(cell)
  if (!('value' in read)) return null
  const choice = column.choices![read.value as string]!
  return namesOf(choice).includes(cell) ? null : choice[locale]
}

/** What a cell becomes, as a person would write it. */
export const formatFix = ({ becomes }: FixableCell): string =>
  isDayCell(becomes) ? becomes.day : formatCell(becomes)

/** The cells without those that hold a formula, which somebody wrote on purpose. A call for each column. */
export function withoutFormulas(
  tables: OpenBook['tables'],
  cells: readonly FixableCell[],
): readonly FixableCell[] {
  const formulas = new Map<string, readonly string[]>()
  return cells.filter(({ table, at, line }) => {
    const { sheet, grid } = tables.get(table)!
    const found = memoize(formulas, `${table} ${at}`, () => sheet.columnFormulas(at, grid.length))
    return (found[line - 1] ?? '') === ''
  })
}

import type { Day } from '../../core/day.js'
import { memoize } from '../../core/memoize.js'
import { parseWrittenDay } from '../../core/parse-written-day.js'
import type { Ports } from '../../ports.js'
import type { TrackerKey } from '../../trackers/index.js'
import type { OpenBook } from '../open-book.js'
import { cellAt } from '../refresh/patches.js'
import { idOf } from '../refresh/write-cells.js'

/** What can be put right without a doubt where people ask for it. What is typed by hand is put right at once. */
export const fixKinds = ['days'] as const
export type FixKind = (typeof fixKinds)[number]

/** A date that is text, and means one day. */
export interface FixableCell {
  readonly table: TrackerKey
  readonly id: string
  readonly column: string
  readonly line: number
  /** The place of the column in the sheet, from 1. */
  readonly at: number
  readonly was: string
  readonly becomes: Day
}

/** The dates that are text: those that mean one day, and how many can be read in two ways. */
export interface TypedDays {
  readonly sure: readonly FixableCell[]
  readonly unsure: number
}

/** Looks through the dates of every tracker that may be written. */
export function findTypedDays({ contents, tables }: OpenBook): TypedDays {
  const sure: FixableCell[] = []
  let unsure = 0
  for (const table of contents.has) {
    const { grid, reading, table: record } = tables.get(table)!
    if (!reading.writable) continue
    for (const [column, { kind, derived }] of Object.entries(record.columns)) {
      const at = reading.location.columns.get(column)
      if (kind !== 'day' || derived || at === undefined) continue
      const place = { table, column, at }
      for (const row of reading.rows) {
        const cell = cellAt(grid, row.at.line, at)
        const written = typeof cell === 'string' ? parseWrittenDay(cell) : null
        if (written?.is === 'either') unsure++
        if (written?.is === 'day')
          sure.push({ ...place, id: idOf(row), line: row.at.line, was: cell as string, becomes: written.day })
      }
    }
  }
  return { sure, unsure }
}

/** The cells without those that hold a formula, which somebody wrote on purpose. Two calls for each sheet. */
export function withoutFormulas(
  { sheets }: Pick<Ports, 'sheets'>,
  tables: OpenBook['tables'],
  cells: readonly FixableCell[],
): readonly FixableCell[] {
  const formulas = new Map<string, readonly (readonly string[])[]>()
  return cells.filter(({ table, at, line }) => {
    const found = memoize(formulas, table, () => sheets.readerOf(tables.get(table)!.sheet.name())!.formulas())
    return (found[line - 1]?.[at - 1] ?? '') === ''
  })
}

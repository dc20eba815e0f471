import { type Cell, type Grid, formatCell } from '../../../core/cell.js'
import type { AdoptionProblemCode, DayOrder } from '../types.js'
import type { CellProblem } from './count-problems.js'
import { type DayMeaning, interpretDay } from './day-meaning.js'
import { createYearLookup, resolveYear } from './resolve-year.js'

/** The columns of days below a header. */
export interface DayColumns {
  /** The sheet's name, which may say a year. */
  readonly name: string
  readonly grid: Grid
  readonly firstRow: number
  /** The lines of the rows. */
  readonly items: readonly number[]
  /** Columns of days, and in which order each writes day and month. */
  readonly orders: ReadonlyMap<number, DayOrder | null>
}

export interface DayReading {
  readonly meaning: DayMeaning
  readonly problem: CellProblem | undefined
}

/** Reads the day of a field in a cell, with the year that the sheet says where the cell does not. */
export type DayReader = (field: string, line: number, column: number) => DayReading

const problemByMeaning: Readonly<Partial<Record<DayMeaning['is'], AdoptionProblemCode>>> = {
  empty: 'emptyDay',
  ambiguous: 'ambiguousDay',
  noYear: 'noYear',
  none: 'notADay',
  error: 'errorValue',
}

/** A reader of those columns. */
export function createDayReader({ name, grid, firstRow, items, orders }: DayColumns): DayReader {
  const years = createYearLookup(name, grid, firstRow, items, orders)
  const cellAt = (line: number, column: number): Cell | undefined => grid[line - 1]?.[column - 1]
  const interpretAt = (line: number, column: number): DayMeaning =>
    interpretDay(cellAt(line, column), orders.get(column) ?? null)
  return (field, line, column) => {
    const written = interpretAt(line, column)
    const meaning = resolveYear(written, () => ({
      otherDays: [...orders.keys()].flatMap((other) => {
        const day = other === column ? null : interpretAt(line, other)
        return day?.is === 'day' ? [day.day] : []
      }),
      years: years(column),
    }))
    const found = formatCell(cellAt(line, column) ?? null)
    return { meaning, problem: problemOf(written, meaning, { field, line, column, found }) }
  }
}

/** What is wrong with a cell that was written as one thing and means another. */
function problemOf(
  written: DayMeaning,
  meaning: DayMeaning,
  cell: Omit<CellProblem, 'code'>,
): CellProblem | undefined {
  if (meaning.is !== 'day') {
    const code = problemByMeaning[meaning.is]
    return code && { code, ...cell }
  }
  if (written.is === 'noYear') return { code: 'yearTaken', ...cell, found: `${cell.found} → ${meaning.day}` }
  return meaning.written ? { code: 'dayAsText', ...cell } : undefined
}

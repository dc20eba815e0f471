import { type Cell, type Grid, formatCell } from '../../../core/cell.js'
import type { AdoptionProblemCode, DayOrder } from '../types.js'
import type { CellProblem } from './count-problems.js'
import { type DayMeaning, interpretDay } from './day-meaning.js'
import type { FieldReader } from './field-reading.js'
import type { Day } from '../../../core/day.js'
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
  /** Days that were probably turned about on typing, by column and line: not read. */
  readonly turned: TurnedDays
  /** Those that a person said are turned about: read as they were typed. */
  readonly corrected: TurnedDays
}

/** The day that was probably typed, by column and line. */
export type TurnedDays = ReadonlyMap<number, ReadonlyMap<number, Day>>

const problemByMeaning: Readonly<Partial<Record<DayMeaning['is'], AdoptionProblemCode>>> = {
  empty: 'emptyDay',
  ambiguous: 'ambiguousDay',
  noYear: 'noYear',
  none: 'notADay',
  error: 'errorValue',
}

/** A reader of those columns, with the year that the sheet says where a cell does not. */
export function createDayReader({
  name,
  grid,
  firstRow,
  items,
  orders,
  turned,
  corrected,
}: DayColumns): FieldReader {
  const years = createYearLookup(name, grid, firstRow, items, orders)
  const cellAt = (line: number, column: number): Cell | undefined => grid[line - 1]?.[column - 1]
  const interpretAt = (line: number, column: number): DayMeaning => {
    const day = corrected.get(column)?.get(line)
    return day === undefined
      ? interpretDay(cellAt(line, column), orders.get(column) ?? null)
      : { is: 'day', day, written: false }
  }
  return ({ field, from }, line) => {
    const problems: CellProblem[] = []
    for (const column of from) {
      const probable = turned.get(column)?.get(line)
      if (probable !== undefined) {
        const found = `${formatCell(cellAt(line, column) ?? null)} → ${probable}`
        problems.push({ code: 'turnedDay', field, line, column, found })
        continue
      }
      const written = interpretAt(line, column)
      const meaning = resolveYear(written, () => ({
        otherDays: [...orders.keys()].flatMap((other) => {
          const day = other === column ? null : interpretAt(line, other)
          return day?.is === 'day' ? [day.day] : []
        }),
        years: years(column),
      }))
      const found = formatCell(cellAt(line, column) ?? null)
      problems.push(...dayProblems(written, meaning, { field, line, column, found }))
      if (meaning.is !== 'day') continue
      const start = meaning.from?.is === 'day' ? { start: meaning.from.day } : {}
      return { value: meaning.day, column, ...start, problems }
    }
    return { problems }
  }
}

/** What is wrong with a cell that was written as one thing and means another. */
function dayProblems(
  written: DayMeaning,
  meaning: DayMeaning,
  cell: Omit<CellProblem, 'code'>,
): readonly CellProblem[] {
  if (meaning.is !== 'day') {
    const code = problemByMeaning[meaning.is]
    return code === undefined ? [] : [{ code, ...cell }]
  }
  if (written.is === 'noYear')
    return [{ code: 'yearTaken', ...cell, found: `${cell.found} → ${meaning.day}` }]
  return meaning.written ? [{ code: 'dayAsText', ...cell }] : []
}

/** Real days that typing turned about: day first where the spreadsheet expected the month first, or the reverse. */
import { type Cell, type Grid, isDayCell } from '../../../core/cell.js'
import { type Day, isDay } from '../../../core/day.js'
import { findDayOrders } from './day-meaning.js'

/** A cell, the day that it holds, and the one that was probably typed. */
export interface TurnedDay {
  readonly line: number
  readonly column: number
  readonly found: Day
  readonly probable: Day
}

/** The day with its month and day of the month exchanged; null where no calendar has it. */
const exchange = (day: Day): Day | null => {
  const [year, month, date] = day.split('-')
  const exchanged = `${year}-${date}-${month}`
  return isDay(exchanged) ? exchanged : null
}

/**
 * The days of a column that were probably turned about on typing. A spreadsheet that expects the month first keeps
 * 15/4/2024 as text and makes 5/4/2024 the 4th of May: texts that prove an order, beside real days none of which is
 * after the 12th, show it.
 *
 * @param lines the lines of the rows
 */
export function turnedDays(grid: Grid, column: number, lines: readonly number[]): readonly TurnedDay[] {
  const cells = lines.map((line): { line: number; cell: Cell } => ({
    line,
    cell: grid[line - 1]?.[column - 1] ?? null,
  }))
  const { dayFirst, monthFirst } = findDayOrders(cells.map(({ cell }) => cell))
  if ((dayFirst === null) === (monthFirst === null)) return []
  const days = cells.flatMap(({ line, cell }) => (isDayCell(cell) ? [{ line, found: cell.day }] : []))
  if (days.some(({ found }) => exchange(found) === null)) return []
  return days.flatMap(({ line, found }) => {
    const probable = exchange(found)!
    return probable === found ? [] : [{ line, column, found, probable }]
  })
}

/** The day in a line above a block of rows, such as “日期：2025.9.29 周一” or “Monday, 29 Sep 2025”. */
import { type Cell, isBlank, isDayCell } from '../../../core/cell.js'
import type { Day } from '../../../core/day.js'
import { interpretDay } from './day-meaning.js'

/** A day, and the line in which it is above a block. */
export interface BlockDay {
  readonly line: number
  readonly day: Day
}

/** More cells than these beside a day make a row. */
const maxCells = 2
const labelPattern = /^(date|day|week of|week|日期|时间|日)\s*[:：]?\s*/i

/** The day of a line that holds only that; null for any other line. */
export function blockDayOf(cells: readonly Cell[]): Day | null {
  const filled = cells.filter((cell) => !isBlank(cell))
  if (filled.length === 0 || filled.length > maxCells) return null
  const [first, second] = filled as [Cell, Cell | undefined]
  if (second === undefined) return isDayCell(first) ? first.day : dayIn(first)
  return typeof first === 'string' && labelPattern.exec(first)?.[0] === first.trim() ? dayIn(second) : null
}

function dayIn(cell: Cell): Day | null {
  const written = typeof cell === 'string' ? cell.trim().replace(labelPattern, '') : cell
  if (typeof written === 'number') return null
  const meaning = interpretDay(written, null)
  return meaning.is === 'day' ? meaning.day : null
}

/** What single cells of a strange sheet mean. */
import { type Cell, isBlank, isDayCell, isErrorText } from '../../../core/cell.js'
import { type Day, dayOfSerial, isPlausible } from '../../../core/day.js'
import {
  isEmptyDay,
  type WrittenDay,
  parseWrittenDay,
  parseWrittenSpan,
} from '../../../core/parse-written-day.js'
import type { DayOrder } from '../types.js'

/** What a cell means as a day. `written`: the cell holds text; `from`: the first day of a span, of which this is the last. */
export type DayMeaning =
  | { readonly is: 'day'; readonly day: Day; readonly written: boolean; readonly from?: DayMeaning }
  /** A month and a day as `MM-dd`; `null` where their order is not known. */
  | { readonly is: 'noYear'; readonly written: string | null; readonly from?: DayMeaning }
  | { readonly is: 'blank' | 'empty' | 'ambiguous' | 'none' | 'error' }

const writtenDayCache = new Map<string, WrittenDay | null>()
/** Thousands of cells hold the same few hundred texts. */
const parseCached = (text: string): WrittenDay | null => {
  let known = writtenDayCache.get(text)
  if (known === undefined) {
    if (writtenDayCache.size > 5000) writtenDayCache.clear()
    known = parseWrittenDay(text)
    writtenDayCache.set(text, known)
  }
  return known
}

/** What people write in place of nothing. */
const nothingPattern = /^[-–—―/\\.?？*_]+$|^(n\/?a|none|nil|null|nan|nat|无|没有|不适用)$/i

/** Whether a cell says nothing: blank, or a dash and its like. */
export const isEmptyEntry = (cell: Cell | undefined): boolean =>
  cell === undefined || isBlank(cell) || (typeof cell === 'string' && nothingPattern.test(cell.trim()))

/** Serial numbers that can be days of a plan: 1982 to 2064. */
const planSerials = [30_000, 60_000] as const

/** Reads a cell for the day it means. `order` is that of the column's other days; null when it is not known. */
export function interpretDay(cell: Cell | undefined, order: DayOrder | null): DayMeaning {
  if (cell === undefined || isEmptyEntry(cell)) return { is: 'blank' }
  if (isDayCell(cell))
    return isEmptyDay(cell.day)
      ? { is: 'empty' }
      : isPlausible(cell.day)
        ? { is: 'day', day: cell.day, written: false }
        : { is: 'none' }
  if (isErrorText(cell)) return { is: 'error' }
  if (typeof cell === 'number') {
    // A formula gives 0 for a day that is not entered yet.
    if (cell === 0) return { is: 'blank' }
    return cell >= planSerials[0] && cell < planSerials[1]
      ? { is: 'day', day: dayOfSerial(cell), written: false }
      : { is: 'none' }
  }
  if (typeof cell !== 'string') return { is: 'none' }
  const found = parseCached(cell)
  if (found === null) return interpretSpan(cell, order)
  if (found.is === 'noYear') {
    const { dayFirst, monthFirst } = found
    const known = order === null ? null : found[order]
    return {
      is: 'noYear',
      written: known ?? (dayFirst && monthFirst && dayFirst !== monthFirst ? null : (monthFirst ?? dayFirst)),
    }
  }
  if (found.is !== 'either') return found.is === 'day' ? { ...found, written: true } : found
  const day =
    order === null
      ? found.dayFirst && found.monthFirst
        ? null
        : (found.dayFirst ?? found.monthFirst)
      : found[order]
  if (day !== null && day !== undefined) return { is: 'day', day, written: true }
  // A cell that only the other order can read has one meaning.
  const other = found.dayFirst ?? found.monthFirst
  return order !== null && other !== null && (found.dayFirst === null || found.monthFirst === null)
    ? { is: 'day', day: other, written: true }
    : { is: 'ambiguous' }
}

/** A span is due on its last day. */
function interpretSpan(text: string, order: DayOrder | null): DayMeaning {
  const span = parseWrittenSpan(text)
  if (span === null) return { is: 'none' }
  const to = interpretDay(span[1], order)
  return to.is === 'day' || to.is === 'noYear' ? { ...to, from: interpretDay(span[0], order) } : { is: to.is }
}

/** Two numbers, one of which is the month. */
const yearlessPattern = /^\d{1,2}[-/]\d{1,2}$/

/** The first cell that allows only the day first, and the first that allows only the month first; null where there is none. */
export function findDayOrders(
  cells: readonly (Cell | undefined)[],
): Readonly<Record<DayOrder, string | null>> {
  let [dayFirst, monthFirst]: (string | null)[] = [null, null]
  for (const cell of cells.flatMap((each) =>
    typeof each === 'string' ? (parseWrittenSpan(each) ?? [each]) : [],
  )) {
    const found = parseCached(cell)
    if (found?.is !== 'either' && !(found?.is === 'noYear' && yearlessPattern.test(cell.trim()))) continue
    if (found.monthFirst === null) dayFirst ??= cell
    if (found.dayFirst === null) monthFirst ??= cell
  }
  return { dayFirst: dayFirst ?? null, monthFirst: monthFirst ?? null }
}

/** In which order a column writes day and month, by cells that allow only one; null when none or both are seen. */
export function detectDayOrder(cells: readonly (Cell | undefined)[]): DayOrder | null {
  const { dayFirst, monthFirst } = findDayOrders(cells)
  return (dayFirst === null) === (monthFirst === null) ? null : dayFirst !== null ? 'dayFirst' : 'monthFirst'
}

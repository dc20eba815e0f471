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

/** A cell’s text as a column of days means it: with marks between digits, and a dot between month and day. '' for other kinds. */
const markNumbers = (cell: Cell | undefined): string =>
  typeof cell === 'string' || Number(cell) > 99_999
    ? String(cell)
        .trim()
        .replace(/^(\d\d)(\d\d)(\d\d)$/, '$1-$2-$3')
        .replace(/^(\d\d?)\.(\d\d?)$/, '$1/$2')
    : ''

/** Whether a cell holds only the digits of a day, as 20260315 or 260315 do. */
export const isCompactDay = (cell: Cell): boolean =>
  /^\d{6}(\d\d)?$/.test(String(cell)) && parseCached(markNumbers(cell)) !== null

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
    if (cell >= planSerials[0] && cell < planSerials[1])
      return { is: 'day', day: dayOfSerial(cell), written: false }
  } else if (typeof cell !== 'string') return { is: 'none' }
  const text = order === null ? String(cell) : markNumbers(cell)
  const found = parseCached(text)
  if (found === null) return interpretSpan(text, order)
  if (found.is === 'noYear') {
    const { dayFirst, monthFirst } = found
    const known = order === null ? null : order === 'dayFirst' ? dayFirst : monthFirst
    return {
      is: 'noYear',
      written: known ?? (dayFirst && monthFirst && dayFirst !== monthFirst ? null : (monthFirst ?? dayFirst)),
    }
  }
  if (found.is !== 'either') return found.is === 'day' ? { ...found, written: true } : found
  const { dayFirst, monthFirst, yearFirst } = found
  // A cell that only one order can read has one meaning.
  const day =
    (order && found[order]) ?? (yearFirst || (dayFirst && monthFirst) ? null : (dayFirst ?? monthFirst))
  return day ? { is: 'day', day, written: true } : { is: 'ambiguous' }
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
): Readonly<Record<'dayFirst' | 'monthFirst', string | null>> {
  let [dayFirst, monthFirst]: (string | null)[] = [null, null]
  for (const cell of cells.flatMap((each): readonly (Cell | undefined)[] =>
    typeof each === 'string' ? (parseWrittenSpan(each) ?? [each]) : [each],
  )) {
    const text = markNumbers(cell)
    const found = parseCached(text)
    if (found?.is !== 'either' && !(found?.is === 'noYear' && yearlessPattern.test(text))) continue
    if (found.monthFirst === null && !('yearFirst' in found)) dayFirst ??= String(cell)
    if (found.dayFirst === null) monthFirst ??= String(cell)
  }
  return { dayFirst: dayFirst ?? null, monthFirst: monthFirst ?? null }
}

/** In which order a column writes day and month; null where its cells show none, or more than one. */
export function detectDayOrder(cells: readonly (Cell | undefined)[]): DayOrder | null {
  const { dayFirst, monthFirst } = findDayOrders(cells)
  if (dayFirst !== null) return monthFirst === null ? 'dayFirst' : null
  const byYears = compareYears(cells)
  if (monthFirst === null || byYears === 'yearFirst') return byYears
  return byYears === null ? 'monthFirst' : null
}

/** Whether short dates begin or end with the year: the order that puts the column's years closer together. */
function compareYears(cells: readonly (Cell | undefined)[]): DayOrder | null {
  const days = cells.flatMap((cell): readonly Partial<Record<DayOrder, Day | null>>[] => {
    const found = isDayCell(cell ?? null) ? interpretDay(cell, null) : parseCached(markNumbers(cell))
    if (found?.is === 'day') return [{ dayFirst: found.day, yearFirst: found.day }]
    return found?.is === 'either' && found.dayFirst && found.yearFirst ? [found] : []
  })
  if (days.every(({ dayFirst, yearFirst }) => dayFirst === yearFirst))
    return cells.some((cell) => typeof cell === 'string' && /^\s*\d{4}[/.年]|月/.test(cell))
      ? 'yearFirst'
      : null
  const [byDay, byYear] = (['dayFirst', 'yearFirst'] as const).map((order) => {
    const years = [...new Set(days.map((day) => Number(day[order]!.slice(0, 4))))]
    return Math.max(...years) - Math.min(...years)
  }) as [number, number]
  return byDay === byYear ? null : byDay < byYear ? 'dayFirst' : 'yearFirst'
}

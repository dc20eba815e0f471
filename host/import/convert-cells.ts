import type { Cell } from '../../src/core/cell.js'
import { type DayOrder, detectDayOrder, parseDay } from './days.js'
import { readSpanEnd } from './derived-columns.js'
import { taskColumns } from './task-columns.js'
import type { Tool } from './tools/tool.js'

/** The share of a column's filled cells that must be days before the column is read as days. */
const minDayShare = 0.6

/** What is known about a column. */
export interface ColumnContext {
  /** The field it is; undefined where that is not known, and then its header is one of the cells. */
  readonly field: string | undefined
  /** In which order its days are written, where that is known. */
  readonly order: DayOrder | null
  readonly zone: string
  readonly tool?: Tool
}

/**
 * The cells of a column: days where most of it is days, shares of one for percentages, plain numbers, else text.
 */
export function convertCells(typed: readonly string[], context: ColumnContext): Cell[] {
  const { field, tool } = context
  const kind = field === undefined ? undefined : taskColumns[field]?.kind
  if (kind === undefined || kind === 'day') {
    const days = readDays(typed, context)
    if (days) return days
  }
  const wholePercent = tool?.hasWholePercents ? 100 : 1
  return typed.map((cell): Cell => {
    const text = cell.trim()
    const share = kind === 'percent' ? /^(\d+(?:\.\d+)?)\s*(%?)$/.exec(text) : null
    if (share) return Number(share[1]) / (share[2] === '%' ? 100 : wholePercent)
    if (kind === 'number' && /^\d+(\.\d+)?$/.test(text)) return Number(text)
    return text === '' ? null : text
  })
}

/** The days of a column; null where it holds none. */
function readDays(typed: readonly string[], { field, order: stated, zone }: ColumnContext): Cell[] | null {
  const filled = typed.filter((text) => text.trim() !== '')
  // In an unknown column a version such as 1.2.26 is no day, and both ends of a time span stay: all as their
  // text.
  const dayText =
    field === undefined ? (text: string): string => (/\d{4}/.test(text) ? text : '') : readSpanEnd
  // Only texts that look like days at all may say in which order they are written.
  const daylike = filled
    .map(dayText)
    .filter(
      (text) =>
        /\d/.test(text) && (parseDay(text, 'dayFirst', zone) ?? parseDay(text, 'monthFirst', zone)) !== null,
    )
  const order = stated ?? detectDayOrder(daylike, zone)
  const days = typed.map((text) => parseDay(dayText(text), order, zone))
  const count = days.filter((day) => day !== null).length
  // Where the header is unknown, it is one of the cells.
  const below = field === undefined ? filled.length - 1 : filled.length
  const isDays = field !== undefined && taskColumns[field]?.kind === 'day'
  if (count === 0 || (!isDays && count < below * minDayShare)) return null
  return typed.map((text, index) => (days[index] ? { day: days[index] } : text.trim() || null))
}

import { type Day, daysBetween, mondayOf, plusDays } from '../../core/day.js'

/** The columns of time: a day each while the span is short, else a week each. */
export interface TimeAxis {
  readonly unit: 'day' | 'week'
  /** The first day of each column. */
  readonly slots: readonly Day[]
  /** The column of a day, from 0; outside 0 to the last when the window does not show it. */
  slotOf(day: Day): number
}

/** From so many days on, a column is a week. */
const minDaysForWeeks = 56
const maxSlots = 80
/** When not everything fits, so many columns of the past are shown. */
const pastSlots = 24
const minSlots = 26

/** The window over everything from the first to the last day, today among them, with a little room around. */
export function createTimeAxis(days: readonly Day[], today: Day): TimeAxis {
  const sorted = [...days, today].sort()
  const [first, last] = [sorted[0]!, sorted[sorted.length - 1]!]
  const unit = daysBetween(first, last) + 1 < minDaysForWeeks ? 'day' : 'week'
  const step = unit === 'day' ? 1 : 7
  const from = unit === 'day' ? plusDays(first, -1) : mondayOf(first)
  const wanted = Math.max(minSlots, Math.floor(daysBetween(from, last) / step) + 2)
  const early = unit === 'day' ? plusDays(today, -pastSlots) : mondayOf(plusDays(today, -7 * pastSlots))
  const start = wanted > maxSlots && early > from ? early : from
  const count = Math.min(maxSlots, start === from ? wanted : Math.floor(daysBetween(start, last) / step) + 2)
  return {
    unit,
    slots: Array.from({ length: Math.max(minSlots, count) }, (_, index) => plusDays(start, index * step)),
    slotOf: (day) => Math.floor(daysBetween(start, day) / step),
  }
}

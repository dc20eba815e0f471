import { type Day, daysBetween, mondayOf, plusDays } from '../../core/day.js'

/** The columns of time: a day each while the span is short, else a week each. */
export interface Axis {
  readonly unit: 'day' | 'week'
  /** The first day of each column. */
  readonly slots: readonly Day[]
  /** The column a day falls into, from 0; outside 0 to the last when the window does not show it. */
  slotOf(day: Day): number
}

/** From so many days on, a column is a week. */
const dayModeBelow = 56
const mostSlots = 80
/** When not everything fits, so many columns of the past are shown. */
const pastSlots = 24
const fewestSlots = 26

/** The window over everything from the first to the last day, today among them, with a little room around. */
export function axisOver(days: readonly Day[], today: Day): Axis {
  const sorted = [...days, today].sort()
  const [first, last] = [sorted[0]!, sorted[sorted.length - 1]!]
  const unit = daysBetween(first, last) + 1 < dayModeBelow ? 'day' : 'week'
  const step = unit === 'day' ? 1 : 7
  const from = unit === 'day' ? plusDays(first, -1) : mondayOf(first)
  const wanted = Math.max(fewestSlots, Math.floor(daysBetween(from, last) / step) + 2)
  const early = unit === 'day' ? plusDays(today, -pastSlots) : mondayOf(plusDays(today, -7 * pastSlots))
  const start = wanted > mostSlots && early > from ? early : from
  const count = Math.min(mostSlots, start === from ? wanted : Math.floor(daysBetween(start, last) / step) + 2)
  return {
    unit,
    slots: Array.from({ length: Math.max(fewestSlots, count) }, (_, index) => plusDays(start, index * step)),
    slotOf: (day) => Math.floor(daysBetween(start, day) / step),
  }
}

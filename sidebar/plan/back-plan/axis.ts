/** A stretch of days as shares of a line, from 0 to 100. */
export interface Axis {
  /** Where a day begins. */
  at(day: string): number
  /** How long from the beginning of one day to the end of another; never less than a sliver that can be seen. */
  length(from: string, to: string): number
  /** Days worth a label, a handful of them. */
  readonly ticks: readonly string[]
}

const number = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000
const dayOf = (count: number): string => new Date(count * 86_400_000).toISOString().slice(0, 10)

/** So many labels have room beside each other. */
const mostTicks = 5
const monthSteps = [1, 2, 3, 6, 12, 24, 60, 120, 240] as const

/** The axis that holds all these days (ISO, at least one), with a little air on both sides. */
export function axisOf(days: readonly string[]): Axis {
  const all = days.map(number)
  const [first, last] = [Math.min(...all), Math.max(...all) + 1]
  const air = Math.max(1, (last - first) * 0.02)
  const [from, width] = [first - air, last - first + 2 * air]
  const at = (day: string): number => ((number(day) - from) / width) * 100
  return {
    at,
    length: (start, end) => Math.max(0.4, ((number(end) + 1 - number(start)) / width) * 100),
    // The last label would reach beyond the line.
    ticks: ticksBetween(Math.ceil(from), Math.floor(from + width * 0.86)),
  }
}

/** Mondays of a few weeks, else the first days of months, however far apart. */
function ticksBetween(first: number, last: number): string[] {
  // 1970-01-05 was a Monday.
  const monday = first + ((((4 - first) % 7) + 7) % 7)
  const weeks = Math.floor((last - monday) / 7) + 1
  if (weeks <= mostTicks)
    return Array.from({ length: Math.max(0, weeks) }, (_, week) => dayOf(monday + week * 7))
  const [year, month] = dayOf(first).split('-').map(Number) as [number, number]
  const [endYear, endMonth] = dayOf(last).split('-').map(Number) as [number, number]
  const months = (endYear - year) * 12 + endMonth - month + 1
  const step = monthSteps.find((each) => months / each <= mostTicks) ?? 600
  const begin = Math.ceil((year * 12 + month - 1) / step) * step
  return Array.from({ length: Math.ceil(months / step) + 1 }, (_, index) => {
    const at = begin + index * step
    return `${String(Math.floor(at / 12)).padStart(4, '0')}-${String((at % 12) + 1).padStart(2, '0')}-01`
  }).filter((day) => number(day) >= first && number(day) <= last)
}

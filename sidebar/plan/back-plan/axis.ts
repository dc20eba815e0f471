/** A range of days as shares of a line, from 0 to 100. */
export interface Axis {
  /** Where a day begins. */
  offsetOf(day: string): number
  /** How long from the beginning of one day to the end of another; never too short to be seen. */
  length(start: string, to: string): number
  /** Days worth a label, a handful of them. */
  readonly ticks: readonly string[]
}

const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000
const dayOf = (count: number): string => new Date(count * 86_400_000).toISOString().slice(0, 10)

/** The most labels that fit beside each other. */
const maxTicks = 5
const monthSteps = [1, 2, 3, 6, 12, 24, 60, 120, 240] as const

/** The axis that holds all these days (ISO, at least one), with a little space on both sides. */
export function axisOf(days: readonly string[]): Axis {
  const dayNumbers = days.map(dayNumber)
  const [first, last] = [Math.min(...dayNumbers), Math.max(...dayNumbers) + 1]
  const air = Math.max(1, (last - first) * 0.02)
  const [start, span] = [first - air, last - first + 2 * air]
  const at = (day: string): number => ((dayNumber(day) - start) / span) * 100
  return {
    offsetOf: at,
    length: (start, end) => Math.max(0.4, ((dayNumber(end) + 1 - dayNumber(start)) / span) * 100),
    // The last label would reach beyond the line.
    ticks: ticksBetween(Math.ceil(start), Math.floor(start + span * 0.86)),
  }
}

/** Mondays of a few weeks, else the first days of months, however far apart. */
function ticksBetween(first: number, last: number): string[] {
  // 1970-01-05 was a Monday.
  const monday = first + ((((4 - first) % 7) + 7) % 7)
  const weeks = Math.floor((last - monday) / 7) + 1
  if (weeks <= maxTicks)
    return Array.from({ length: Math.max(0, weeks) }, (_, week) => dayOf(monday + week * 7))
  const [year, month] = dayOf(first).split('-').map(Number) as [number, number]
  const [endYear, endMonth] = dayOf(last).split('-').map(Number) as [number, number]
  const months = (endYear - year) * 12 + endMonth - month + 1
  const step = monthSteps.find((each) => months / each <= maxTicks) ?? 600
  const firstMonth = Math.ceil((year * 12 + month - 1) / step) * step
  return Array.from({ length: Math.ceil(months / step) + 1 }, (_, index) => {
    const at = firstMonth + index * step
    return `${String(Math.floor(at / 12)).padStart(4, '0')}-${String((at % 12) + 1).padStart(2, '0')}-01`
  }).filter((day) => dayNumber(day) >= first && dayNumber(day) <= last)
}

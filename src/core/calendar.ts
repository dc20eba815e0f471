import { type Day, dayOfSerial, serialOf } from './day.js'
import { kept } from './kept.js'

/** Which days are worked: weekly days off, holidays, and weekend days that are worked instead (调休上班日). */
export interface WorkingCalendar {
  isWorkday(day: Day): boolean
  /** The workday `count` workdays after a day (before it when negative); with 0 the day itself, or the next workday. */
  plusWorkdays(day: Day, count: number): Day
  /** Workdays after `from` up to and including `to`; negative when `to` comes first. */
  workdaysBetween(from: Day, to: Day): number
  /** Workdays from `from` to `to`, both included; 0 when `to` comes first. */
  workdaysWithin(from: Day, to: Day): number
  /** Whether holidays of that year are on record; without them only weekends are known. */
  knows(year: number): boolean
}

export interface CalendarFacts {
  /** ISO weekdays off, 1 for Monday to 7 for Sunday. */
  readonly weekend: readonly number[]
  readonly holidays: readonly Day[]
  readonly makeUpWorkdays: readonly Day[]
  /** Years for which the holidays are complete. */
  readonly years: readonly number[]
}

/**
 * The calendar of those facts. Workdays are counted, never walked: whole weeks by arithmetic, exceptions by binary
 * search, so that a span of years costs no more than a span of days.
 * @throws RangeError from `plusWorkdays` when a calendar without a working weekday runs out of make-up workdays.
 */
export function workingCalendar(facts: CalendarFacts): WorkingCalendar {
  const { serial, dayOf } = serials()
  const worked = [1, 2, 3, 4, 5, 6, 7].map((weekday) => !facts.weekend.includes(weekday))
  const perWeek = worked.filter(Boolean).length
  /** Workdays among the first days of a week, by how many days. */
  const ofWeek = worked.map((_, days) => worked.slice(0, days).filter(Boolean).length)
  const usual = (at: number): boolean => worked[weekdayIndex(at)]!

  const makeUp = new Set(facts.makeUpWorkdays.map(serial))
  const added = ascending([...makeUp].filter((at) => !usual(at)))
  const taken = ascending(
    [...new Set(facts.holidays.map(serial))].filter((at) => usual(at) && !makeUp.has(at)),
  )
  const [addedDays, takenDays] = [new Set(added), new Set(taken)]

  const isWorkday = (at: number): boolean => (usual(at) ? !takenDays.has(at) : addedDays.has(at))
  /** Workdays up to and including a serial day, counted from a fixed Monday. */
  const upTo = (at: number): number => {
    const days = at + 1 - monday
    const weeks = Math.floor(days / 7)
    return weeks * perWeek + ofWeek[days - weeks * 7]! + countUpTo(added, at) - countUpTo(taken, at)
  }
  /** The workday that is the `rank`-th of {@link upTo}, sought between two serial days. */
  const ranked = (rank: number, low: number, high: number): number => {
    if (upTo(low) >= rank || upTo(high) < rank) throw new RangeError('The calendar has no workdays')
    let [below, reached] = [low, high]
    while (reached - below > 1) {
      const middle = Math.floor((below + reached) / 2)
      if (upTo(middle) >= rank) reached = middle
      else below = middle
    }
    return reached
  }
  const ranks = new Map<Day, number>()
  /** {@link upTo} a day. The same few hundred days are asked about thousands of times. */
  const rankOf = (day: Day): number => kept(ranks, day, () => upTo(serial(day)))
  const plusWorkdays = (from: number, count: number): number => {
    if (count === 0 && isWorkday(from)) return from
    const steps = count === 0 ? 1 : Math.sign(count) * Math.ceil(Math.abs(count))
    // Every week without an exception holds a workday, so no answer lies further off than this.
    const reach =
      perWeek > 0
        ? 7 * (Math.abs(steps) + taken.length + 2)
        : added.reduce((longest, at) => Math.max(longest, Math.abs(at - from) + 1), 1)
    if (steps > 0) return ranked(upTo(from) + steps, from, from + reach)
    return ranked(upTo(from - 1) + steps + 1, from - reach, from)
  }
  return {
    isWorkday: (day) => isWorkday(serial(day)),
    plusWorkdays: (day, count) => dayOf(plusWorkdays(serial(day), count)),
    workdaysBetween: (from, to) => rankOf(to) - rankOf(from),
    workdaysWithin: (from, to) =>
      to < from ? 0 : rankOf(to) - rankOf(from) + Number(isWorkday(serial(from))),
    knows: (year) => facts.years.includes(year),
  }
}

/** Serial 2 is Monday 1900-01-01, counting days from 1899-12-30. */
const monday = 2
const weekdayIndex = (at: number): number => (((at - monday) % 7) + 7) % 7

const ascending = (numbers: number[]): number[] => numbers.sort((a, b) => a - b)

/** How many of the ascending numbers are at most a bound. */
function countUpTo(numbers: readonly number[], bound: number): number {
  let [low, high] = [0, numbers.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (numbers[middle]! <= bound) low = middle + 1
    else high = middle
  }
  return low
}

/** Days to serial numbers and back, each worked out once: a workbook names the same few hundred days again and again. */
function serials(): { serial(day: Day): number; dayOf(serial: number): Day } {
  const numbers = new Map<Day, number>()
  const days = new Map<number, Day>()
  return {
    serial: (day) => kept(numbers, day, () => serialOf(day)),
    dayOf: (serial) => kept(days, serial, () => dayOfSerial(serial)),
  }
}

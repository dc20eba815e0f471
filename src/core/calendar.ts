import { type Day, dayOfSerial, serialOf } from './day.js'
import { memoize } from './memoize.js'

/** Which days are worked: weekly days off, holidays, and weekend days that are worked instead (调休上班日). */
export interface WorkingCalendar {
  isWorkday(day: Day): boolean
  /** The workday `count` workdays after a day (before it when negative); with 0 the day itself, or the next workday. */
  plusWorkdays(day: Day, count: number): Day
  /** Workdays after `from` up to and including `to`; negative when `to` comes first. */
  workdaysBetween(from: Day, to: Day): number
  /** Workdays from `from` to `to`, both included; 0 when `to` comes first. */
  workdaysWithin(from: Day, to: Day): number
  /** Whether holidays of that year are known; without them only weekends are. */
  knows(year: number): boolean
}

export interface CalendarData {
  /** ISO weekdays off, 1 for Monday to 7 for Sunday. */
  readonly weekend: readonly number[]
  readonly holidays: readonly Day[]
  readonly makeUpWorkdays: readonly Day[]
  /** Years for which the holidays are complete. */
  readonly years: readonly number[]
}

/**
 * The calendar of those facts. Workdays are counted without a loop over days: whole weeks by arithmetic,
 * exceptions by binary search, so that a span of years costs no more than a span of days.
 * @throws RangeError from `plusWorkdays` when a calendar without a working weekday runs out of make-up
 * workdays.
 */
export function workingCalendar(facts: CalendarData): WorkingCalendar {
  const { serial, dayOf } = createSerialConverter()
  const workedWeekdays = [1, 2, 3, 4, 5, 6, 7].map((weekday) => !facts.weekend.includes(weekday))
  const perWeek = workedWeekdays.filter(Boolean).length
  /** Workdays among the first days of a week, by how many days. */
  const workdaysInWeek = workedWeekdays.map((_, days) => workedWeekdays.slice(0, days).filter(Boolean).length)
  const isWorkedWeekday = (at: number): boolean => workedWeekdays[weekdayOfSerial(at)]!

  const makeUpSerials = new Set(facts.makeUpWorkdays.map(serial))
  const addedSerials = sortAscending([...makeUpSerials].filter((at) => !isWorkedWeekday(at)))
  const removedSerials = sortAscending(
    [...new Set(facts.holidays.map(serial))].filter((at) => isWorkedWeekday(at) && !makeUpSerials.has(at)),
  )
  const [addedSet, removedSet] = [new Set(addedSerials), new Set(removedSerials)]

  const isWorkday = (at: number): boolean => (isWorkedWeekday(at) ? !removedSet.has(at) : addedSet.has(at))
  /** Workdays up to and including a serial day, counted from a fixed Monday. */
  const workdaysUpTo = (at: number): number => {
    const days = at + 1 - mondaySerial
    const weeks = Math.floor(days / 7)
    return (
      weeks * perWeek +
      workdaysInWeek[days - weeks * 7]! +
      countAtMost(addedSerials, at) -
      countAtMost(removedSerials, at)
    )
  }
  const rankByDay = new Map<Day, number>()
  /** {@link workdaysUpTo} a day. The same few hundred days are asked about thousands of times. */
  const workdayRank = (day: Day): number => memoize(rankByDay, day, () => workdaysUpTo(serial(day)))
  const plusWorkdays = (from: number, count: number): number => {
    if (count === 0 && isWorkday(from)) return from
    const steps = count === 0 ? 1 : Math.sign(count) * Math.ceil(Math.abs(count))
    // Every week without an exception has a workday, so every answer is within this many days.
    const searchRadius =
      perWeek > 0
        ? 7 * (Math.abs(steps) + removedSerials.length + 2)
        : addedSerials.reduce((longest, at) => Math.max(longest, Math.abs(at - from) + 1), 1)
    if (steps > 0) return findWorkday(workdaysUpTo, workdaysUpTo(from) + steps, from, from + searchRadius)
    return findWorkday(workdaysUpTo, workdaysUpTo(from - 1) + steps + 1, from - searchRadius, from)
  }
  return {
    isWorkday: (day) => isWorkday(serial(day)),
    plusWorkdays: (day, count) => dayOf(plusWorkdays(serial(day), count)),
    workdaysBetween: (from, to) => workdayRank(to) - workdayRank(from),
    workdaysWithin: (from, to) =>
      to < from ? 0 : workdayRank(to) - workdayRank(from) + Number(isWorkday(serial(from))),
    knows: (year) => facts.years.includes(year),
  }
}

/** The workday that is the `rank`-th by a count of workdays, searched between two serial days. */
function findWorkday(workdaysUpTo: (at: number) => number, rank: number, low: number, high: number): number {
  if (workdaysUpTo(low) >= rank || workdaysUpTo(high) < rank)
    throw new RangeError('The calendar has no workdays')
  let [lower, upper] = [low, high]
  while (upper - lower > 1) {
    const middle = Math.floor((lower + upper) / 2)
    if (workdaysUpTo(middle) >= rank) upper = middle
    else lower = middle
  }
  return upper
}

/** Serial 2 is Monday 1900-01-01, counting days from 1899-12-30. */
const mondaySerial = 2
const weekdayOfSerial = (at: number): number => (((at - mondaySerial) % 7) + 7) % 7

const sortAscending = (numbers: number[]): number[] => numbers.sort((a, b) => a - b)

/** How many of the ascending numbers are at most a bound. */
function countAtMost(numbers: readonly number[], bound: number): number {
  let [low, high] = [0, numbers.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (numbers[middle]! <= bound) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * Days to serial numbers and back, each calculated once: a workbook names the same few hundred days again and
 * again.
 */
function createSerialConverter(): { serial(day: Day): number; dayOf(serial: number): Day } {
  const numbers = new Map<Day, number>()
  const days = new Map<number, Day>()
  return {
    serial: (day) => memoize(numbers, day, () => serialOf(day)),
    dayOf: (serial) => memoize(days, serial, () => dayOfSerial(serial)),
  }
}

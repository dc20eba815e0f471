import { type Day, daysBetween, plusDays, weekday } from './day.js'

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

/** A year has 366 days at most; a calendar without a single workday in one must not be searched for ever. */
const longestSearch = 3700

/** The calendar of those facts. @throws RangeError when a search meets no workday in ten years. */
export function workingCalendar(facts: CalendarFacts): WorkingCalendar {
  const weekend = new Set(facts.weekend)
  const holidays = new Set<string>(facts.holidays)
  const makeUp = new Set<string>(facts.makeUpWorkdays)
  const isWorkday = (day: Day): boolean =>
    makeUp.has(day) || (!holidays.has(day) && !weekend.has(weekday(day)))
  const step = (from: Day, direction: 1 | -1): Day => {
    let next = from
    for (let tries = 0; tries < longestSearch; tries++) {
      next = plusDays(next, direction)
      if (isWorkday(next)) return next
    }
    throw new RangeError('The calendar has no workdays')
  }
  const plusWorkdays = (day: Day, count: number): Day => {
    let at = day
    if (count === 0) return isWorkday(day) ? day : step(day, 1)
    for (let left = Math.abs(count); left > 0; left--) at = step(at, count > 0 ? 1 : -1)
    return at
  }
  const workdaysWithin = (from: Day, to: Day): number => {
    let count = 0
    for (let left = daysBetween(from, to), at = from; left >= 0; left--, at = plusDays(at, 1))
      if (isWorkday(at)) count++
    return count
  }
  const workdaysBetween = (from: Day, to: Day): number =>
    to >= from ? workdaysWithin(plusDays(from, 1), to) : -workdaysWithin(plusDays(to, 1), from)
  return {
    isWorkday,
    plusWorkdays,
    workdaysBetween,
    workdaysWithin,
    knows: (year) => facts.years.includes(year),
  }
}

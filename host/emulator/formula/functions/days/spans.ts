/** How long it is from one date to another. */
import { toNumber, toText } from '../../convert.js'
import { createFormulaError, ofNumbers, ofValues, type Functions } from '../kinds.js'
import { daysInMonth, addMonths, toDayParts, toSerial } from './serial.js'

/** Whole months from one date to a later one. */
function countMonths(start: number, end: number): number {
  const [from, to] = [toDayParts(start), toDayParts(end)]
  return (to.year - from.year) * 12 + to.month - from.month - (to.day < from.day ? 1 : 0)
}

/** DATEDIF: whole years, months or days; `MD`, `YM`, `YD` ignore the larger units. */
const DATEDIF = ofValues(3, 3, ([startValue = null, endValue = null, unitValue = null]) => {
  const start = Math.floor(toNumber(startValue))
  const end = Math.floor(toNumber(endValue))
  if (start > end) throw createFormulaError('#NUM!')
  const months = countMonths(start, end)
  switch (toText(unitValue).toUpperCase()) {
    case 'Y':
      return Math.trunc(months / 12)
    case 'M':
      return months
    case 'D':
      return end - start
    case 'YM':
      return months % 12
    case 'MD':
      return countDaysBeyondMonths(start, end)
    case 'YD':
      return end - addMonths(start, Math.trunc(months / 12) * 12)
    default:
      throw createFormulaError('#NUM!')
  }
})

/** Days since the last date with the start's day of the month; a month without it continues into the next. */
function countDaysBeyondMonths(start: number, end: number): number {
  const { day } = toDayParts(start)
  const to = toDayParts(end)
  if (to.day >= day) return to.day - day
  return Math.max(0, end - toSerial(to.year, to.month - 1, day))
}

/** DAYS360: every month has 30 days; by the American or the European method. */
function days360(start: number, end: number, method: 'american' | 'european'): number {
  const [from, to] = [toDayParts(start), toDayParts(end)]
  let first = from.day
  let last = to.day
  if (method === 'european') {
    first = Math.min(first, 30)
    last = Math.min(last, 30)
  } else {
    if (first === daysInMonth(from.year, from.month)) first = 30
    if (last === 31 && first >= 30) last = 30
  }
  return (to.year - from.year) * 360 + (to.month - from.month) * 30 + last - first
}

/** The average length of the years in a span, by which basis 1 of YEARFRAC divides. */
function averageYear(start: number, end: number): number {
  const [from, to] = [toDayParts(start).year, toDayParts(end).year]
  if (end <= addMonths(start, 12)) {
    const leapDays = [from, to].map((year) => toSerial(year, 2, 29))
    const holdsLeapDay = leapDays.some((day) => toDayParts(day).month === 2 && day >= start && day <= end)
    return holdsLeapDay || (from === to && daysInMonth(from, 2) === 29) ? 366 : 365
  }
  return (toSerial(to + 1, 1, 1) - toSerial(from, 1, 1)) / (to - from + 1)
}

const YEARFRAC = ofNumbers(2, 3, (a, b, basis = 0) => {
  const [start, end] = [Math.floor(Math.min(a, b)), Math.floor(Math.max(a, b))]
  switch (Math.trunc(basis)) {
    case 0:
      return days360(start, end, 'american') / 360
    case 1:
      return (end - start) / averageYear(start, end)
    case 2:
      return (end - start) / 360
    case 3:
      return (end - start) / 365
    case 4:
      return days360(start, end, 'european') / 360
    default:
      throw createFormulaError('#NUM!')
  }
})

export const spanFunctions: Functions = {
  DATEDIF,
  YEARFRAC,
}

/** Making and taking apart dates and times. */
import type { Value } from '../../value.js'
import { parseNumber, toNumber, toText } from '../../convert.js'
import { createFormulaError, ofNumbers, ofValues, type FormulaFunction, type Functions } from '../kinds.js'
import { addMonths, toDayParts, toSerial, weekdayOf } from './serial.js'

const SECONDS = 86_400

/** Seconds since midnight, rounded to the nearest as spreadsheets show them. */
const secondsOfDay = (serial: number): number => Math.round((serial - Math.floor(serial)) * SECONDS) % SECONDS

/** A function of one date; a date before the start of the calendar is an error. */
const createDateFunction = (read: (serial: number) => number): FormulaFunction =>
  ofNumbers(1, 1, (serial) => {
    if (serial < 0) throw createFormulaError('#NUM!')
    return read(serial)
  })

/** WEEKDAY: type 1 counts from Sunday, 2 from Monday, 3 from Monday as 0, 11 to 17 from Monday to Sunday. */
function weekday(serial: number, type = 1): number {
  const fromMonday = weekdayOf(serial)
  if (type === 3) return fromMonday
  const first = type === 1 ? 6 : type === 2 ? 0 : type - 11
  if (!Number.isInteger(first) || first < 0 || first > 6) throw createFormulaError('#NUM!')
  return ((fromMonday - first + 7) % 7) + 1
}

/** ISO 8601: week 1 is the week, Monday to Sunday, that holds the year's first Thursday. */
function isoWeek(serial: number): number {
  const thursday = Math.floor(serial) - weekdayOf(serial) + 3
  const { year } = toDayParts(thursday)
  return Math.floor((thursday - toSerial(year, 1, 1)) / 7) + 1
}

/** WEEKNUM: the week that holds 1 January is week 1; types 1, 2 and 11 to 17 say its first day, 21 is ISO's. */
function weekNumber(serial: number, type = 1): number {
  if (type === 21) return isoWeek(serial)
  const first = type === 1 ? 6 : type === 2 ? 0 : type - 11
  if (!Number.isInteger(first) || first < 0 || first > 6) throw createFormulaError('#NUM!')
  const newYear = toSerial(toDayParts(serial).year, 1, 1)
  const lead = (weekdayOf(newYear) - first + 7) % 7
  return Math.floor((Math.floor(serial) - newYear + lead) / 7) + 1
}

/** DATEVALUE: the date that a text means; a number is already one. */
const DATEVALUE = ofValues(1, 1, ([value = null], { source }) => {
  if (typeof value === 'number') return Math.floor(value)
  const found = parseNumber(toText(value), source.today())
  if (found?.kind !== 'date') throw createFormulaError('#VALUE!')
  return Math.floor(found.value)
})

const DATE = ofNumbers(3, 3, (year, month, day) => {
  const wholeYear = Math.trunc(year)
  if (wholeYear < 0 || wholeYear > 9999) throw createFormulaError('#NUM!')
  const serial = toSerial(wholeYear < 1900 ? wholeYear + 1900 : wholeYear, Math.trunc(month), Math.trunc(day))
  if (serial < 0) throw createFormulaError('#NUM!')
  return serial
})

export const dayFunctions: Functions = {
  TODAY: ofValues(0, 0, (_, { source }): Value => source.today()),
  NOW: ofValues(0, 0, (_, { source }): Value => source.now()),
  DATE,
  YEAR: createDateFunction((serial) => toDayParts(serial).year),
  MONTH: createDateFunction((serial) => toDayParts(serial).month),
  DAY: createDateFunction((serial) => toDayParts(serial).day),
  WEEKDAY: ofNumbers(1, 2, weekday),
  WEEKNUM: ofNumbers(1, 2, weekNumber),
  ISOWEEKNUM: ofNumbers(1, 1, isoWeek),
  EDATE: ofNumbers(2, 2, (serial, months) => addMonths(serial, Math.trunc(months))),
  EOMONTH: ofNumbers(2, 2, (serial, months) => {
    const { year, month } = toDayParts(serial)
    return toSerial(year, month + Math.trunc(months) + 1, 0)
  }),
  DATEVALUE,
  TIME: ofNumbers(3, 3, (hours, minutes, seconds) => {
    const total = Math.trunc(hours) * 3600 + Math.trunc(minutes) * 60 + Math.trunc(seconds)
    if (total < 0) throw createFormulaError('#NUM!')
    return (total % SECONDS) / SECONDS
  }),
  HOUR: createDateFunction((serial) => Math.floor(secondsOfDay(serial) / 3600)),
  MINUTE: createDateFunction((serial) => Math.floor(secondsOfDay(serial) / 60) % 60),
  SECOND: createDateFunction((serial) => secondsOfDay(serial) % 60),
  DAYS: ofValues(
    2,
    2,
    ([end = null, start = null]) => Math.floor(toNumber(end)) - Math.floor(toNumber(start)),
  ),
}

/** Days as serial numbers: whole days since 1899-12-30, in no time zone. */
import { FormulaError } from '../../value.js'

const MILLISECONDS = 86_400_000
/** 1970-01-01. */
const EPOCH = 25_569

export interface DayParts {
  year: number
  /** 1 to 12. */
  month: number
  day: number
}

/** The serial number of a day; months and days beyond their range carry over, as in `DATE(2026,14,0)`. */
export function toSerial(year: number, month: number, day: number): number {
  const moment = new Date(0)
  moment.setUTCFullYear(year, month - 1, day)
  return moment.getTime() / MILLISECONDS + EPOCH
}

/** Year, month and day of a serial number; its time of day is ignored. */
export function toDayParts(serial: number): DayParts {
  const moment = new Date((Math.floor(serial) - EPOCH) * MILLISECONDS)
  if (Number.isNaN(moment.getTime())) throw new FormulaError('#NUM!')
  return { year: moment.getUTCFullYear(), month: moment.getUTCMonth() + 1, day: moment.getUTCDate() }
}

/** The day of the week, Monday 0 to Sunday 6. */
export const weekdayOf = (serial: number): number => (((Math.floor(serial) - 2) % 7) + 7) % 7

/** How many days a month has. */
export const daysInMonth = (year: number, month: number): number =>
  toDayParts(toSerial(year, month + 1, 0)).day

/** The same day some months later, or the last day of a month that has no such day. */
export function addMonths(serial: number, months: number): number {
  const { year, month, day } = toDayParts(serial)
  const first = toDayParts(toSerial(year, month + months, 1))
  return toSerial(first.year, first.month, Math.min(day, daysInMonth(first.year, first.month)))
}

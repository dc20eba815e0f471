import { UTCDate } from '@date-fns/utc'
import { addDays, addMonths, differenceInCalendarDays, getISODay } from 'date-fns'

/** A calendar day with no time and no zone, such as `2026-03-31`. Sorts as text. */
export type Day = string & { readonly day: unique symbol }

/**
 * Days outside these years are taken for typing errors or empty dates of other programs (1899-12-30,
 * 1900-01-00), in code and in formulas.
 */
export const firstPlausibleDay = '1970-01-01' as Day
export const lastPlausibleDay = '2099-12-31' as Day

/** Spreadsheets count days from 1899-12-30 (the OpenFormula and Google Sheets epoch). */
const epoch = new UTCDate(1899, 11, 30)

const toDate = (d: Day): UTCDate => new UTCDate(`${d}T00:00:00Z`)
const toDay = (date: Date): Day => date.toISOString().slice(0, 10) as Day

/** Whether a text is a real calendar day written `yyyy-MM-dd`; `2026-02-30` is not. */
export const isDay = (text: string): text is Day => {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false
  const date = new UTCDate(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && toDay(date) === text
}

/** The day a text names. @throws RangeError when it names none; for text that people typed ask {@link isDay} first. */
export const parseDay = (text: string): Day => {
  if (!isDay(text)) throw new RangeError(`Not a calendar day: ${text}`)
  return text
}

/** Whether a day is in the years that a tracker can mean. */
export const isPlausible = (d: Day): boolean => d >= firstPlausibleDay && d <= lastPlausibleDay

/** The day `count` calendar days later; earlier when negative. */
export const plusDays = (d: Day, count: number): Day => (count === 0 ? d : toDay(addDays(toDate(d), count)))

/** The same day of the month `count` months later, or that month's last day where it is shorter. */
export const plusMonths = (d: Day, count: number): Day => toDay(addMonths(toDate(d), count))

/** Calendar days from one day to another; negative when `to` comes first. */
export const daysBetween = (from: Day, to: Day): number => differenceInCalendarDays(toDate(to), toDate(from))

/** 1 for Monday to 7 for Sunday (ISO 8601). */
export const weekdayOf = (d: Day): number => getISODay(toDate(d))

/** The Monday of the day's week. */
export const mondayOf = (d: Day): Day => plusDays(d, 1 - weekdayOf(d))

/** The serial number a spreadsheet stores for a day: whole days since 1899-12-30. */
export const serialOf = (d: Day): number => differenceInCalendarDays(toDate(d), epoch)

/** The day of a spreadsheet's serial number; a time of day in its fraction is dropped. */
export const dayOfSerial = (serial: number): Day => toDay(addDays(epoch, Math.floor(serial)))

import type { SpreadsheetServices } from './run/spreadsheet-services.js'
import { formatDate } from '../realm/format-date.js'
import { toWallClock } from '../realm/zone.js'

/** The moment in the event of a clock trigger; Google gives it in UTC. */
export interface ClockMoment {
  year: number
  month: number
  'day-of-month': number
  /** 1 is Monday. */
  'day-of-week': number
  'week-of-year': number
  hour: number
  minute: number
  second: number
  timezone: string
}

/**
 * The moment in the event object of a time-driven trigger.
 * @see https://developers.google.com/apps-script/guides/triggers/events#time-driven_events
 */
export function createClockMoment(instant: number): ClockMoment {
  const { year, month, day, hour, minute, second } = toWallClock(instant, 'UTC')
  return {
    year,
    month,
    'day-of-month': day,
    'day-of-week': Number(formatDate(instant, 'UTC', 'u')),
    'week-of-year': Number(formatDate(instant, 'UTC', 'w')),
    hour,
    minute,
    second,
    timezone: 'UTC',
  }
}

/** The fields of the event of opening the document, without mode and trigger. */
export function createOpenEvent(spreadsheet: SpreadsheetServices): Record<string, unknown> {
  return { source: spreadsheet.source(), user: spreadsheet.user() }
}

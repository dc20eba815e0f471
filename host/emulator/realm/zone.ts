import { offsetAt as offsetOfPlace } from '../workbook/zone.js'

/** The date and time that a clock in a zone shows. Months count from 1. */
export interface WallClock {
  year: number
  month: number
  day: number
  hour: number
  minute: number
  second: number
  millisecond: number
}

/** `GMT+8`, `UTC-03:30`: Java's custom zones, which Apps Script takes and Intl does not. Milliseconds east, or null. */
function customOffset(zone: string): number | null {
  const found = /^(?:GMT|UTC)([+-])(\d{1,2})(?::?(\d{2}))?$/.exec(zone)
  if (found === null) return null
  const size = (Number(found[2]) * 60 + Number(found[3] ?? 0)) * 60_000
  return found[1] === '-' ? -size : size
}

/** Whether Apps Script would take this as a time zone: an IANA name or `GMT±h[:mm]`. */
export function isZone(zone: string): boolean {
  if (customOffset(zone) !== null) return true
  try {
    offsetOfPlace(0, zone)
    return true
  } catch {
    return false
  }
}

/**
 * Milliseconds the zone's clocks are ahead of UTC at an instant (milliseconds since 1970).
 * Throws RangeError for an unknown zone.
 */
export function offsetAt(instant: number, zone: string): number {
  return customOffset(zone) ?? offsetOfPlace(instant, zone)
}

/** What a clock in the zone shows at an instant. */
export function toWallClock(instant: number, zone: string): WallClock {
  const wallTime = new Date(instant + offsetAt(instant, zone))
  return {
    year: wallTime.getUTCFullYear(),
    month: wallTime.getUTCMonth() + 1,
    day: wallTime.getUTCDate(),
    hour: wallTime.getUTCHours(),
    minute: wallTime.getUTCMinutes(),
    second: wallTime.getUTCSeconds(),
    millisecond: wallTime.getUTCMilliseconds(),
  }
}

/** The same date and time read as UTC, in milliseconds; fields may overflow as in `Date.UTC`. */
export function toUtc(wall: Pick<WallClock, 'year' | 'month' | 'day'> & Partial<WallClock>): number {
  const date = new Date(0)
  date.setUTCFullYear(wall.year, wall.month - 1, wall.day)
  date.setUTCHours(wall.hour ?? 0, wall.minute ?? 0, wall.second ?? 0, wall.millisecond ?? 0)
  return date.getTime()
}

/**
 * The instant at which clocks in the zone show a wall time, given as if in UTC. A time skipped by a clock
 * change is read as if the clocks had not yet changed; of a doubled time the first is taken (ECMA-262,
 * LocalTime).
 */
export function toInstant(utc: number, zone: string): number {
  if (Number.isNaN(utc)) return utc
  const before = offsetAt(utc - 86_400_000, zone)
  if (offsetAt(utc - before, zone) === before) return utc - before
  const after = offsetAt(utc + 86_400_000, zone)
  return offsetAt(utc - after, zone) === after ? utc - after : utc - before
}

import { toUtc, toInstant, toWallClock } from '../realm/zone.js'

/** The date and time of a wall clock: `2026-03-31` and `08:00` (seconds may follow). */
export interface WallTime {
  day: string
  time: string
}

/**
 * The instant, in milliseconds since 1970, at which clocks in the zone show this.
 * Throws RangeError when either part is not written as it should be.
 */
export function instantAt({ day, time }: WallTime, zone: string): number {
  const date = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day)
  const clock = /^(\d\d):(\d\d)(?::(\d\d))?$/.exec(time)
  if (date === null || clock === null) throw new RangeError(`Not a day and a time: ${day} ${time}`)
  const [year, month, date_] = date.slice(1).map(Number) as [number, number, number]
  const [hour, minute, second] = clock.slice(1).map((part) => Number(part ?? 0)) as [number, number, number]
  const utc = toUtc({ year, month, day: date_, hour, minute, second })
  if (new Date(utc).toISOString().slice(0, 10) !== day)
    throw new RangeError(`No such day or time: ${day} ${time}`)
  return toInstant(utc, zone)
}

/** What clocks in the zone show at an instant, to the minute. */
export function wallTimeAt(instant: number, zone: string): WallTime {
  const { year, month, day, hour, minute } = toWallClock(instant, zone)
  const text = new Date(toUtc({ year, month, day, hour, minute })).toISOString()
  return { day: text.slice(0, 10), time: text.slice(11, 16) }
}

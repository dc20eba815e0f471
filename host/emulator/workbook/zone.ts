/**
 * Wall clocks and instants. A cell stores what a wall clock shows, as days since 1899-12-30; a `Date` is an
 * instant. The zone rules are those of `Intl` (the tz database).
 */
import { memoize } from '../cache.js'

const dayMs = 86_400_000
/** Days from 1899-12-30 to 1970-01-01. */
const unixEpochSerial = 25_569

const clockCache = new Map<string, Intl.DateTimeFormat>()
const createClock = (zone: string): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    calendar: 'gregory',
    hourCycle: 'h23',
    era: 'short',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })

const offsetCache = new Map<string, Map<number, number>>()

/**
 * How much the zone's wall clock is ahead of UTC at an instant, in milliseconds. Throws a `RangeError` for an
 * unknown zone.
 */
export const offsetAt = (epochMs: number, zone: string): number => {
  const cachedOffsets = memoize(offsetCache, zone, () => new Map<number, number>())
  // No zone has changed its clock inside a quarter of an hour since 1900, so one result is right for the
  // whole quarter.
  const quarter = Math.floor(epochMs / 900_000)
  const cached = cachedOffsets.get(quarter)
  if (cached !== undefined) return cached
  const at = quarter * 900_000
  const part: Record<string, string> = {}
  const clock = memoize(clockCache, zone, () => createClock(zone))
  for (const { type, value } of clock.formatToParts(at)) part[type] = value
  const year = part.era === 'BC' ? 1 - Number(part.year) : Number(part.year)
  const wall = new Date(0)
  wall.setUTCFullYear(year, Number(part.month) - 1, Number(part.day))
  wall.setUTCHours(Number(part.hour), Number(part.minute), Number(part.second))
  const offset = wall.getTime() - at
  if (cachedOffsets.size > 200_000) cachedOffsets.clear()
  cachedOffsets.set(quarter, offset)
  return offset
}

/** The serial number that the zone's wall clock shows at an instant. */
export const serialOfInstant = (epochMs: number, zone: string): number =>
  (epochMs + offsetAt(epochMs, zone)) / dayMs + unixEpochSerial

/**
 * The instant at which the zone's wall clock shows a serial number, in epoch milliseconds. A wall clock shown
 * twice means its first time; one that is skipped means the first instant after the gap.
 */
export const instantOfSerial = (serial: number, zone: string): number => {
  const wall = Math.round((serial - unixEpochSerial) * dayMs)
  // Zones are between −12 and +14 hours, so these two instants are surely before and after the right one.
  const before = offsetAt(wall - dayMs, zone)
  const after = offsetAt(wall + dayMs, zone)
  if (offsetAt(wall - before, zone) === before) return wall - before
  if (offsetAt(wall - after, zone) === after) return wall - after
  let low = wall - dayMs
  let high = wall + dayMs
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (offsetAt(middle, zone) === before) low = middle
    else high = middle
  }
  return high
}

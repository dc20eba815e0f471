import type { DayCell } from '../core/cell.js'
import type { Day } from '../core/day.js'

/** Formats an instant in a zone, as `Utilities.formatDate` does. */
export type FormatDate = (date: Date, zone: string, pattern: string) => string

const millisecondsPerDay = 86_400_000
/**
 * Between two instants of the same offset that are no further apart than this, the offset is taken to be the
 * same, unless it makes a midnight look like 23:00 or 01:00: dates are midnights, so that shows a summer time
 * between them.
 */
const trustedSpan = 370 * millisecondsPerDay
const certainSpan = 25 * millisecondsPerDay

/** Dates further from now than this are few, and need not be exact to the hour. */
const approximateBeyond = 900 * millisecondsPerDay

const sinceMidnight = (instant: number, offset: number): number =>
  (((instant + offset) % millisecondsPerDay) + millisecondsPerDay) % millisecondsPerDay
const isOddMidnight = (instant: number, offset: number): boolean => {
  const milliseconds = sinceMidnight(instant, offset)
  return milliseconds !== 0 && Math.min(milliseconds, millisecondsPerDay - milliseconds) <= 7_200_000
}

/**
 * Instants outside 1968 to 2101 are only wrong values, which are reported as wrong whatever their exact day.
 */
const earliest = Date.UTC(1968, 0, 1)
const latest = Date.UTC(2101, 0, 1)

/**
 * The zone's offset by the tables of the script's own engine, which need no call and may be older than the
 * sheet's: they only show where to ask. NaN where the engine has none.
 */
function engineOffsets(zone: string): (instant: number) => number {
  try {
    const twoDigit = '2-digit'
    const parts = {
      year: 'numeric',
      month: twoDigit,
      day: twoDigit,
      hour: twoDigit,
      minute: twoDigit,
      second: twoDigit,
    } as const
    // Swedish writes days as ISO 8601 does.
    const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, ...parts })
    return (instant) =>
      Date.parse(`${clock.format(instant).replace(/[ ,]+/, 'T')}Z`) - Math.floor(instant / 1000) * 1000
  } catch {
    return () => NaN
  }
}

export interface ZoneReader {
  /** Asks what it must to read these instants. */
  prepare(instants: number[]): void
  read(instant: number): DayCell
  /** The offset of an instant as far as earlier answers give it; null where Google would have to be asked. */
  knownOffset(instant: number): number | null
  /** What was asked so far, so that another run need not ask again. */
  probes(): readonly (readonly [at: number, offset: number])[]
}

interface OffsetProbe {
  readonly at: number
  readonly offset: number
}

/** The offsets of a zone at the instants that Google was asked for. */
interface OffsetProbes {
  all(): readonly OffsetProbe[]
  /** The nearest one before an instant, and the nearest one at or after it. */
  around(instant: number): readonly [OffsetProbe | undefined, OffsetProbe | undefined]
  /** Asks Google. */
  ask(instant: number): number
}

function offsetProbes(
  zone: string,
  formatDate: FormatDate,
  stored: readonly (readonly [at: number, offset: number])[],
): OffsetProbes {
  const probes: OffsetProbe[] = stored.map(([at, offset]) => ({ at, offset }))
  const indexOf = (instant: number): number => {
    let [low, high] = [0, probes.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (probes[middle]!.at < instant) low = middle + 1
      else high = middle
    }
    return low
  }
  return {
    all: () => probes,
    around: (instant) => [probes[indexOf(instant) - 1], probes[indexOf(instant)]],
    ask(instant) {
      const at = indexOf(instant)
      const found = probes[at]
      if (found?.at === instant) return found.offset
      const wallClock = formatDate(new Date(instant), zone, "yyyy-MM-dd'T'HH:mm:ss")
      const offset = Date.parse(`${wallClock}Z`) - Math.floor(instant / 1000) * 1000
      probes.splice(at, 0, { at: instant, offset })
      return offset
    },
  }
}

/** Finds the offset of any instant from as few answers as make it certain; asks Google where they do not. */
function offsetFinder(
  probes: OffsetProbes,
  engineOffset: (instant: number) => number,
  now: number,
): (instant: number) => number {
  /** An offset that is only inferred holds unless the engine's tables contradict it; then Google is asked. */
  const confirmedOffset = (instant: number, offset: number): number => {
    const engineHint = engineOffset(instant)
    return Number.isNaN(engineHint) || engineHint === offset ? offset : probes.ask(instant)
  }
  const isWithinReach = (end: OffsetProbe, instant: number): boolean =>
    Math.abs(instant - end.at) <= certainSpan &&
    engineOffset(instant) === end.offset &&
    engineOffset(end.at) === end.offset &&
    !isOddMidnight(instant, end.offset)
  const offsetAt = (instant: number): number => {
    const [before, after] = probes.around(instant)
    if (after?.at === instant) return after.offset
    if (before && after) {
      const span = after.at - before.at
      if (before.offset !== after.offset) {
        // The clock changed somewhere between: halving finds where in a few steps, once for all dates.
        if (span <= 7_200_000) return probes.ask(instant)
        probes.ask(Math.floor((before.at + after.at) / 2))
        return offsetAt(instant)
      }
      if (span <= certainSpan) return before.offset
      if (span <= trustedSpan && !isOddMidnight(instant, before.offset))
        return confirmedOffset(instant, before.offset)
    }
    // Beyond all answers so far: the nearest one is used a little further, where the engine's tables agree at
    // both ends.
    const end = before ?? after
    if (end && !(before && after) && isWithinReach(end, instant)) return end.offset
    // A birthday long ago: where a known offset makes it a midnight, nothing is asked.
    const matchingProbe = probes.all().find(({ offset }) => sinceMidnight(instant, offset) === 0)
    return Math.abs(instant - now) > approximateBeyond && matchingProbe
      ? confirmedOffset(instant, matchingProbe.offset)
      : probes.ask(instant)
  }
  return offsetAt
}

/** An instant by the wall clock of an offset, to the minute. */
function wallClockCell(instant: number): DayCell {
  const wallClock = new Date(instant).toISOString()
  const [day, time] = [wallClock.slice(0, 10) as Day, wallClock.slice(11, 16)]
  return time === '00:00' ? { day } : { day, time }
}

/**
 * Turns the instants that a sheet's dates are read as into the wall clock of the sheet's zone. Asking Google
 * costs a call, so the zone's offset is asked at a few instants only: their number depends on the span of the
 * dates, never on the rows. `now` is the present instant, around which dates are exact to the hour. Works for
 * all zones of the script and the reader, since only absolute instants and the sheet's zone are used.
 */
export function zoneReader(
  zone: string,
  formatDate: FormatDate,
  now: number,
  storedProbes: readonly (readonly [at: number, offset: number])[] = [],
): ZoneReader {
  const probes = offsetProbes(zone, formatDate, storedProbes)
  const engineOffset = engineOffsets(zone)
  const offsetAt = offsetFinder(probes, engineOffset, now)
  const cachedDays = new Map<number, DayCell>()
  return {
    prepare(instants) {
      const nearInstants = instants
        .filter((instant) => Math.abs(instant - now) <= approximateBeyond)
        .sort((a, b) => a - b)
      let lastAsked = -Infinity
      nearInstants.forEach((instant, index) => {
        const next = nearInstants[index + 1]
        if (next !== undefined && index > 0 && next - lastAsked <= trustedSpan) return
        offsetAt(instant)
        lastAsked = instant
      })
    },
    knownOffset(instant) {
      const [before, after] = probes.around(instant)
      if (after?.at === instant) return after.offset
      if (!before || !after || before.offset !== after.offset) return null
      const span = after.at - before.at
      const doesEngineAgree = span <= trustedSpan && engineOffset(instant) === before.offset
      return span <= certainSpan || doesEngineAgree ? before.offset : null
    },
    probes: () => probes.all().map(({ at, offset }) => [at, offset] as const),
    read(instant) {
      const before = cachedDays.get(instant)
      if (before) return before
      const isPlausible = instant > earliest && instant < latest
      const offset = isPlausible ? offsetAt(instant) : (probes.all()[0]?.offset ?? 0)
      // A wrong value such as 1899-12-30 is before zones had whole hours; the nearest midnight is the
      // intended one.
      const localInstant = isPlausible
        ? instant + offset
        : Math.round((instant + offset) / millisecondsPerDay) * millisecondsPerDay
      const cell = wallClockCell(localInstant)
      cachedDays.set(instant, cell)
      return cell
    },
  }
}

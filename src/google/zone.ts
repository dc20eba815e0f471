import type { DayCell } from '../core/cell.js'
import type { Day } from '../core/day.js'

/** Formats an instant in a zone, as `Utilities.formatDate` does. */
export type FormatDate = (date: Date, zone: string, pattern: string) => string

const dayLength = 86_400_000
/**
 * Between two instants of the same offset that are no further apart than this, the offset is taken to be the same,
 * unless it makes a midnight look like 23:00 or 01:00: dates are midnights, so that shows a summer time between them.
 */
const calmSpan = 370 * dayLength
const certainSpan = 25 * dayLength

/** Dates further from now than this are few, and need not be told to the hour. */
const farAway = 900 * dayLength

const pastMidnight = (instant: number, offset: number): number =>
  (((instant + offset) % dayLength) + dayLength) % dayLength
const isOddMidnight = (instant: number, offset: number): boolean => {
  const past = pastMidnight(instant, offset)
  return past !== 0 && Math.min(past, dayLength - past) <= 7_200_000
}

/** Instants outside 1968 to 2101 only occur as rubbish, which is reported as such whatever its exact day. */
const earliest = Date.UTC(1968, 0, 1)
const latest = Date.UTC(2101, 0, 1)

/**
 * The zone's offset by the tables of the script's own engine, which cost no call and may be older than the sheet's: a
 * hint where to ask. NaN where the engine has none.
 */
function hints(zone: string): (instant: number) => number {
  try {
    const two = '2-digit'
    const parts = { year: 'numeric', month: two, day: two, hour: two, minute: two, second: two } as const
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
  /** The offset of an instant as far as earlier answers tell it; null where Google would have to be asked. */
  known(instant: number): number | null
  /** What was asked so far, so that another run need not ask again. */
  probes(): readonly (readonly [at: number, offset: number])[]
}

/**
 * Turns the instants that a sheet's dates arrive as into the wall clock of the sheet's zone. Asking Google costs a call,
 * so the zone's offset is asked at a few instants only: their number depends on the span of the dates, never on the rows.
 * `now` is the present instant, around which dates are read to the hour.
 * Works whatever the script's and the reader's zones are, since only absolute instants and the sheet's zone are used.
 */
export function zoneReader(
  zone: string,
  formatDate: FormatDate,
  now: number,
  remembered: readonly (readonly [at: number, offset: number])[] = [],
): ZoneReader {
  const probes: { at: number; offset: number }[] = remembered.map(([at, offset]) => ({ at, offset }))
  const known = new Map<number, DayCell>()

  const position = (instant: number): number => {
    let [low, high] = [0, probes.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (probes[middle]!.at < instant) low = middle + 1
      else high = middle
    }
    return low
  }
  const probe = (instant: number): number => {
    const at = position(instant)
    const found = probes[at]
    if (found?.at === instant) return found.offset
    const wall = formatDate(new Date(instant), zone, "yyyy-MM-dd'T'HH:mm:ss")
    const offset = Date.parse(`${wall}Z`) - Math.floor(instant / 1000) * 1000
    probes.splice(at, 0, { at: instant, offset })
    return offset
  }
  const hint = hints(zone)
  /** An offset that is only inferred holds unless the engine's tables speak against it; then Google is asked. */
  const inferred = (instant: number, offset: number): number => {
    const hinted = hint(instant)
    return Number.isNaN(hinted) || hinted === offset ? offset : probe(instant)
  }
  const reaches = (end: { at: number; offset: number }, instant: number): boolean =>
    Math.abs(instant - end.at) <= certainSpan &&
    hint(instant) === end.offset &&
    hint(end.at) === end.offset &&
    !isOddMidnight(instant, end.offset)
  const offsetAt = (instant: number): number => {
    const at = position(instant)
    const [before, after] = [probes[at - 1], probes[at]]
    if (after?.at === instant) return after.offset
    if (before && after) {
      const span = after.at - before.at
      if (before.offset !== after.offset) {
        // The clock changed somewhere between: halving finds where in a few steps, once for all dates.
        if (span <= 7_200_000) return probe(instant)
        probe(Math.floor((before.at + after.at) / 2))
        return offsetAt(instant)
      }
      if (span <= certainSpan) return before.offset
      if (span <= calmSpan && !isOddMidnight(instant, before.offset)) return inferred(instant, before.offset)
    }
    // Beyond all answers so far: the nearest one reaches a little further, where the engine's tables agree at both ends.
    const end = before ?? after
    if (end && !(before && after) && reaches(end, instant)) return end.offset
    // A birthday long ago: an offset already known that makes it a midnight needs no asking.
    const fitting = probes.find(({ offset }) => pastMidnight(instant, offset) === 0)
    return Math.abs(instant - now) > farAway && fitting ? inferred(instant, fitting.offset) : probe(instant)
  }
  return {
    prepare(instants) {
      const near = instants.filter((instant) => Math.abs(instant - now) <= farAway).sort((a, b) => a - b)
      let asked = -Infinity
      near.forEach((instant, index) => {
        const next = near[index + 1]
        if (next !== undefined && index > 0 && next - asked <= calmSpan) return
        offsetAt(instant)
        asked = instant
      })
    },
    known(instant) {
      const at = position(instant)
      const [before, after] = [probes[at - 1], probes[at]]
      if (!before || !after || before.offset !== after.offset) return null
      const span = after.at - before.at
      const agrees = span <= calmSpan && hint(instant) === before.offset
      return span <= certainSpan || agrees ? before.offset : null
    },
    probes: () => probes.map(({ at, offset }) => [at, offset] as const),
    read(instant) {
      const before = known.get(instant)
      if (before) return before
      const sane = instant > earliest && instant < latest
      const offset = sane ? offsetAt(instant) : (probes[0]?.offset ?? 0)
      // Rubbish such as 1899-12-30 comes from before zones had whole hours; the nearest midnight is what was meant.
      const meant = sane ? instant + offset : Math.round((instant + offset) / dayLength) * dayLength
      const wall = new Date(meant).toISOString()
      const time = wall.slice(11, 16)
      const cell: DayCell =
        time === '00:00' ? { day: wall.slice(0, 10) as Day } : { day: wall.slice(0, 10) as Day, time }
      known.set(instant, cell)
      return cell
    },
  }
}

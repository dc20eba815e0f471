import type { DayCell } from '../core/cell.js'
import type { Day } from '../core/day.js'

/** Formats an instant in a zone, as `Utilities.formatDate` does. */
export type FormatDate = (date: Date, zone: string, pattern: string) => string

const dayLength = 86_400_000
/**
 * Between two instants of the same offset that are no further apart than this, the offset is taken to be the same.
 * Summer time lasts longer than that everywhere; shorter suspensions (Morocco's Ramadan) show as midnights that are not.
 */
const calmSpan = 120 * dayLength
const certainSpan = 25 * dayLength

/** Instants outside 1968 to 2101 only occur as rubbish, which is reported as such whatever its exact day. */
const earliest = Date.UTC(1968, 0, 1)
const latest = Date.UTC(2101, 0, 1)

/**
 * Turns the instants that a sheet's dates arrive as into the wall clock of the sheet's zone. Asking Google costs a call,
 * so the zone's offset is asked at a few instants only: their number depends on the span of the dates, never on the rows.
 * Works whatever the script's and the reader's zones are, since only absolute instants and the sheet's zone are used.
 */
export function zoneReader(
  zone: string,
  formatDate: FormatDate,
): { prepare(instants: number[]): void; read(instant: number): DayCell } {
  const probes: { at: number; offset: number }[] = []
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
  const offsetAt = (instant: number): number => {
    const at = position(instant)
    const [before, after] = [probes[at - 1], probes[at]]
    if (after?.at === instant) return after.offset
    if (!before || !after || before.offset !== after.offset) return probe(instant)
    const span = after.at - before.at
    if (span <= certainSpan) return before.offset
    const pastMidnight = (((instant + before.offset) % dayLength) + dayLength) % dayLength
    const oddMidnight = pastMidnight !== 0 && Math.min(pastMidnight, dayLength - pastMidnight) <= 7_200_000
    return span > calmSpan || oddMidnight ? probe(instant) : before.offset
  }
  return {
    prepare(instants) {
      const sane = instants.filter((instant) => instant > earliest && instant < latest)
      if (sane.length === 0) return
      const first = sane.reduce((least, instant) => Math.min(least, instant), Infinity)
      const last = sane.reduce((most, instant) => Math.max(most, instant), -Infinity)
      for (let at = first; at < last; at += calmSpan) offsetAt(at)
      offsetAt(last)
    },
    read(instant) {
      const before = known.get(instant)
      if (before) return before
      const offset = instant > earliest && instant < latest ? offsetAt(instant) : (probes[0]?.offset ?? 0)
      const wall = new Date(instant + offset).toISOString()
      const time = wall.slice(11, 16)
      const cell: DayCell =
        time === '00:00' ? { day: wall.slice(0, 10) as Day } : { day: wall.slice(0, 10) as Day, time }
      known.set(instant, cell)
      return cell
    },
  }
}

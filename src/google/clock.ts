import type { Day } from '../core/day.js'
import type { Clock } from '../ports.js'

/** The present instant, in milliseconds since 1970. */
export const currentInstant = (): number => Date.now()

/**
 * The wall clock of the spreadsheet's zone. The only place in `src` that reads the present time.
 *
 * @param knownOffset the zone's offset at an instant in milliseconds, where earlier answers give it: asking
 * is a call
 */
export function googleClock(zone: () => string, knownOffset: (instant: number) => number | null): Clock {
  const startedAt = Date.now()
  let moment: ReturnType<Clock['now']> | undefined
  let instant: number | undefined
  let offsetOfMoment: number | null = null
  return {
    // One run has one present time: a digest begun at 23:59 does not change its day in the middle.
    now() {
      instant ??= Date.now()
      const offset = knownOffset(instant)
      // An offset that was only assumed may turn out to be another one.
      if (!moment || offset !== offsetOfMoment) {
        offsetOfMoment = offset
        const formatted =
          offset === null
            ? Utilities.formatDate(new Date(instant), zone(), 'yyyy-MM-dd HH:mm')
            : new Date(instant + offset).toISOString().slice(0, 16).replace('T', ' ')
        const [day, time] = formatted.split(' ') as [Day, string]
        moment = { day, time, hour: Number(time.slice(0, 2)) }
      }
      return moment
    },
    elapsed: () => Date.now() - startedAt,
  }
}

import { type Day, daysBetween } from '../../core/day.js'
import { readStored, stored, writeStored } from '../../core/stored.js'
import { shortenText } from '../../mail/render.js'
import type { Clock, Ports, Store } from '../../ports.js'
import type { Outage } from '../../domain/letters/outage.js'
import { maxHoursWithoutRun } from '../../views/dashboard/reminder-status.js'
import { readConsent } from '../letters/readers/consent.js'
import { readLastRun } from './last-run.js'

/** The end of an hourly run that did not finish. */
interface RunFailure {
  readonly when: string
  readonly why: string
}

/** The part of a message that a sentence can quote. */
const maxQuoteLength = 200
/**
 * For so many hours an outage is still reported to people who do not know of it: managers get a digest once a
 * week.
 */
const reportedHours = 8 * 24

/** The present moment as `2026-03-31 08:00`. */
const currentMoment = (clock: Clock): string => `${clock.now().day} ${clock.now().time}`

/** Hours from one moment to another, both `2026-03-31 08:00` in one zone. */
export function hoursBetween(from: string, to: string): number {
  const minuteOf = (moment: string): number =>
    Number(moment.slice(11, 13)) * 60 + Number(moment.slice(14, 16))
  return (
    24 * daysBetween(from.slice(0, 10) as Day, to.slice(0, 10) as Day) + (minuteOf(to) - minuteOf(from)) / 60
  )
}

/** Notes why an hourly run did not finish. */
export const storeFailure = (ports: Pick<Ports, 'clock' | 'store'>, why: string): void =>
  writeStored(
    ports.store,
    stored.failure,
    JSON.stringify({ when: currentMoment(ports.clock), why: shortenText(why, maxQuoteLength) }),
  )

/** Why the latest hourly run did not finish; null where it did, or where nothing is known of it. */
export function readFailure(store: Store): RunFailure | null {
  const found = readStored(store, stored.failure)
  const failure = found === null ? null : (JSON.parse(found) as RunFailure)
  // A run may end after it was logged, in the same minute.
  return failure !== null && failure.when >= (readLastRun(store)?.when ?? '') ? failure : null
}

/**
 * The time in which no run finished: one that this run ends, else the latest if it was not long ago. Null
 * while reminders are off, which is no outage.
 */
export function outageOf(ports: Pick<Ports, 'clock' | 'spreadsheet' | 'store'>): Outage | null {
  const { consent } = readConsent(ports)
  if (!consent) return null
  const [last, now] = [readLastRun(ports.store), currentMoment(ports.clock)]
  const from = [last?.when ?? '', consent.since].sort()[1]!
  if (hoursBetween(from, now) > maxHoursWithoutRun)
    return { from, to: now, why: readFailure(ports.store)?.why ?? '' }
  const previousOutage = last?.outage
  return previousOutage !== undefined && hoursBetween(previousOutage.to, now) <= reportedHours
    ? previousOutage
    : null
}

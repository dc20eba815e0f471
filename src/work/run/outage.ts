import { type Day, daysBetween } from '../../core/day.js'
import { readStored, stored, writeStored } from '../../core/stored.js'
import { cut } from '../../mail/render.js'
import type { Ports } from '../../ports.js'
import type { Outage } from '../../project/letters/outage.js'
import { lightHours } from '../../views/dashboard/light.js'
import { readConsent } from '../letters/readers/consent.js'
import { lastRun } from './last-run.js'

/** How an hourly run ended that did not finish. */
interface Failure {
  readonly when: string
  readonly why: string
}

/** Of a message, what a sentence can quote. */
const longest = 200
/** For so many hours an outage is still said to those who do not know of it: managers get a digest once a week. */
const memorable = 8 * 24

/** The present moment as `2026-03-31 08:00`. */
const present = ({ clock }: Ports): string => `${clock.now().day} ${clock.now().time}`

/** Hours from one moment to another, both `2026-03-31 08:00` in one zone. */
export function hoursFrom(from: string, to: string): number {
  const minuteOf = (moment: string): number =>
    Number(moment.slice(11, 13)) * 60 + Number(moment.slice(14, 16))
  return (
    24 * daysBetween(from.slice(0, 10) as Day, to.slice(0, 10) as Day) + (minuteOf(to) - minuteOf(from)) / 60
  )
}

/** Notes why an hourly run did not finish. */
export const noteFailure = (ports: Ports, why: string): void =>
  writeStored(ports.store, stored.failure, JSON.stringify({ when: present(ports), why: cut(why, longest) }))

/** Why the latest hourly run did not finish; null where it did, or where nothing is known of it. */
export function failureOf(ports: Ports): Failure | null {
  const found = readStored(ports.store, stored.failure)
  const failure = found === null ? null : (JSON.parse(found) as Failure)
  // A run may end after it was logged, in the same minute.
  return failure !== null && failure.when >= (lastRun(ports)?.when ?? '') ? failure : null
}

/**
 * The time in which no run finished: one that this run ends, else the latest that is not long past. Null while reminders
 * are off, which is no outage.
 */
export function outageOf(ports: Ports): Outage | null {
  const { consent } = readConsent(ports)
  if (!consent) return null
  const [last, now] = [lastRun(ports), present(ports)]
  const from = [last?.when ?? '', consent.since].sort()[1]!
  if (hoursFrom(from, now) > lightHours) return { from, to: now, why: failureOf(ports)?.why ?? '' }
  const before = last?.outage
  return before !== undefined && hoursFrom(before.to, now) <= memorable ? before : null
}

import { setFlagsFromString } from 'node:v8'
import { createContext, runInContext, type Context } from 'node:vm'
import { dateSource } from './date-source.js'
import { seededRandom } from './seed.js'
import { toInstant, offsetAt } from './zone.js'

/*
 * Every run has a realm of its own, as on Google, and what the engine optimises for one dies with it before it pays. So
 * it is to optimise later than by default: a morning of 10,000 tasks then costs a third less.
 */
setFlagsFromString('--interrupt-budget=1000000')

export interface RealmSettings {
  /** The session's clock: milliseconds since 1970. */
  now(): number
  /** The zone local date fields are read in, as Apps Script reads them in the script's own. */
  scriptZone: string
  /** What Math.random follows from. */
  seed: string
}

/**
 * A global scope such as Apps Script V8 gives a script before any service is put in: ECMAScript and nothing of
 * Node's (no timers, fetch, URL, TextEncoder, crypto, structuredClone, process or require), with the clock and the
 * randomness of the session.
 */
export function createRealm({ now, scriptZone, seed }: RealmSettings): Context {
  const context = bareContext()
  const install: unknown = runInContext(dateSource, context)
  ;(install as (...parts: unknown[]) => void)(
    now,
    (instant: number) => offsetAt(instant, scriptZone),
    (utc: number) => toInstant(utc, scriptZone),
  )
  const mathematics = runInContext('Math', context) as Math
  Object.defineProperty(mathematics, 'random', {
    value: seededRandom(seed),
    writable: true,
    configurable: true,
  })
  return context
}

/** A context without even the engine's inspector console. */
export function bareContext(): Context {
  const context = createContext({})
  runInContext('delete globalThis.console', context)
  return context
}

import { setFlagsFromString } from 'node:v8'
import { constants, createContext, runInContext, type Context } from 'node:vm'
import { dateSource } from './date-source.js'
import { seededRandom } from './seed.js'
import { toInstant, offsetAt } from './zone.js'

/**
 * Every run has its own realm, as on Google, and code that the engine optimises for one is lost with it
 * before it saves time. So the engine optimises later than by default: a morning of 10,000 tasks then takes a
 * third less.
 */
setFlagsFromString('--interrupt-budget=1000000')

export interface RealmSettings {
  /** The session's clock: milliseconds since 1970. */
  now(): number
  /** The zone in which local date fields are read, as Apps Script reads them in the script's own. */
  scriptZone: string
  /** The seed of Math.random. */
  seed: string
}

/**
 * A global scope such as Apps Script V8 gives a script before any service is added: ECMAScript and nothing of
 * Node's (no timers, fetch, URL, TextEncoder, crypto, structuredClone, process or require), with the clock
 * and the randomness of the session.
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

/** A context without any added global, also without the engine's inspector console. */
export function bareContext(): Context {
  // An ordinary global object: in one that wraps another, each use of `Math` costs a hundred times as much.
  const context = createContext(constants.DONT_CONTEXTIFY)
  runInContext('delete globalThis.console', context)
  return context
}

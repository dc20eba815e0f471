import { Refusal } from '../workbook/refusal.js'
import type { Calls } from './calls.js'
import type { Realm } from './realm.js'
import { referenceClass, referenceEnum } from './reference.js'
import { fitsSignature, signatureComplaint, type Nature } from './signature.js'

/** What every emulated object needs to know. */
export interface Emulation {
  calls: Calls
  realm: Realm
  /** Whether calls of the members count as service calls; false for pure value builders. */
  counted: boolean
  /** Members that make a value builder, and so are not counted though their class is. */
  uncounted?: ReadonlySet<string>
  /** The service named when a call is made to fail; absent: `Spreadsheets`. */
  service?: string
}

const classes = new WeakMap<object, string>()
const natureOf = (realm: Realm): Nature => ({
  realm,
  classOf: (value) => (typeof value === 'object' && value !== null ? classes.get(value) : undefined),
})

/** Runs a service's code; what it refuses reaches the script as an error of the script's own world. */
const inRealm = <Result>(realm: Realm, run: () => Result): Result => {
  try {
    return run()
  } catch (thrown) {
    if (thrown instanceof Refusal) throw realm.error(thrown.message)
    throw thrown
  }
}

const define = (target: object, name: string, value: unknown): void => {
  Object.defineProperty(target, name, { value, writable: true, configurable: true, enumerable: false })
}

/** An object with every member of the reference's class, each throwing `NotEmulated: Class.member`. */
const bareClass = (className: string, realm: Realm): object => {
  const bare = {}
  for (const [name, member] of referenceClass(className)?.members ?? []) {
    const refuse = (): never => {
      throw realm.error(`NotEmulated: ${className}.${name}`, 'Error')
    }
    if (member.overloads) define(bare, name, refuse)
    else Object.defineProperty(bare, name, { get: refuse, configurable: true })
  }
  define(bare, 'toString', () => className)
  return bare
}

type Code = (...given: never[]) => unknown

/** The member as the script sees it: counted, its arguments checked against the reference. */
const guarded = (
  className: string,
  name: string,
  code: Code,
  emulation: Emulation,
  withSelf: boolean,
): Code => {
  const { calls, realm } = emulation
  const counted = emulation.counted && !emulation.uncounted?.has(name)
  const overloads = referenceClass(className)?.members.get(name)?.overloads
  const nature = natureOf(realm)
  return function (this: unknown, ...given: never[]): unknown {
    return inRealm(realm, () => {
      if (counted) calls.count(`${className}.${name}`, emulation.service)
      if (overloads && !fitsSignature(given, overloads, nature)) {
        throw new Refusal(signatureComplaint(given, className, name, nature))
      }
      return withSelf ? code(this as never, ...given) : code(...given)
    })
  }
}

/**
 * One emulated object, such as the global `MailApp`: functions become counted and checked members, other values
 * properties. Members of the reference that are not given throw `NotEmulated: Class.member`; members that the
 * reference does not have are refused here with a `TypeError`, so that none is invented.
 */
export const emulate = (className: string, members: object, emulation: Emulation): object => {
  const made = Object.create(bareClass(className, emulation.realm)) as object
  for (const [name, value] of Object.entries(members)) {
    refuseInvented(className, name)
    define(
      made,
      name,
      typeof value === 'function' ? guarded(className, name, value as Code, emulation, false) : value,
    )
  }
  classes.set(made, className)
  return made
}

const refuseInvented = (className: string, name: string): void => {
  if (name !== 'toString' && referenceClass(className)?.members.has(name) === false) {
    throw new TypeError(`The reference has no ${className}.${name}.`)
  }
}

/** A class of which many objects are handed out; each stands for a state of ours. */
export interface EmulatedClass<State> {
  readonly name: string
  /** A new object for a state. */
  make(state: State): object
  /** The state behind an object of this class. Throws a `TypeError` for any other value. */
  stateOf(value: unknown): State
  /** Whether the value is an object of this class. */
  is(value: unknown): boolean
}

/** {@link emulate} for a class with many objects: each method gets the state of the object it is called on first. */
export const emulateClass = <State>(
  className: string,
  methods: Record<string, (state: State, ...given: never[]) => unknown>,
  emulation: Emulation,
): EmulatedClass<State> => {
  const states = new WeakMap<object, State>()
  const stateOf = (value: unknown): State => {
    const state = states.get(value as object)
    if (state === undefined) throw new TypeError(`This is no ${className}.`)
    return state
  }
  const prototype = bareClass(className, emulation.realm)
  for (const [name, method] of Object.entries(methods)) {
    refuseInvented(className, name)
    const code = ((self: object, ...given: never[]) => method(stateOf(self), ...given)) as Code
    define(prototype, name, guarded(className, name, code, emulation, true))
  }
  return {
    name: className,
    make: (state) => {
      const made = Object.create(prototype) as object
      states.set(made, state)
      classes.set(made, className)
      return made
    },
    stateOf,
    is: (value) => typeof value === 'object' && value !== null && states.has(value),
  }
}

/** An enumeration of the reference, its values being objects that say their name, as Google's do. */
export const emulateEnum = (name: string, realm: Realm): Record<string, object> => {
  const names = referenceEnum(name)
  if (!names) throw new TypeError(`The reference has no enumeration ${name}.`)
  const made = names.map((each, ordinal) => {
    const value = realm.object({})
    for (const member of ['toString', 'name', 'toJSON']) define(value, member, () => each)
    define(value, 'ordinal', () => ordinal)
    classes.set(value, name)
    return [each, value] as const
  })
  return realm.object(Object.fromEntries(made)) as Record<string, object>
}

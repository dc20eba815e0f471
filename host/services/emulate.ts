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

/** What every object of one class and one realm is. */
interface Kind {
  readonly className: string
  readonly realm: Realm
}

const Given = function (object: object) {
  return object
} as unknown as new (object: object) => object

/**
 * What stands behind an object, kept in the object itself where no script can see it. Thousands of ranges are made in a
 * run; a table of what stands behind each would cost more than they do.
 */
class Behind extends Given {
  readonly #kind: Kind
  readonly #state: unknown
  constructor(object: object, kind: Kind, state?: unknown) {
    super(object)
    this.#kind = kind
    this.#state = state
  }
  static kindOf(value: unknown): Kind | undefined {
    return typeof value === 'object' && value !== null && #kind in value ? value.#kind : undefined
  }
  /** The state of an object of that kind; `undefined` for any other value. */
  static stateOf(value: unknown, kind: Kind): unknown {
    return typeof value === 'object' && value !== null && #kind in value && value.#kind === kind
      ? value.#state
      : undefined
  }
}

const classOf = (value: unknown): string | undefined => Behind.kindOf(value)?.className

const define = (target: object, name: string, value: unknown): void => {
  Object.defineProperty(target, name, { value, writable: true, configurable: true, enumerable: false })
}

const bareClasses = new Map<string, object>()

/** An object with every member of the reference's class, each throwing `NotEmulated: Class.member`; one for all realms. */
const bareClass = (className: string): object => {
  const known = bareClasses.get(className)
  if (known) return known
  const bare = {}
  for (const [name, member] of referenceClass(className)?.members ?? []) {
    const refuse = function (this: unknown): never {
      const message = `NotEmulated: ${className}.${name}`
      throw Behind.kindOf(this)?.realm.error(message, 'Error') ?? new Error(message)
    }
    if (member.overloads) define(bare, name, refuse)
    else Object.defineProperty(bare, name, { get: refuse, configurable: true })
  }
  define(bare, 'toString', () => className)
  bareClasses.set(className, bare)
  return bare
}

type Code = (...given: never[]) => unknown

/**
 * The member as the script sees it: counted, its arguments checked against the reference. What it refuses reaches the
 * script as an error of the script's own world.
 */
const guarded = (
  className: string,
  name: string,
  code: Code,
  emulation: Emulation,
  withSelf: boolean,
): Code => {
  const { calls, realm, service } = emulation
  const counted = emulation.counted && !emulation.uncounted?.has(name)
  const overloads = referenceClass(className)?.members.get(name)?.overloads
  const nature: Nature = { realm, classOf }
  const member = `${className}.${name}`
  return function (this: unknown, ...given: never[]): unknown {
    try {
      if (counted) calls.count(member, service)
      if (overloads && !fitsSignature(given, overloads, nature)) {
        throw new Refusal(signatureComplaint(given, className, name, nature))
      }
      return withSelf ? code(this as never, ...given) : code(...given)
    } catch (thrown) {
      if (thrown instanceof Refusal) throw realm.error(thrown.message)
      throw thrown
    }
  }
}

/**
 * One emulated object, such as the global `MailApp`: functions become counted and checked members, other values
 * properties, and getters are asked when the script first does. Members of the reference that are not given throw `NotEmulated: Class.member`; members that the
 * reference does not have are refused here with a `TypeError`, so that none is invented.
 */
export const emulate = (className: string, members: object, emulation: Emulation): object => {
  const made = Object.create(bareClass(className)) as object
  for (const [name, { value, get }] of Object.entries(Object.getOwnPropertyDescriptors(members))) {
    refuseInvented(className, name)
    if (get) defineLate(made, name, get)
    else if (typeof value !== 'function') define(made, name, value)
    else define(made, name, guarded(className, name, value as Code, emulation, false))
  }
  return new Behind(made, { className, realm: emulation.realm })
}

/** A property that is made when it is first asked for. */
const defineLate = (target: object, name: string, make: () => unknown): void => {
  const get = (): unknown => {
    const value = make()
    define(target, name, value)
    return value
  }
  Object.defineProperty(target, name, { get, configurable: true, enumerable: false })
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
  const kind: Kind = { className, realm: emulation.realm }
  const stateOf = (value: unknown): State => {
    const state = Behind.stateOf(value, kind)
    if (state === undefined) throw new TypeError(`This is no ${className}.`)
    return state as State
  }
  const makePrototype = (): object => {
    const made = Object.create(bareClass(className)) as object
    for (const [name, method] of Object.entries(methods)) {
      refuseInvented(className, name)
      const code = ((self: object, ...given: never[]) => method(stateOf(self), ...given)) as Code
      define(made, name, guarded(className, name, code, emulation, true))
    }
    return made
  }
  // Most runs meet a few classes only.
  let prototype: object | undefined
  return {
    name: className,
    make: (state) => new Behind(Object.create((prototype ??= makePrototype())) as object, kind, state),
    stateOf,
    is: (value) => Behind.stateOf(value, kind) !== undefined,
  }
}

/** An enumeration of the reference, its values being objects that say their name, as Google's do. */
export const emulateEnum = (name: string, realm: Realm): Record<string, object> => {
  const names = referenceEnum(name)
  if (!names) throw new TypeError(`The reference has no enumeration ${name}.`)
  const kind: Kind = { className: name, realm }
  const made = names.map((each, ordinal) => {
    const value = realm.object({})
    const say = (): string => each
    for (const member of ['toString', 'name', 'toJSON']) define(value, member, say)
    define(value, 'ordinal', () => ordinal)
    return [each, new Behind(value, kind)] as const
  })
  return realm.object(Object.fromEntries(made)) as Record<string, object>
}

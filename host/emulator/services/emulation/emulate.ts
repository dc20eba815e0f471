import { Refusal } from '../../workbook/refusal.js'
import type { Calls } from './calls.js'
import type { Realm } from './realm.js'
import { referenceClass, referenceEnum, type Parameter } from './reference.js'
import { matchesSignature, describeSignatureMismatch, type ObjectInspector } from './signature.js'
import { returnsItself } from './call-effects.js'
import { memoize } from '../../cache.js'

/** What every emulated object needs to know. */
export interface Emulation {
  calls: Calls
  realm: Realm
  /** Whether calls of the members count as service calls; false for pure value builders. */
  counted: boolean
  /** Members that make a value builder or only turn bytes into others, and so are not counted although their class is. */
  uncounted?: ReadonlySet<string>
  /** The service named when a call is made to fail; absent: `Spreadsheets`. */
  service?: string
  /** Gives the enumerations that the object carries, by name. */
  enumeration?: (name: string) => object | undefined
}

/** What all objects of one class and one realm have in common. */
interface Kind {
  readonly className: string
  readonly realm: Realm
  readonly emulation?: Emulation
  /** By name, where objects of the class inherit their members from it. */
  readonly methods?: Record<string, Method>
}
type Method = (state: never, ...given: never[]) => unknown

const ExistingObject = function (object: object) {
  return object
} as unknown as new (object: object) => object

/**
 * The state of an object, stored in the object where no script can see it. A run makes thousands of ranges,
 * and a table of their states would cost more than the ranges.
 */
class HiddenState extends ExistingObject {
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

/**
 * The class of an emulated object, or the enumeration of its value; `undefined` for what a script made
 * itself.
 */
export const classOf = (value: unknown): string | undefined => HiddenState.kindOf(value)?.className

const define = (target: object, name: string, value: unknown): void => {
  Object.defineProperty(target, name, { value, writable: true, configurable: true, enumerable: false })
}

const bareClasses = new Map<string, object>()

/**
 * An object with every member of the reference's class, one for all realms, because making thousands of
 * members would take most of a short run. A member looks up what to do in the state of the object on which it
 * is called; where that has nothing, it throws `NotEmulated: Class.member`.
 */
const loadBareClass = (className: string): object =>
  memoize(bareClasses, className, () => {
    const bare = {}
    for (const [name, { overloads }] of referenceClass(className)?.members ?? []) {
      if (overloads) define(bare, name, memberOf(className, name, overloads))
      else Object.defineProperty(bare, name, { get: propertyOf(className, name), configurable: true })
    }
    define(bare, 'toString', () => className)
    return bare
  })

const kindOf = (value: unknown, className: string): Kind => {
  const kind = HiddenState.kindOf(value)
  if (kind?.className !== className) throw new TypeError(`This is no ${className}.`)
  return kind
}

const memberOf = (className: string, name: string, overloads: readonly Parameter[][]) => {
  const nothing = isVoid(className, name)
  return function (this: unknown, ...given: never[]): unknown {
    const kind = kindOf(this, className)
    const { realm, methods, emulation } = kind
    if (!emulation || !methods || !Object.hasOwn(methods, name))
      throw realm.error(`NotEmulated: ${className}.${name}`, 'Error')
    const called = { className, name, overloads, emulation }
    const run = (): unknown => methods[name]!(HiddenState.stateOf(this, kind) as never, ...given)
    const answer = guard(called, given, run, this)
    return nothing ? null : answer
  }
}

/** Whether the reference says that the member returns nothing; Google's objects return `null` then. */
const isVoid = (className: string, name: string): boolean => {
  const answers = referenceClass(className)?.members.get(name)?.answers ?? []
  return answers.length > 0 && answers.every((answer) => answer === 'void')
}

const propertyOf = (className: string, name: string) =>
  function (this: unknown): unknown {
    const { realm, emulation } = kindOf(this, className)
    const value = emulation?.enumeration?.(name)
    if (value === undefined) throw realm.error(`NotEmulated: ${className}.${name}`, 'Error')
    return value
  }

type Code = (...given: never[]) => unknown

interface Called {
  className: string
  name: string
  overloads: readonly Parameter[][] | undefined
  emulation: Emulation
}

/**
 * Calls a member: counts it and checks its arguments against the reference. The script gets refusals as
 * errors of its own realm: at once, or when the spreadsheet carries the writes out, if it does so later.
 *
 * @param self the object on which it is called
 */
const guard = (
  { className, name, overloads, emulation }: Called,
  given: never[],
  run: () => unknown,
  self?: unknown,
): unknown => {
  const { calls, realm, service } = emulation
  const nature: ObjectInspector = { realm, classOf }
  const member = `${className}.${name}`
  const late = emulation.counted && service === undefined ? calls.unflushed : undefined
  const taken = (): unknown => (returnsItself(className, name) ? self : undefined)
  let runs = false
  try {
    if (emulation.counted && !emulation.uncounted?.has(name)) calls.count(member, service)
    if (overloads && !matchesSignature(given, overloads, nature)) {
      throw new Refusal(describeSignatureMismatch(given, className, name, nature))
    }
    if (late?.isIdle(member)) return taken()
    runs = true
    return run()
  } catch (thrown) {
    if (!(thrown instanceof Refusal)) throw thrown
    if (runs && late?.refuse(member, thrown)) return taken()
    throw realm.error(thrown.message)
  }
}

/**
 * One emulated object, such as the global `MailApp`: functions become counted and checked members, other
 * values properties. Members of the reference that are not given throw `NotEmulated: Class.member`; a given
 * member that the reference does not have is a `TypeError`, so that none is invented.
 */
export const emulate = (className: string, members: object, emulation: Emulation): object => {
  const made = Object.create(loadBareClass(className)) as object
  for (const [name, value] of Object.entries(members)) {
    refuseInvented(className, name)
    const overloads = referenceClass(className)?.members.get(name)?.overloads
    const called = { className, name, overloads, emulation }
    const nothing = isVoid(className, name)
    const member = (...given: never[]): unknown => {
      const answer = guard(called, given, () => (value as Code)(...given))
      return nothing ? null : answer
    }
    define(made, name, typeof value === 'function' ? member : value)
  }
  return new HiddenState(made, { className, realm: emulation.realm, emulation })
}

const refuseInvented = (className: string, name: string): void => {
  if (name !== 'toString' && referenceClass(className)?.members.has(name) === false) {
    throw new TypeError(`The reference has no ${className}.${name}.`)
  }
}

/** A class with many objects; each has a state of the emulator. */
export interface EmulatedClass<State> {
  readonly name: string
  /** A new object for a state. */
  make(state: State): object
  /** The state of an object of this class. Throws a `TypeError` for any other value. */
  stateOf(value: unknown): State
  /** Whether the value is an object of this class. */
  is(value: unknown): boolean
}

const checkedClasses = new Set<string>()

/**
 * {@link emulate} for a class with many objects: each method gets the state of its object as first argument.
 */
export const emulateClass = <State>(
  className: string,
  methods: Record<string, (state: State, ...given: never[]) => unknown>,
  emulation: Emulation,
): EmulatedClass<State> => {
  // A class has the same methods in every run.
  if (!checkedClasses.has(className)) for (const name of Object.keys(methods)) refuseInvented(className, name)
  checkedClasses.add(className)
  const kind: Kind = { className, realm: emulation.realm, emulation, methods }
  const prototype = loadBareClass(className)
  return {
    name: className,
    make: (state) => new HiddenState(Object.create(prototype) as object, kind, state),
    stateOf: (value) => {
      const state = HiddenState.stateOf(value, kind)
      if (state === undefined) throw new TypeError(`This is no ${className}.`)
      return state as State
    },
    is: (value) => HiddenState.stateOf(value, kind) !== undefined,
  }
}

/** An enumeration of the reference; its values are objects that return their name, as Google's do. */
export const emulateEnum = (name: string, realm: Realm): Record<string, object> => {
  const names = referenceEnum(name)
  if (!names) throw new TypeError(`The reference has no enumeration ${name}.`)
  const kind: Kind = { className: name, realm }
  const made = names.map((each, ordinal) => {
    const value = realm.object({})
    const toText = (): string => each
    for (const member of ['toString', 'name', 'toJSON']) define(value, member, toText)
    define(value, 'ordinal', () => ordinal)
    return [each, new HiddenState(value, kind)] as const
  })
  return realm.object(Object.fromEntries(made)) as Record<string, object>
}

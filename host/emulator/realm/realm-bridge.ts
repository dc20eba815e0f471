import { Refusal } from '../workbook/refusal.js'
import type { Calls } from '../services/emulation/calls.js'
import { classOf, emulate, emulateEnum, type Emulation } from '../services/emulation/emulate.js'
import type { Realm } from '../services/emulation/realm.js'
import { describeSignatureMismatch } from '../services/emulation/signature.js'

/**
 * What a service needs of its realm: objects whose members are counted and whose missing members throw, plain
 * values of the realm, and errors that a script can catch as its own.
 */
export interface RealmBridge {
  realm: Realm
  calls: Calls
  /**
   * An object of Google's class with these members; every call of one is counted as `Class.member`, but for those that
   * are named uncounted.
   */
  make(className: string, members: object, uncounted?: ReadonlySet<string>): object
  /** The same for classes whose calls cost nothing and are not counted. */
  makeFree(className: string, members: object): object
  /** An enumeration of the reference, the same objects each time it is asked for. */
  constants(enumeration: string): Record<string, object>
  /** A copy of JSON-like data made of the realm's own arrays and objects. */
  plain<Value>(value: Value): Value
  /** An array of the realm with these same items, not copies. */
  list<Item>(items: ArrayLike<Item>): Item[]
  /** Bytes as scripts see them: an array of numbers from -128 to 127. */
  bytes(items: Uint8Array): number[]
  /** An error as Google throws it, `Exception: message`. */
  exception(message: string): Error
  /** The error of Google when no overload takes these arguments. */
  mismatch(className: string, member: string, given: readonly unknown[]): Error
  /** What is thrown where Google has something that is not emulated. */
  notEmulated(member: string): Error
}

const serviceOf: Record<string, string> = { MailApp: 'Gmail', ScriptApp: 'Script', HtmlService: 'HTML' }

/** The bridge of one realm; all its calls are counted in `calls`. */
export function createRealmBridge(realm: Realm, calls: Calls): RealmBridge {
  const enumerations = new Map<string, Record<string, object>>()
  const plain = (value: unknown): unknown => {
    if (Array.isArray(value)) return realm.array(value.map(plain))
    if (typeof value !== 'object' || value === null) return value
    return realm.object(Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plain(item)])))
  }
  const makeObject = (
    className: string,
    members: object,
    counting: Pick<Emulation, 'counted' | 'uncounted'>,
  ): object => {
    const service = serviceOf[className] ?? className.replace(/(App|Service)$/, '')
    return emulate(className, members, { calls, realm, ...counting, service })
  }
  return {
    realm,
    calls,
    make: (className, members, uncounted = new Set()) =>
      makeObject(className, members, { counted: true, uncounted }),
    makeFree: (className, members) => makeObject(className, members, { counted: false }),
    constants: (name) => {
      const enumeration = enumerations.get(name) ?? emulateEnum(name, realm)
      enumerations.set(name, enumeration)
      return enumeration
    },
    plain: <Value>(value: Value) => plain(value) as Value,
    list: (items) => realm.array(items),
    bytes: ({ buffer, byteOffset, byteLength }) => realm.bytes(new Int8Array(buffer, byteOffset, byteLength)),
    exception: (message) => new Refusal(message),
    mismatch: (className, member, given) =>
      new Refusal(describeSignatureMismatch(given, className, member, { realm, classOf })),
    notEmulated: (member) => realm.error(`NotEmulated: ${member}`, 'Error'),
  }
}

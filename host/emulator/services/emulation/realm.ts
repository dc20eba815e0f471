import { runInContext, type Context } from 'node:vm'

/**
 * Makes values of the realm in which a script runs. A `vm` context has its own `Array`, `Date` and `Error`;
 * what services give the script must be of these, or `instanceof` is false where it is true on Google.
 */
export interface Realm {
  array<Item>(items: ArrayLike<Item>): Item[]
  /** Bytes as an array of the realm. */
  bytes(items: Int8Array): number[]
  date(epochMs: number): Date
  /** An `Error` with the name that Google gives to errors of its services, unless another is given. */
  error(message: string, name?: string): Error
  object(entries: Record<string, unknown>): Record<string, unknown>
  /** Whether the value is a `Date` of any realm. */
  isDate(value: unknown): value is Date
}

const isDate = (value: unknown): value is Date => Object.prototype.toString.call(value) === '[object Date]'

const makers = `({
  array: (items) => {
    const made = new Array(items.length)
    for (let at = 0; at < items.length; at++) made[at] = items[at]
    return made
  },
  arrayPrototype: Array.prototype,
  date: (epochMs) => new Date(epochMs),
  error: (message, name = 'Exception') => {
    const error = new Error(message)
    Object.defineProperty(error, 'name', { value: name, configurable: true })
    return error
  },
  object: (entries) => Object.assign({}, entries),
})`

interface Made extends Omit<Realm, 'bytes' | 'isDate'> {
  arrayPrototype: object
}

/** The realm of a `vm` context. */
export function realmOf(context: Context): Realm {
  const { arrayPrototype, ...made } = runInContext(makers, context) as Made
  return { ...made, isDate, bytes: (items) => copyBytes(items, arrayPrototype) }
}

/** Copied out here: the code of a realm is new in each run, and slow for hundreds of thousands of bytes. */
function copyBytes(items: Int8Array, prototype: object): number[] {
  const copy: number[] = []
  for (let at = 0; at < items.length; at++) copy.push(items[at]!)
  return Object.setPrototypeOf(copy, prototype) as number[]
}

import { runInContext, type Context } from 'node:vm'

/**
 * Makes values of the realm in which a script runs. A `vm` context has its own `Array`, `Date` and `Error`;
 * what services give the script must be of these, or `instanceof` is false where it is true on Google.
 */
export interface Realm {
  array<Item>(items: ArrayLike<Item>): Item[]
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
  date: (epochMs) => new Date(epochMs),
  error: (message, name = 'Exception') => {
    const error = new Error(message)
    Object.defineProperty(error, 'name', { value: name, configurable: true })
    return error
  },
  object: (entries) => Object.assign({}, entries),
})`

/** The realm of a `vm` context. */
export const realmOf = (context: Context): Realm => ({
  ...(runInContext(makers, context) as Omit<Realm, 'isDate'>),
  isDate,
})

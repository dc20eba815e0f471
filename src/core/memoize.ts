/** A cache by key: a `Map`, or a `WeakMap` where a result should be freed together with its key. */
interface Cache<K, V> {
  get(key: K): V | undefined
  set(key: K, value: V): unknown
}

/**
 * The result that was cached for that key, else the result of `make`, which is then cached. Never
 * `undefined`.
 */
export function memoize<K, V extends {} | null>(cache: Cache<K, V>, key: K, calculate: () => V): V {
  const cached = cache.get(key)
  if (cached !== undefined) return cached
  const value = calculate()
  cache.set(key, value)
  return value
}

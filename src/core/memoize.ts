/** Somewhere to keep what was worked out, by key: a `Map`, or a `WeakMap` where what is kept should go with its key. */
interface Cache<K, V> {
  get(key: K): V | undefined
  set(key: K, value: V): unknown
}

/** What was worked out before for that key; else what `make` gives now, kept for whoever asks next. Never `undefined`. */
export function memoize<K, V extends {} | null>(cache: Cache<K, V>, key: K, calculate: () => V): V {
  const cached = cache.get(key)
  if (cached !== undefined) return cached
  const value = calculate()
  cache.set(key, value)
  return value
}

/** Somewhere to keep what was worked out, by key: a `Map`, or a `WeakMap` where what is kept should go with its key. */
interface Keeping<K, V> {
  get(key: K): V | undefined
  set(key: K, value: V): unknown
}

/** What was worked out before for that key; else what `make` gives now, kept for whoever asks next. Never `undefined`. */
export function kept<K, V extends {} | null>(known: Keeping<K, V>, key: K, make: () => V): V {
  const found = known.get(key)
  if (found !== undefined) return found
  const made = make()
  known.set(key, made)
  return made
}

/** Every entry with this number is dropped where there is no room for another. */
const thinningStep = 16

/**
 * Computed results by key, up to a maximum number. A full cache drops every sixteenth entry, old and new:
 * code that reads slightly more keys than fit, again and again, still finds most of them. If the oldest were
 * dropped, it would find none.
 */
export class Cache<Key, Value> {
  private readonly entries = new Map<Key, Value>()

  constructor(private most: number) {}

  get size(): number {
    return this.entries.size
  }

  get(key: Key): Value | undefined {
    return this.entries.get(key)
  }

  set(key: Key, value: Value): void {
    if (this.entries.size >= this.most) this.thin()
    this.entries.set(key, value)
  }

  /** Makes room for that many entries; the room is never made smaller. */
  makeRoom(entries: number): void {
    this.most = Math.max(this.most, entries)
  }

  private thin(): void {
    let at = 0
    for (const key of this.entries.keys()) if (at++ % thinningStep === 0) this.entries.delete(key)
  }
}

/** A cache by key: a {@link Cache}, a `Map`, or a `WeakMap` where a result should be freed together with its key. */
interface Results<Key, Value> {
  get(key: Key): Value | undefined
  set(key: Key, value: Value): unknown
}

/** The result that was cached for a key, else that of `make`, which is then cached. */
export function memoize<Key, Value extends {}>(
  cache: Results<Key, Value>,
  key: Key,
  make: () => Value,
): Value {
  const cached = cache.get(key)
  if (cached !== undefined) return cached
  const value = make()
  cache.set(key, value)
  return value
}

/** Every so many-th entry is dropped where there is no room for another. */
const thinningStep = 16

/**
 * What was worked out, by key, up to so many. A full cache drops every sixteenth entry, old and new alike: whoever goes
 * through a little more than it holds, over and over, still finds most of it. Dropping the oldest would find nothing.
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

  /** Makes room for that many entries; room once made stays. */
  makeRoom(entries: number): void {
    this.most = Math.max(this.most, entries)
  }

  private thin(): void {
    let at = 0
    for (const key of this.entries.keys()) if (at++ % thinningStep === 0) this.entries.delete(key)
  }
}

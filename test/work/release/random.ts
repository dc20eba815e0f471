/** Random numbers by a seed: the same at every run. */
export interface Random {
  /** From 0 up to one less than `count`. */
  below(count: number): number
  /** With that probability. */
  chance(share: number): boolean
  pick<T>(items: readonly T[]): T
}

/** Mulberry32, by T. Ettinger. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (count: number): number => Math.floor(next() * count)
  return { below, chance: (share) => next() < share, pick: (items) => items[below(items.length)]! }
}

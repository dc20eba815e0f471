import { createHash } from 'node:crypto'

/**
 * A version-4 UUID that is the same for the same seed and count.
 * @param seed anything that differs between two documents
 * @param count how many were made before
 */
export function seededUuid(seed: string, count: number): string {
  const hex = createHash('sha256').update(`${seed}\n${count}`).digest('hex')
  const variant = '89ab'[Number.parseInt(hex.charAt(16), 16) % 4]
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** A whole number from 0 to less than `below`, always the same for the same seed. */
export function seededNumber(seed: string, below: number): number {
  return createHash('sha256').update(seed).digest().readUInt32BE(0) % below
}

/**
 * A replacement for Math.random: a linear congruential sequence (Knuth, MMIX constants cut to 32 bits) from a
 * seed.
 */
export function seededRandom(seed: string): () => number {
  let state = seededNumber(seed, 2 ** 32)
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

import { nameKey } from './names.js'

/**
 * How many letters were typed wrong: inserted, left out, replaced, or swapped with the next one; more than `most` is
 * given as `most + 1`. Source: optimal string alignment, the restricted Damerau–Levenshtein distance.
 */
export function slips(typed: string, meant: string, most: number): number {
  if (Math.abs(typed.length - meant.length) > most) return most + 1
  let before: number[] = []
  let row = Array.from({ length: meant.length + 1 }, (_, at) => at)
  for (let i = 1; i <= typed.length; i++) {
    const next = [i]
    for (let j = 1; j <= meant.length; j++) {
      const same = typed[i - 1] === meant[j - 1]
      next[j] = Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + (same ? 0 : 1))
      if (i > 1 && j > 1 && typed[i - 1] === meant[j - 2] && typed[i - 2] === meant[j - 1])
        next[j] = Math.min(next[j]!, before[j - 2]! + 1)
    }
    ;[before, row] = [row, next]
    if (Math.min(...row) > most) return most + 1
  }
  return Math.min(row[meant.length]!, most + 1)
}

/**
 * The one name that somebody who typed this most likely meant: one slip away, two in names of eight letters and more.
 * Undefined when none is near, or two are equally so. Names of two letters differ by one in earnest (张伟, 张丽).
 */
export function nearest(typed: string, names: Iterable<string>): string | undefined {
  const key = nameKey(typed)
  if (key.length < 3) return undefined
  let most = key.length < 8 ? 1 : 2
  let found = new Map<string, string>()
  for (const name of names) {
    const known = nameKey(name)
    const count = known.length < 3 ? most + 1 : slips(key, known, most)
    if (count < most) found = new Map()
    if (count <= most) found.set(known, name)
    most = Math.min(most, count)
  }
  return found.size === 1 ? [...found.values()][0] : undefined
}

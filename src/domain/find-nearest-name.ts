import { toNameKey } from './names.js'

/**
 * How many letters were typed wrong: inserted, left out, replaced, or swapped with the next one; more than
 * `maxEdits` is given as `maxEdits + 1`. Source: optimal string alignment, the restricted Damerau–Levenshtein
 * distance.
 */
export function editDistance(typed: string, intended: string, maxEdits: number): number {
  if (Math.abs(typed.length - intended.length) > maxEdits) return maxEdits + 1
  let before: number[] = []
  let row = Array.from({ length: intended.length + 1 }, (_, at) => at)
  for (let i = 1; i <= typed.length; i++) {
    const next = [i]
    for (let j = 1; j <= intended.length; j++) {
      const same = typed[i - 1] === intended[j - 1]
      next[j] = Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + (same ? 0 : 1))
      if (i > 1 && j > 1 && typed[i - 1] === intended[j - 2] && typed[i - 2] === intended[j - 1])
        next[j] = Math.min(next[j]!, before[j - 2]! + 1)
    }
    ;[before, row] = [row, next]
    if (Math.min(...row) > maxEdits) return maxEdits + 1
  }
  return Math.min(row[intended.length]!, maxEdits + 1)
}

/**
 * The one name that a person who typed this most likely meant: one typing error away, two in names of eight
 * letters and more. Undefined when none is near, or two are equally near. Real names of two letters differ by
 * one (张伟, 张丽).
 */
export function findNearestName(typed: string, names: Iterable<string>): string | undefined {
  const key = toNameKey(typed)
  if (key.length < 3) return undefined
  let maxEdits = key.length < 8 ? 1 : 2
  let found = new Map<string, string>()
  for (const name of names) {
    const known = toNameKey(name)
    const count = known.length < 3 ? maxEdits + 1 : editDistance(key, known, maxEdits)
    if (count < maxEdits) found = new Map()
    if (count <= maxEdits) found.set(known, name)
    maxEdits = Math.min(maxEdits, count)
  }
  return found.size === 1 ? [...found.values()][0] : undefined
}

/** The position of a key in a list. Only values of the key's own kind are compared, blanks never. */
import { FormulaError, type Value } from '../../value.js'
import { compare, isEqual } from '../../operators.js'
import { compileWildcards } from '../wildcards.js'

const isEqualKey = (value: Value, key: Value): boolean =>
  value !== null && !(value instanceof FormulaError) && typeof value === typeof key

/** The first position that equals the key; `*` and `?` in a text key match any characters if asked. -1: none. */
export function findExact(
  values: readonly Value[],
  key: Value,
  { wildcards }: { wildcards: boolean },
): number {
  const searchKey = key ?? 0
  const pattern = wildcards && typeof searchKey === 'string' ? compileWildcards(searchKey) : undefined
  if (pattern) return values.findIndex((value) => typeof value === 'string' && pattern.test(value))
  return values.findIndex((value) => isEqualKey(value, searchKey) && isEqual(value, searchKey))
}

/** In a list sorted upwards, the last position that is not above the key, found by halving. -1: none. */
export function findAtMost(values: readonly Value[], key: Value): number {
  const searchKey = key ?? 0
  const positions = values.flatMap((value, index) => (isEqualKey(value, searchKey) ? [index] : []))
  let [low, high] = [0, positions.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (compare(values[positions[middle]!]!, searchKey) <= 0) low = middle + 1
    else high = middle
  }
  return positions[low - 1] ?? -1
}

/** In any list, the position of the key or of the nearest value below (-1) or above (1) it. -1: none. */
export function findNearest(values: readonly Value[], key: Value, side: -1 | 1): number {
  const searchKey = key ?? 0
  let best = -1
  values.forEach((value, index) => {
    if (!isEqualKey(value, searchKey) || compare(value, searchKey) * side < 0) return
    if (best < 0 || compare(value, values[best]!) * side < 0) best = index
  })
  return best
}

/** Statistics of a list of numbers. */
import { requireFinite } from '../../convert.js'
import type { Value } from '../../value.js'
import { createFormulaError } from '../kinds.js'

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
const sorted = (numbers: readonly number[]): number[] => numbers.toSorted((a, b) => a - b)

/** The variance of a sample, or of a whole population. */
export const variance =
  (of: 'sample' | 'all') =>
  (numbers: readonly number[]): Value => {
    const count = numbers.length - (of === 'sample' ? 1 : 0)
    if (count < 1) throw createFormulaError('#DIV/0!')
    const mean = sum(numbers) / numbers.length
    return requireFinite(sum(numbers.map((number) => (number - mean) ** 2)) / count)
  }

/** The standard deviation of a sample, or of a whole population. */
export const deviation =
  (of: 'sample' | 'all') =>
  (numbers: readonly number[]): Value => {
    const square = variance(of)(numbers)
    return typeof square === 'number' ? Math.sqrt(square) : square
  }

/** The number at a place in rising order, counted from 0. */
export const valueAt = (numbers: readonly number[], place: number): Value =>
  sorted(numbers)[place] ?? createFormulaError('#NUM!')

/** The number below which a share from 0 to 1 lies, interpolated between two neighbours. */
export const percentile = (numbers: readonly number[], share: number): Value => {
  if (numbers.length === 0 || share < 0 || share > 1) throw createFormulaError('#NUM!')
  const list = sorted(numbers)
  const place = share * (list.length - 1)
  const below = list[Math.floor(place)]!
  return requireFinite(below + (place % 1) * (list[Math.ceil(place)]! - below))
}

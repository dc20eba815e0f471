/** Numbers as a chart writes them, and round ones for an axis. */

/** A number with at most two decimals. */
export const formatFigure = (value: number): string => String(Math.round(value * 100) / 100)

/** The axis' ends and the numbers written at it. */
export interface Scale {
  readonly least: number
  readonly most: number
  readonly marks: readonly number[]
}

/** A scale that holds all the values and 0, with three to six marks; whole ones where all values are whole. */
export function createScale(values: readonly number[]): Scale {
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)]
  const span = high - low || 1
  const power = 10 ** Math.floor(Math.log10(span / 4))
  const allIntegers = values.every(Number.isInteger)
  const step = [1, 2, 2.5, 5, 10]
    .map((each) => each * power)
    .filter((each) => !allIntegers || Number.isInteger(each))
    .find((each) => span / each <= 5)
  const by = step ?? Math.max(1, power * 10)
  const first = Math.floor(low / by)
  const last = Math.ceil(high / by)
  const marks = Array.from({ length: last - first + 1 }, (_, index) => (first + index) * by)
  return { least: marks[0]!, most: marks.at(-1)!, marks }
}

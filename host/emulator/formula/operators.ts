/** Comparison and arithmetic of two values. */
import { FormulaError, type Value } from './value.js'
import { requireFinite, toNumber, toText } from './convert.js'

const alphabet = new Intl.Collator('en', { sensitivity: 'accent' })

/** Numbers come before text, text before FALSE and TRUE. */
const rank = (value: Exclude<Value, FormulaError>): number =>
  typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2

/** What a blank is when it is compared with another value. */
function fillBlank(value: Value, other: Value): string | number | boolean {
  if (value instanceof FormulaError) throw value
  if (value !== null) return value
  return typeof other === 'string' ? '' : typeof other === 'boolean' ? false : 0
}

/** Compares texts in spreadsheet order; case does not count. */
export function compareText(left: string, right: string): number {
  if (left === right) return 0
  const lowerLeft = left.toLowerCase()
  const lowerRight = right.toLowerCase()
  if (lowerLeft === lowerRight) return 0
  return alphabet.compare(left, right) || (lowerLeft < lowerRight ? -1 : 1)
}

/** Numbers are equal when their first 15 digits are, because a spreadsheet has no more: 0.1+0.2 is 0.3. */
const isSameNumber = (a: number, b: number): boolean =>
  a === b || (Math.abs(a - b) <= Math.abs(a) * 1e-14 && a.toPrecision(15) === b.toPrecision(15))

/**
 * Negative, zero or positive as `left` is before, equal to or after `right`: numbers before text before
 * booleans, text without regard to case, blank as "", 0 or FALSE by the kind of the other. Throws an error
 * operand.
 */
export function compare(left: Value, right: Value): number {
  const a = fillBlank(left, right)
  const b = fillBlank(right, left)
  if (typeof a === 'string' && typeof b === 'string') return compareText(a, b)
  if (typeof a === 'number' && typeof b === 'number') return isSameNumber(a, b) ? 0 : a - b
  const order = rank(a) - rank(b)
  if (order !== 0) return order
  return a < b ? -1 : a > b ? 1 : 0
}

/** Whether two values count as equal under `=`. Throws an error operand. */
export function isEqual(left: Value, right: Value): boolean {
  const a = fillBlank(left, right)
  const b = fillBlank(right, left)
  if (a === b) return true
  if (typeof a === 'number' && typeof b === 'number') return isSameNumber(a, b)
  return typeof a === 'string' && typeof b === 'string' && a.toLowerCase() === b.toLowerCase()
}

/** `base ^ exponent`; a negative base has no power with a fraction. */
export const power = (base: number, exponent: number): Value =>
  base === 0 && exponent < 0 ? new FormulaError('#DIV/0!') : requireFinite(base ** exponent)

/** `left / right`, or `#DIV/0!`. */
const divide = (left: number, right: number): Value =>
  right === 0 ? new FormulaError('#DIV/0!') : requireFinite(left / right)

/** The operators between two values, by their sign. Each throws an error operand, the left one first. */
export const binaryOperators: Readonly<Record<string, (left: Value, right: Value) => Value>> = {
  '+': (a, b) => requireFinite(toNumber(a) + toNumber(b)),
  '-': (a, b) => requireFinite(toNumber(a) - toNumber(b)),
  '*': (a, b) => requireFinite(toNumber(a) * toNumber(b)),
  '/': (a, b) => divide(toNumber(a), toNumber(b)),
  '^': (a, b) => power(toNumber(a), toNumber(b)),
  '&': (a, b) => toText(a) + toText(b),
  '=': isEqual,
  '<>': (a, b) => !isEqual(a, b),
  '<': (a, b) => compare(a, b) < 0,
  '<=': (a, b) => compare(a, b) <= 0,
  '>': (a, b) => compare(a, b) > 0,
  '>=': (a, b) => compare(a, b) >= 0,
}

/** The operators on one value. A leading plus, or Excel's `@`, changes nothing, also not text. */
export const unaryOperators: Readonly<Record<string, (value: Value) => Value>> = {
  '@': (value) => value,
  '+': (value) => value,
  '-': (value) => -toNumber(value) || 0,
  '%': (value) => toNumber(value) / 100,
}

/**
 * Functions that sum up many numbers. Of cells only numbers count; a text written in the formula must be a
 * number.
 */
import { FormulaError, type Value } from '../../value.js'
import { cellsBy } from '../../broadcast.js'
import { requireFinite, toNumber } from '../../convert.js'
import {
  closeArea,
  visitValues,
  toGrid,
  Reference,
  toScalar,
  type Context,
  type Operand,
  type ValueOrigin,
} from '../../operand.js'
import {
  ANY,
  createFormulaError,
  ofEvaluators,
  ofOperands,
  type FormulaFunction,
  type Functions,
} from '../kinds.js'
import { deviation, percentile, valueAt, variance } from './statistics.js'

/** The numbers among the operands; throws any error among them. */
export function collectNumbers(operands: readonly Operand[], context: Context): number[] {
  const numbers: number[] = []
  for (const operand of operands)
    visitValues(operand, context, (value, origin) => {
      if (value instanceof FormulaError) throw value
      if (typeof value === 'number') numbers.push(value)
      else if (origin === 'formula' && value !== null) numbers.push(toNumber(value))
    })
  return numbers
}

const createSummary = (of: (numbers: number[]) => Value): FormulaFunction =>
  ofOperands(1, ANY, (operands, context) => of(collectNumbers(operands, context)))

const sum = (numbers: number[]): number => numbers.reduce((total, number) => total + number, 0)
const mean = (numbers: number[]): Value =>
  numbers.length === 0 ? createFormulaError('#DIV/0!') : requireFinite(sum(numbers) / numbers.length)
const greatest = (numbers: number[]): Value => numbers.reduce((a, b) => Math.max(a, b), -Infinity)
const least = (numbers: number[]): Value => numbers.reduce((a, b) => Math.min(a, b), Infinity)
const orZero =
  (of: (numbers: number[]) => Value) =>
  (numbers: number[]): Value =>
    numbers.length === 0 ? 0 : of(numbers)

/** A function of a list and a number such as a place or a share. */
const createRanked = (of: (numbers: number[], which: number) => Value): FormulaFunction =>
  ofOperands(2, 2, ([list = null, which = null], context) =>
    of(collectNumbers([list], context), toNumber(toScalar(which, context))),
  )

const product = (numbers: number[]): Value => requireFinite(numbers.reduce((a, b) => a * b, 1))

function createCount(
  operands: readonly Operand[],
  context: Context,
  counts: (value: Value, origin: ValueOrigin) => boolean,
) {
  let count = 0
  for (const operand of operands)
    visitValues(operand, context, (value, origin) => {
      if (counts(value, origin)) count++
    })
  return count
}

const isNumeric = (value: Value, origin: ValueOrigin): boolean => {
  if (typeof value === 'number') return true
  if (origin === 'cells' || value === null || value instanceof FormulaError) return false
  try {
    return Number.isFinite(toNumber(value))
  } catch {
    return false
  }
}

/** COUNTBLANK: empty cells and empty text, over the whole of a bounded range. */
const COUNTBLANK = ofOperands(1, 1, ([operand = null], context) => {
  const filled = createCount([operand], context, (value) => value !== null && value !== '')
  if (!(operand instanceof Reference)) return toGrid(operand, context).flat().length - filled
  const cells = operand.areas.map((area) => closeArea(area, context.source))
  return sum(cells.map((a) => (a.lastRow - a.row + 1) * (a.lastColumn - a.column + 1))) - filled
})

const RANK = ofOperands(2, 3, ([value = null, list = null, upwards], context) => {
  const rankedNumber = toNumber(toScalar(value, context))
  const numbers = collectNumbers([list], context)
  if (!numbers.includes(rankedNumber)) throw createFormulaError('#N/A')
  const rising = upwards !== undefined && toNumber(toScalar(upwards, context)) !== 0
  return 1 + numbers.filter((number) => (rising ? number < rankedNumber : number > rankedNumber)).length
})

/** SUMPRODUCT: arrays of one size, multiplied cell by cell; what is no number counts as 0. */
const SUMPRODUCT = ofEvaluators(1, ANY, (evaluators, context) => {
  const inside = { ...context, arrays: true }
  const parts = evaluators.map((evaluator) => cellsBy(evaluator, inside))
  const { rows, columns } = parts[0]!
  if (parts.some((part) => part.rows !== rows || part.columns !== columns))
    throw createFormulaError('#VALUE!')
  let total = 0
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      let term = 1
      for (const part of parts) {
        const value = part.at(row, column)
        if (value instanceof FormulaError) throw value
        term *= typeof value === 'number' ? value : 0
      }
      total += term
    }
  return total
})

/** What SUBTOTAL computes by its number; hidden rows count like others. */
const subtotals: ((numbers: number[]) => Value)[] = [
  mean,
  (numbers) => numbers.length,
  (numbers) => numbers.length,
  orZero(greatest),
  orZero(least),
  product,
  deviation('sample'),
  deviation('all'),
  sum,
  variance('sample'),
  variance('all'),
]

const SUBTOTAL = ofOperands(2, ANY, ([which = null, ...operands], context) => {
  const number = Math.trunc(toNumber(toScalar(which, context))) % 100
  const of = subtotals[number - 1]
  if (!of) throw createFormulaError('#VALUE!')
  if (number === 3) return createCount(operands, context, (value) => value !== null)
  return of(collectNumbers(operands, context))
})

export const summaryFunctions: Functions = {
  SUM: createSummary(sum),
  PRODUCT: createSummary(orZero(product)),
  AVERAGE: createSummary(mean),
  MAX: createSummary(orZero(greatest)),
  MIN: createSummary(orZero(least)),
  MEDIAN: createSummary((numbers) => percentile(numbers, 0.5)),
  STDEV: createSummary(deviation('sample')),
  COUNT: ofOperands(1, ANY, (operands, context) => createCount(operands, context, isNumeric)),
  COUNTA: ofOperands(1, ANY, (operands, context) =>
    createCount(operands, context, (value, origin) => origin === 'formula' || value !== null),
  ),
  COUNTBLANK,
  LARGE: createRanked((numbers, place) => valueAt(numbers, numbers.length - Math.ceil(place))),
  SMALL: createRanked((numbers, place) => valueAt(numbers, Math.ceil(place) - 1)),
  PERCENTILE: createRanked(percentile),
  RANK,
  SUBTOTAL,
  SUMPRODUCT,
}

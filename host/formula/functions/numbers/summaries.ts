/** Functions that sum up many numbers. In cells only numbers count; written in the formula, text must read as one. */
import { FormulaError, type Value } from '../../contract.js'
import { cellsBy } from '../../broadcast.js'
import { finite, toNumber } from '../../convert.js'
import { closed, eachValue, gridOf, Reference, scalar, type Context, type Operand } from '../../operand.js'
import { ANY, failure, lazily, ofOperands, type FormulaFunction, type Functions } from '../kinds.js'
import { fromLibrary, libraryFunction } from './borrowed.js'

/** The numbers among the operands; an error anywhere is thrown. */
export function numbersIn(operands: readonly Operand[], context: Context): number[] {
  const numbers: number[] = []
  for (const operand of operands)
    eachValue(operand, context, (value, fromCells) => {
      if (value instanceof FormulaError) throw value
      if (typeof value === 'number') numbers.push(value)
      else if (!fromCells && value !== null) numbers.push(toNumber(value))
    })
  return numbers
}

/** Like {@link numbersIn}, with text in cells as 0 and TRUE as 1, as AVERAGEA and its kin count them. */
function allIn(operands: readonly Operand[], context: Context): number[] {
  const numbers: number[] = []
  for (const operand of operands)
    eachValue(operand, context, (value, fromCells) => {
      if (value === null) return
      numbers.push(fromCells && typeof value === 'string' ? 0 : toNumber(value))
    })
  return numbers
}

const summary = (of: (numbers: number[]) => Value, read = numbersIn): FormulaFunction =>
  ofOperands(1, ANY, (operands, context) => of(read(operands, context)))

const sum = (numbers: number[]): number => numbers.reduce((total, number) => total + number, 0)
const mean = (numbers: number[]): Value =>
  numbers.length === 0 ? failure('#DIV/0!') : finite(sum(numbers) / numbers.length)
const greatest = (numbers: number[]): Value => numbers.reduce((a, b) => Math.max(a, b), -Infinity)
const least = (numbers: number[]): Value => numbers.reduce((a, b) => Math.min(a, b), Infinity)
const orZero =
  (of: (numbers: number[]) => Value) =>
  (numbers: number[]): Value =>
    numbers.length === 0 ? 0 : of(numbers)

/** A statistic of the library over a list, once it has as many numbers as it needs. */
function statistic(name: string, fewest: number, otherwise: FormulaError['code'] = '#DIV/0!') {
  const compute = libraryFunction(name)!
  return (numbers: number[]): Value =>
    numbers.length < fewest ? failure(otherwise) : fromLibrary(compute(numbers))
}

/** A statistic of the library over a list and a number such as a rank or a share. */
function ranked(name: string): FormulaFunction {
  const compute = libraryFunction(name)!
  return ofOperands(2, 2, ([list = null, which = null], context) => {
    const numbers = numbersIn([list], context)
    const position = toNumber(scalar(which, context))
    if (numbers.length === 0) throw failure('#NUM!')
    return fromLibrary(compute(numbers, position))
  })
}

const product = (numbers: number[]): Value => finite(numbers.reduce((a, b) => a * b, 1))

function counted(
  operands: readonly Operand[],
  context: Context,
  counts: (value: Value, fromCells: boolean) => boolean,
) {
  let count = 0
  for (const operand of operands)
    eachValue(operand, context, (value, fromCells) => {
      if (counts(value, fromCells)) count++
    })
  return count
}

const isNumeric = (value: Value, fromCells: boolean): boolean => {
  if (typeof value === 'number') return true
  if (fromCells || value === null || value instanceof FormulaError) return false
  try {
    return Number.isFinite(toNumber(value))
  } catch {
    return false
  }
}

/** COUNTBLANK: empty cells and empty text, over the whole of a bounded range. */
const COUNTBLANK = ofOperands(1, 1, ([operand = null], context) => {
  const filled = counted([operand], context, (value) => value !== null && value !== '')
  if (!(operand instanceof Reference)) return gridOf(operand, context).flat().length - filled
  const cells = operand.areas.map((area) => closed(area, context.source))
  return sum(cells.map((a) => (a.lastRow - a.row + 1) * (a.lastColumn - a.column + 1))) - filled
})

const RANK = ofOperands(2, 3, ([value = null, list = null, upwards], context) => {
  const wanted = toNumber(scalar(value, context))
  const numbers = numbersIn([list], context)
  if (!numbers.includes(wanted)) throw failure('#N/A')
  const rising = upwards !== undefined && toNumber(scalar(upwards, context)) !== 0
  return 1 + numbers.filter((number) => (rising ? number < wanted : number > wanted)).length
})

/** SUMPRODUCT: arrays of one size, multiplied cell by cell; what is no number counts as 0. */
const SUMPRODUCT = lazily(1, ANY, (evaluators, context) => {
  const inside = { ...context, arrays: true }
  const parts = evaluators.map((evaluator) => cellsBy(evaluator, inside))
  const { rows, columns } = parts[0]!
  if (parts.some((part) => part.rows !== rows || part.columns !== columns)) throw failure('#VALUE!')
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

const sample = statistic('STDEV.S', 2)
const population = statistic('STDEV.P', 1)
const variance = statistic('VAR.S', 2)
const populationVariance = statistic('VAR.P', 1)
const mode = statistic('MODE.SNGL', 1, '#N/A')

/** What SUBTOTAL computes by its number; hidden rows are not told apart. */
const subtotals: ((numbers: number[]) => Value)[] = [
  mean,
  (numbers) => numbers.length,
  (numbers) => numbers.length,
  orZero(greatest),
  orZero(least),
  product,
  sample,
  population,
  sum,
  variance,
  populationVariance,
]

const SUBTOTAL = ofOperands(2, ANY, ([which = null, ...operands], context) => {
  const number = Math.trunc(toNumber(scalar(which, context))) % 100
  const of = subtotals[number - 1]
  if (!of) throw failure('#VALUE!')
  if (number === 3) return counted(operands, context, (value) => value !== null)
  return of(numbersIn(operands, context))
})

export const summaryFunctions: Functions = {
  SUM: summary(sum),
  SUMSQ: summary((numbers) => finite(sum(numbers.map((number) => number * number)))),
  PRODUCT: summary(orZero(product)),
  AVERAGE: summary(mean),
  AVERAGEA: summary(mean, allIn),
  MAX: summary(orZero(greatest)),
  MAXA: summary(orZero(greatest), allIn),
  MIN: summary(orZero(least)),
  MINA: summary(orZero(least), allIn),
  MEDIAN: summary(statistic('MEDIAN', 1, '#NUM!')),
  MODE: summary(mode),
  'MODE.SNGL': summary(mode),
  STDEV: summary(sample),
  'STDEV.S': summary(sample),
  STDEVP: summary(population),
  'STDEV.P': summary(population),
  VAR: summary(variance),
  'VAR.S': summary(variance),
  VARP: summary(populationVariance),
  'VAR.P': summary(populationVariance),
  AVEDEV: summary(statistic('AVEDEV', 1)),
  DEVSQ: summary(statistic('DEVSQ', 1)),
  GEOMEAN: summary(statistic('GEOMEAN', 1, '#NUM!')),
  HARMEAN: summary(statistic('HARMEAN', 1, '#NUM!')),
  GCD: summary(statistic('GCD', 1, '#NUM!')),
  LCM: summary(statistic('LCM', 1, '#NUM!')),
  COUNT: ofOperands(1, ANY, (operands, context) => counted(operands, context, isNumeric)),
  COUNTA: ofOperands(1, ANY, (operands, context) =>
    counted(operands, context, (value, fromCells) => !fromCells || value !== null),
  ),
  COUNTBLANK,
  LARGE: ranked('LARGE'),
  SMALL: ranked('SMALL'),
  PERCENTILE: ranked('PERCENTILE.INC'),
  'PERCENTILE.INC': ranked('PERCENTILE.INC'),
  'PERCENTILE.EXC': ranked('PERCENTILE.EXC'),
  QUARTILE: ranked('QUARTILE.INC'),
  'QUARTILE.INC': ranked('QUARTILE.INC'),
  RANK,
  'RANK.EQ': RANK,
  SUBTOTAL,
  SUMPRODUCT,
}

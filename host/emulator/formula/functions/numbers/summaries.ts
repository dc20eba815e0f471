/** Functions that sum up many numbers. In cells only numbers count; written in the formula, text must read as one. */
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
} from '../../operand.js'
import {
  ANY,
  createFormulaError,
  ofEvaluators,
  ofOperands,
  type FormulaFunction,
  type Functions,
} from '../kinds.js'
import { readLibraryAnswer, findLibraryFunction } from './library-functions.js'

/** The numbers among the operands; an error anywhere is thrown. */
export function collectNumbers(operands: readonly Operand[], context: Context): number[] {
  const numbers: number[] = []
  for (const operand of operands)
    visitValues(operand, context, (value, fromCells) => {
      if (value instanceof FormulaError) throw value
      if (typeof value === 'number') numbers.push(value)
      else if (!fromCells && value !== null) numbers.push(toNumber(value))
    })
  return numbers
}

/** Like {@link collectNumbers}, with text in cells as 0 and TRUE as 1, as AVERAGEA and its kin count them. */
function collectAllValues(operands: readonly Operand[], context: Context): number[] {
  const numbers: number[] = []
  for (const operand of operands)
    visitValues(operand, context, (value, fromCells) => {
      if (value === null) return
      numbers.push(fromCells && typeof value === 'string' ? 0 : toNumber(value))
    })
  return numbers
}

const createSummary = (of: (numbers: number[]) => Value, read = collectNumbers): FormulaFunction =>
  ofOperands(1, ANY, (operands, context) => of(read(operands, context)))

const sum = (numbers: number[]): number => numbers.reduce((total, number) => total + number, 0)
const mean = (numbers: number[]): Value =>
  numbers.length === 0 ? createFormulaError('#DIV/0!') : requireFinite(sum(numbers) / numbers.length)
const greatest = (numbers: number[]): Value => numbers.reduce((a, b) => Math.max(a, b), -Infinity)
const least = (numbers: number[]): Value => numbers.reduce((a, b) => Math.min(a, b), Infinity)
const orZero =
  (of: (numbers: number[]) => Value) =>
  (numbers: number[]): Value =>
    numbers.length === 0 ? 0 : of(numbers)

/** A statistic of the library over a list, once it has as many numbers as it needs. */
function createStatistic(name: string, fewest: number, otherwise: FormulaError['code'] = '#DIV/0!') {
  const compute = findLibraryFunction(name)!
  return (numbers: number[]): Value =>
    numbers.length < fewest ? createFormulaError(otherwise) : readLibraryAnswer(compute(numbers))
}

/** A statistic of the library over a list and a number such as a rank or a share. */
function createRankedStatistic(name: string): FormulaFunction {
  const compute = findLibraryFunction(name)!
  return ofOperands(2, 2, ([list = null, which = null], context) => {
    const numbers = collectNumbers([list], context)
    const position = toNumber(toScalar(which, context))
    if (numbers.length === 0) throw createFormulaError('#NUM!')
    return readLibraryAnswer(compute(numbers, position))
  })
}

const product = (numbers: number[]): Value => requireFinite(numbers.reduce((a, b) => a * b, 1))

function createCount(
  operands: readonly Operand[],
  context: Context,
  counts: (value: Value, fromCells: boolean) => boolean,
) {
  let count = 0
  for (const operand of operands)
    visitValues(operand, context, (value, fromCells) => {
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

const sample = createStatistic('STDEV.S', 2)
const population = createStatistic('STDEV.P', 1)
const variance = createStatistic('VAR.S', 2)
const populationVariance = createStatistic('VAR.P', 1)
const mode = createStatistic('MODE.SNGL', 1, '#N/A')

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
  const number = Math.trunc(toNumber(toScalar(which, context))) % 100
  const of = subtotals[number - 1]
  if (!of) throw createFormulaError('#VALUE!')
  if (number === 3) return createCount(operands, context, (value) => value !== null)
  return of(collectNumbers(operands, context))
})

export const summaryFunctions: Functions = {
  SUM: createSummary(sum),
  SUMSQ: createSummary((numbers) => requireFinite(sum(numbers.map((number) => number * number)))),
  PRODUCT: createSummary(orZero(product)),
  AVERAGE: createSummary(mean),
  AVERAGEA: createSummary(mean, collectAllValues),
  MAX: createSummary(orZero(greatest)),
  MAXA: createSummary(orZero(greatest), collectAllValues),
  MIN: createSummary(orZero(least)),
  MINA: createSummary(orZero(least), collectAllValues),
  MEDIAN: createSummary(createStatistic('MEDIAN', 1, '#NUM!')),
  MODE: createSummary(mode),
  'MODE.SNGL': createSummary(mode),
  STDEV: createSummary(sample),
  'STDEV.S': createSummary(sample),
  STDEVP: createSummary(population),
  'STDEV.P': createSummary(population),
  VAR: createSummary(variance),
  'VAR.S': createSummary(variance),
  VARP: createSummary(populationVariance),
  'VAR.P': createSummary(populationVariance),
  AVEDEV: createSummary(createStatistic('AVEDEV', 1)),
  DEVSQ: createSummary(createStatistic('DEVSQ', 1)),
  GEOMEAN: createSummary(createStatistic('GEOMEAN', 1, '#NUM!')),
  HARMEAN: createSummary(createStatistic('HARMEAN', 1, '#NUM!')),
  GCD: createSummary(createStatistic('GCD', 1, '#NUM!')),
  LCM: createSummary(createStatistic('LCM', 1, '#NUM!')),
  COUNT: ofOperands(1, ANY, (operands, context) => createCount(operands, context, isNumeric)),
  COUNTA: ofOperands(1, ANY, (operands, context) =>
    createCount(operands, context, (value, fromCells) => !fromCells || value !== null),
  ),
  COUNTBLANK,
  LARGE: createRankedStatistic('LARGE'),
  SMALL: createRankedStatistic('SMALL'),
  PERCENTILE: createRankedStatistic('PERCENTILE.INC'),
  'PERCENTILE.INC': createRankedStatistic('PERCENTILE.INC'),
  'PERCENTILE.EXC': createRankedStatistic('PERCENTILE.EXC'),
  QUARTILE: createRankedStatistic('QUARTILE.INC'),
  'QUARTILE.INC': createRankedStatistic('QUARTILE.INC'),
  RANK,
  'RANK.EQ': RANK,
  SUBTOTAL,
  SUMPRODUCT,
}

/** Functions that choose; what they do not choose is not computed. */
import { broadcast } from '../../broadcast.js'
import { toLogical, toNumber } from '../../convert.js'
import { FormulaError, type Value } from '../../value.js'
import { isEqual } from '../../operators.js'
import {
  visitValues,
  toGrid,
  isGrid,
  Reference,
  toScalar,
  type Context,
  type Evaluator,
  type Operand,
} from '../../operand.js'
import { ANY, createFormulaError, ofEvaluators, ofOperands, ofValues, type Functions } from '../kinds.js'

const blankValue: Evaluator = () => null

/** Whether an operand is more than one value and must be computed cell by cell. */
const isSpread = (operand: Operand, context: Context): boolean =>
  context.arrays && (isGrid(operand) || operand instanceof Reference)

/** An operand as one value; throws an error value. */
function toSingleValue(operand: Operand, context: Context): Value {
  const value = toScalar(operand, context)
  if (value instanceof FormulaError) throw value
  return value
}

const IF = ofEvaluators(2, 3, ([test = blankValue, then = blankValue, otherwise], context) => {
  const condition = test(context)
  const no = otherwise ?? (() => false)
  if (!isSpread(condition, context))
    return toLogical(toSingleValue(condition, context)) ? then(context) : no(context)
  return broadcast([condition, then(context), no(context)], context, ([c = null, a = null, b = null]) =>
    toLogical(c) ? a : b,
  )
})

const IFS = ofEvaluators(2, ANY, (evaluators, context) => {
  for (let index = 0; index + 1 < evaluators.length; index += 2) {
    const condition = evaluators[index]!(context)
    if (isSpread(condition, context)) return ifsCellByCell(evaluators.slice(index), context)
    if (toLogical(toSingleValue(condition, context))) return evaluators[index + 1]!(context)
  }
  throw createFormulaError('#N/A')
})

function ifsCellByCell(evaluators: Evaluator[], context: Context): Operand {
  return broadcast(
    evaluators.map((evaluator) => evaluator(context)),
    context,
    (values) => {
      for (let index = 0; index + 1 < values.length; index += 2)
        if (toLogical(values[index] ?? null)) return values[index + 1] ?? null
      throw createFormulaError('#N/A')
    },
  )
}

const SWITCH = ofEvaluators(3, ANY, ([subject = blankValue, ...cases], context) => {
  const operand = subject(context)
  const last = cases.length % 2 === 1 ? cases.at(-1) : undefined
  if (isSpread(operand, context)) {
    const operands = [operand, ...cases.map((evaluator) => evaluator(context))]
    return broadcast(operands, context, ([value = null, ...values]) => {
      for (let index = 0; index + 1 < values.length; index += 2)
        if (isEqual(value, values[index] ?? null)) return values[index + 1] ?? null
      if (last) return values.at(-1) ?? null
      throw createFormulaError('#N/A')
    })
  }
  const value = toSingleValue(operand, context)
  for (let index = 0; index + 1 < cases.length; index += 2)
    if (isEqual(value, toScalar(cases[index]!(context), context))) return cases[index + 1]!(context)
  if (last) return last(context)
  throw createFormulaError('#N/A')
})

const CHOOSE = ofEvaluators(2, ANY, ([index = blankValue, ...choices], context) => {
  const chosen = choices[Math.trunc(toNumber(toSingleValue(index(context), context))) - 1]
  if (!chosen) throw createFormulaError('#NUM!')
  return chosen(context)
})

/** `IFERROR` and `IFNA`: the second argument replaces the errors that `replaces` names. */
const createErrorFallback = (replaces: (error: FormulaError) => boolean) =>
  ofEvaluators(1, 2, ([main = blankValue, instead = blankValue], context) => {
    const operand = main(context)
    if (isSpread(operand, context)) {
      const grid = toGrid(operand, context)
      const replacement = instead(context)
      return broadcast([grid, replacement], context, ([value = null, other = null]) =>
        value instanceof FormulaError && replaces(value) ? other : value,
      )
    }
    if (isGrid(operand))
      return operand.map((line) =>
        line.map((value) =>
          value instanceof FormulaError && replaces(value) ? toScalar(instead(context), context) : value,
        ),
      )
    const value = toScalar(operand, context)
    if (value instanceof FormulaError && replaces(value)) return instead(context)
    return operand
  })

/**
 * Collects conditions as AND and OR do: text and blanks in cells do not count, and any error is the result.
 */
function readConditions(operands: Operand[], context: Context): boolean[] {
  const found: boolean[] = []
  for (const operand of operands)
    visitValues(operand, context, (value, origin) => {
      if (origin === 'cells' && (value === null || typeof value === 'string')) return
      found.push(toLogical(value))
    })
  if (found.length === 0) throw createFormulaError('#VALUE!')
  return found
}

export const choiceFunctions: Functions = {
  IF,
  IFS,
  SWITCH,
  CHOOSE,
  IFERROR: createErrorFallback(() => true),
  IFNA: createErrorFallback((error) => error.code === '#N/A'),
  AND: ofOperands(1, ANY, (operands, context) => readConditions(operands, context).every(Boolean)),
  OR: ofOperands(1, ANY, (operands, context) => readConditions(operands, context).some(Boolean)),
  NOT: ofValues(1, 1, ([value = null]) => !toLogical(value)),
  TRUE: ofValues(0, 0, () => true),
  FALSE: ofValues(0, 0, () => false),
}

/** Functions that choose: what is not chosen is not computed. */
import { broadcast } from '../../broadcast.js'
import { toLogical, toNumber } from '../../convert.js'
import { FormulaError, type Value } from '../../contract.js'
import { equal } from '../../operators.js'
import {
  eachValue,
  gridOf,
  isGrid,
  Reference,
  scalar,
  type Context,
  type Evaluator,
  type Operand,
} from '../../operand.js'
import { ANY, failure, lazily, ofOperands, ofValues, type Functions } from '../kinds.js'

const nothing: Evaluator = () => null

/** Whether an operand is more than one value and is to be computed cell by cell. */
const spreads = (operand: Operand, context: Context): boolean =>
  context.arrays && (isGrid(operand) || operand instanceof Reference)

/** An operand as one value; an error is thrown. */
function single(operand: Operand, context: Context): Value {
  const value = scalar(operand, context)
  if (value instanceof FormulaError) throw value
  return value
}

const IF = lazily(2, 3, ([test = nothing, then = nothing, otherwise], context) => {
  const condition = test(context)
  const no = otherwise ?? (() => false)
  if (!spreads(condition, context)) return toLogical(single(condition, context)) ? then(context) : no(context)
  return broadcast([condition, then(context), no(context)], context, ([c = null, a = null, b = null]) =>
    toLogical(c) ? a : b,
  )
})

const IFS = lazily(2, ANY, (evaluators, context) => {
  for (let index = 0; index + 1 < evaluators.length; index += 2) {
    const condition = evaluators[index]!(context)
    if (spreads(condition, context)) return ifsCellByCell(evaluators.slice(index), context)
    if (toLogical(single(condition, context))) return evaluators[index + 1]!(context)
  }
  throw failure('#N/A')
})

function ifsCellByCell(evaluators: Evaluator[], context: Context): Operand {
  return broadcast(
    evaluators.map((evaluator) => evaluator(context)),
    context,
    (values) => {
      for (let index = 0; index + 1 < values.length; index += 2)
        if (toLogical(values[index] ?? null)) return values[index + 1] ?? null
      throw failure('#N/A')
    },
  )
}

const SWITCH = lazily(3, ANY, ([subject = nothing, ...cases], context) => {
  const operand = subject(context)
  const last = cases.length % 2 === 1 ? cases.at(-1) : undefined
  if (spreads(operand, context)) {
    const operands = [operand, ...cases.map((evaluator) => evaluator(context))]
    return broadcast(operands, context, ([value = null, ...values]) => {
      for (let index = 0; index + 1 < values.length; index += 2)
        if (equal(value, values[index] ?? null)) return values[index + 1] ?? null
      if (last) return values.at(-1) ?? null
      throw failure('#N/A')
    })
  }
  const value = single(operand, context)
  for (let index = 0; index + 1 < cases.length; index += 2)
    if (equal(value, scalar(cases[index]!(context), context))) return cases[index + 1]!(context)
  if (last) return last(context)
  throw failure('#N/A')
})

const CHOOSE = lazily(2, ANY, ([index = nothing, ...choices], context) => {
  const chosen = choices[Math.trunc(toNumber(single(index(context), context))) - 1]
  if (!chosen) throw failure('#NUM!')
  return chosen(context)
})

/** `IFERROR` and `IFNA`: the second argument stands in for the errors that `replaces` names. */
const standIn = (replaces: (error: FormulaError) => boolean) =>
  lazily(1, 2, ([main = nothing, instead = nothing], context) => {
    const operand = main(context)
    if (spreads(operand, context)) {
      const grid = gridOf(operand, context)
      const replacement = instead(context)
      return broadcast([grid, replacement], context, ([value = null, other = null]) =>
        value instanceof FormulaError && replaces(value) ? other : value,
      )
    }
    if (isGrid(operand))
      return operand.map((line) =>
        line.map((value) =>
          value instanceof FormulaError && replaces(value) ? scalar(instead(context), context) : value,
        ),
      )
    const value = scalar(operand, context)
    if (value instanceof FormulaError && replaces(value)) return instead(context)
    return operand
  })

/** Collects conditions as AND and OR do: text and blanks in cells do not count, errors win. */
function conditions(operands: Operand[], context: Context): boolean[] {
  const found: boolean[] = []
  for (const operand of operands)
    eachValue(operand, context, (value, fromCells) => {
      if (fromCells && (value === null || typeof value === 'string')) return
      found.push(toLogical(value))
    })
  if (found.length === 0) throw failure('#VALUE!')
  return found
}

export const choiceFunctions: Functions = {
  IF,
  IFS,
  SWITCH,
  CHOOSE,
  IFERROR: standIn(() => true),
  IFNA: standIn((error) => error.code === '#N/A'),
  AND: ofOperands(1, ANY, (operands, context) => conditions(operands, context).every(Boolean)),
  OR: ofOperands(1, ANY, (operands, context) => conditions(operands, context).some(Boolean)),
  XOR: ofOperands(
    1,
    ANY,
    (operands, context) => conditions(operands, context).filter(Boolean).length % 2 === 1,
  ),
  NOT: ofValues(1, 1, ([value = null]) => !toLogical(value)),
  TRUE: ofValues(0, 0, () => true),
  FALSE: ofValues(0, 0, () => false),
}

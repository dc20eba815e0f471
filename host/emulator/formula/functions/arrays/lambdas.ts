/** Functions that call a LAMBDA over arrays. */
import type { Value } from '../../value.js'
import { toNumber } from '../../convert.js'
import { toGrid, Lambda, toScalar, type Context, type Grid, type Operand } from '../../operand.js'
import { ANY, createFormulaError, ofOperands, type Functions } from '../kinds.js'
import { toCheckedGrid } from './arrays.js'

/** Calls a lambda for one value. */
function createCaller(operand: Operand | undefined, context: Context): (...operands: Operand[]) => Value {
  if (!(operand instanceof Lambda)) throw createFormulaError('#VALUE!')
  return (...operands) => toScalar(operand.call(operands), context)
}

const MAP = ofOperands(2, ANY, (operands, context) => {
  const call = createCaller(operands.at(-1), context)
  const grids = operands.slice(0, -1).map((operand) => toCheckedGrid(operand, context))
  return grids[0]!.map((line, row) =>
    line.map((_, column) => call(...grids.map((grid) => grid[row]?.[column] ?? createFormulaError('#N/A')))),
  )
})

const eachStep = (
  operands: Operand[],
  context: Context,
): { first: Value; grid: Grid; step: (total: Value, value: Value) => Value } => {
  const [first = null, list = null, lambda] = operands
  const call = createCaller(lambda, context)
  return {
    first: toScalar(first, context),
    grid: toCheckedGrid(list, context),
    step: (total, value) => call(total, value),
  }
}

export const lambdaFunctions: Functions = {
  MAP,
  BYROW: ofOperands(2, 2, ([operand = null, lambda], context) => {
    const call = createCaller(lambda, context)
    return toCheckedGrid(operand, context).map((line) => [call([line])])
  }),
  BYCOL: ofOperands(2, 2, ([operand = null, lambda], context) => {
    const call = createCaller(lambda, context)
    const grid = toCheckedGrid(operand, context)
    return [(grid[0] ?? []).map((_, column) => call(grid.map((line) => [line[column] ?? null])))]
  }),
  REDUCE: ofOperands(3, 3, (operands, context) => {
    const { first, grid, step } = eachStep(operands, context)
    return grid.flat().reduce(step, first)
  }),
  SCAN: ofOperands(3, 3, (operands, context) => {
    const { first, grid, step } = eachStep(operands, context)
    let total = first
    return grid.map((line) => line.map((value) => (total = step(total, value))))
  }),
  MAKEARRAY: ofOperands(3, 3, ([height = null, width = null, lambda], context) => {
    const call = createCaller(lambda, context)
    const [rows, columns] = [height, width].map((operand) =>
      Math.trunc(toNumber(toGrid(operand, context)[0]?.[0] ?? null)),
    )
    if (rows! < 1 || columns! < 1) throw createFormulaError('#NUM!')
    return Array.from({ length: rows! }, (_, row) =>
      Array.from({ length: columns! }, (_, column) => call(row + 1, column + 1)),
    )
  }),
}

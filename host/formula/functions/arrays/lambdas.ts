/** Functions that call a LAMBDA over arrays. */
import type { Value } from '../../contract.js'
import { toNumber } from '../../convert.js'
import { gridOf, Lambda, scalar, type Context, type Grid, type Operand } from '../../operand.js'
import { ANY, failure, ofOperands, type Functions } from '../kinds.js'
import { sheetOf } from './arrays.js'

/** Calls a lambda for one value. */
function caller(operand: Operand | undefined, context: Context): (...operands: Operand[]) => Value {
  if (!(operand instanceof Lambda)) throw failure('#VALUE!')
  return (...operands) => scalar(operand.call(operands), context)
}

const MAP = ofOperands(2, ANY, (operands, context) => {
  const call = caller(operands.at(-1), context)
  const grids = operands.slice(0, -1).map((operand) => sheetOf(operand, context))
  return grids[0]!.map((line, row) =>
    line.map((_, column) => call(...grids.map((grid) => grid[row]?.[column] ?? failure('#N/A')))),
  )
})

const eachStep = (
  operands: Operand[],
  context: Context,
): { first: Value; grid: Grid; step: (total: Value, value: Value) => Value } => {
  const [first = null, list = null, lambda] = operands
  const call = caller(lambda, context)
  return {
    first: scalar(first, context),
    grid: sheetOf(list, context),
    step: (total, value) => call(total, value),
  }
}

export const lambdaFunctions: Functions = {
  MAP,
  BYROW: ofOperands(2, 2, ([operand = null, lambda], context) => {
    const call = caller(lambda, context)
    return sheetOf(operand, context).map((line) => [call([line])])
  }),
  BYCOL: ofOperands(2, 2, ([operand = null, lambda], context) => {
    const call = caller(lambda, context)
    const grid = sheetOf(operand, context)
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
    const call = caller(lambda, context)
    const [rows, columns] = [height, width].map((operand) =>
      Math.trunc(toNumber(gridOf(operand, context)[0]?.[0] ?? null)),
    )
    if (rows! < 1 || columns! < 1) throw failure('#NUM!')
    return Array.from({ length: rows! }, (_, row) =>
      Array.from({ length: columns! }, (_, column) => call(row + 1, column + 1)),
    )
  }),
}

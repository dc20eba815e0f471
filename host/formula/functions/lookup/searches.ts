/** MATCH, VLOOKUP, XLOOKUP and their kin. */
import { FormulaError, type Value } from '../../contract.js'
import { broadcast } from '../../broadcast.js'
import { toLogical, toNumber } from '../../convert.js'
import {
  closed,
  gridOf,
  gridOfArea,
  Reference,
  scalar,
  singleArea,
  type Context,
  type Grid,
  type Operand,
} from '../../operand.js'
import { failure, ofOperands, type FormulaFunction, type Functions } from '../kinds.js'
import { atMost, exactly, nearest } from './positions.js'

const numberIn = (operand: Operand | undefined, context: Context, otherwise: number): number =>
  operand === undefined ? otherwise : toNumber(scalar(operand, context))

/** A single row or column as a list. */
function listOf(operand: Operand, context: Context): Value[] {
  const grid = errorFree(operand, context)
  if (grid.length === 1) return grid[0]!
  if (grid[0]?.length !== 1) throw failure('#N/A')
  return grid.map((line) => line[0] ?? null)
}

function errorFree(operand: Operand, context: Context): Grid {
  if (operand instanceof FormulaError) throw operand
  return gridOf(operand, context)
}

const columnOf = (grid: Grid, column: number): Value[] => grid.map((line) => line[column] ?? null)

const MATCH = ofOperands(2, 3, ([key = null, list = null, type], context) => {
  const values = listOf(list, context)
  const sorted = numberIn(type, context, 1)
  return broadcast([key], context, ([wanted = null]) => {
    if (wanted instanceof FormulaError) throw wanted
    const position =
      sorted === 0
        ? exactly(values, wanted, { wildcards: true })
        : sorted > 0
          ? atMost(values, wanted)
          : nearest(values, wanted, 1)
    if (position < 0) throw failure('#N/A')
    return position + 1
  })
})

/** A table as VLOOKUP sees it: keys, and the values beside each. */
interface KeyedTable {
  keys: Value[]
  width: number
  beside: (line: number, column: number) => Value
}

function keyedGrid(grid: Grid): KeyedTable {
  return {
    keys: columnOf(grid, 0),
    width: grid[0]?.length ?? 0,
    beside: (line, column) => grid[line]?.[column] ?? null,
  }
}

/** Of a range only the keys are read; the value beside the key found is read when it is found. */
function keyedRange(table: Reference, { source }: Context): KeyedTable {
  const area = closed(singleArea(table), source)
  const { sheet, row, column } = area
  return {
    keys: columnOf(gridOfArea({ ...area, lastColumn: column }, source), 0),
    width: area.lastColumn - column + 1,
    beside: (line, offset) => source.value({ sheet, row: row + line, column: column + offset }),
  }
}

const lookup = (keyed: (table: Operand, context: Context) => KeyedTable): FormulaFunction =>
  ofOperands(3, 4, ([key = null, given = null, index = null, sorted], context) => {
    const table = keyed(given, context)
    const approximate = sorted === undefined || toLogical(scalar(sorted, context))
    return broadcast([key, index], context, ([wanted = null, number = null]) => {
      if (wanted instanceof FormulaError) throw wanted
      const column = Math.trunc(toNumber(number))
      if (column < 1) throw failure('#VALUE!')
      if (column > table.width) throw failure('#REF!')
      const line = approximate ? atMost(table.keys, wanted) : exactly(table.keys, wanted, { wildcards: true })
      if (line < 0) throw failure('#N/A')
      return table.beside(line, column - 1)
    })
  })

const VLOOKUP = lookup((table, context) =>
  table instanceof Reference ? keyedRange(table, context) : keyedGrid(errorFree(table, context)),
)
const HLOOKUP = lookup((table, context) => keyedGrid(transposed(errorFree(table, context))))

const transposed = (grid: Grid): Grid => (grid[0] ?? []).map((_, column) => columnOf(grid, column))

/** Where XLOOKUP and XMATCH find a key: mode 0 exact, -1 or 1 the next smaller or larger, 2 wildcards. */
function position(values: Value[], wanted: Value, mode: number, direction: number): number {
  if (wanted instanceof FormulaError) throw wanted
  const backwards = direction === -1
  const list = backwards ? values.toReversed() : values
  const found =
    mode === 0 || mode === 2
      ? exactly(list, wanted, { wildcards: mode === 2 })
      : nearest(list, wanted, mode < 0 ? -1 : 1)
  return found < 0 ? -1 : backwards ? values.length - 1 - found : found
}

const XMATCH = ofOperands(2, 4, ([key = null, list = null, mode, direction], context) => {
  const values = listOf(list, context)
  const [how, way] = [numberIn(mode, context, 0), numberIn(direction, context, 1)]
  return broadcast([key], context, ([wanted = null]) => {
    const found = position(values, wanted, how, way)
    if (found < 0) throw failure('#N/A')
    return found + 1
  })
})

const XLOOKUP = ofOperands(3, 6, ([key = null, list = null, results = null, ...rest], context) => {
  const [missing, mode, direction] = rest
  const keys = errorFree(list, context)
  const values = listOf(keys, context)
  const answers = errorFree(results, context)
  const [how, way] = [numberIn(mode, context, 0), numberIn(direction, context, 1)]
  const across = keys.length === 1 && values.length > 1
  const lines = across ? transposed(answers) : answers
  if (lines.length !== values.length) throw failure('#VALUE!')
  const answerFor = (wanted: Value): Value[] => {
    const found = position(values, wanted, how, way)
    if (found >= 0) return lines[found]!
    if (missing === undefined) throw failure('#N/A')
    return [scalar(missing, context)]
  }
  if ((lines[0]?.length ?? 0) <= 1)
    return broadcast([key], context, ([wanted = null]) => answerFor(wanted)[0] ?? null)
  const line = answerFor(scalar(key, context))
  return across ? line.map((value) => [value]) : [line]
})

/** LOOKUP: the keys are sorted; in its short form the answers are the table's last row or column. */
const LOOKUP = ofOperands(2, 3, ([key = null, list = null, results], context) => {
  const grid = errorFree(list, context)
  const wide = (grid[0]?.length ?? 0) > grid.length
  const lines = wide ? transposed(grid) : grid
  const keys = columnOf(lines, 0)
  const answers = results === undefined ? lines.map((line) => line.at(-1) ?? null) : listOf(results, context)
  return broadcast([key], context, ([wanted = null]) => {
    if (wanted instanceof FormulaError) throw wanted
    const found = atMost(keys, wanted)
    if (found < 0) throw failure('#N/A')
    return answers[found] ?? null
  })
})

export const searchFunctions: Functions = {
  MATCH,
  VLOOKUP,
  HLOOKUP,
  XLOOKUP,
  XMATCH,
  LOOKUP,
}

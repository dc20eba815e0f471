/** MATCH, VLOOKUP, XLOOKUP and similar functions. */
import { FormulaError, type Value } from '../../value.js'
import { broadcast } from '../../broadcast.js'
import { toLogical, toNumber } from '../../convert.js'
import {
  closeArea,
  toGrid,
  gridOfArea,
  Reference,
  toScalar,
  requireSingleArea,
  type Context,
  type Grid,
  type Operand,
} from '../../operand.js'
import { createFormulaError, ofOperands, type FormulaFunction, type Functions } from '../kinds.js'
import { findAtMost, findExact, findNearest } from './positions.js'

const readNumber = (operand: Operand | undefined, context: Context, otherwise: number): number =>
  operand === undefined ? otherwise : toNumber(toScalar(operand, context))

/** A single row or column as a list. */
function readList(operand: Operand, context: Context): Value[] {
  const grid = requireErrorFree(operand, context)
  if (grid.length === 1) return grid[0]!
  if (grid[0]?.length !== 1) throw createFormulaError('#N/A')
  return grid.map((line) => line[0] ?? null)
}

function requireErrorFree(operand: Operand, context: Context): Grid {
  if (operand instanceof FormulaError) throw operand
  return toGrid(operand, context)
}

const columnOf = (grid: Grid, column: number): Value[] => grid.map((line) => line[column] ?? null)

const MATCH = ofOperands(2, 3, ([key = null, list = null, type], context) => {
  const values = readList(list, context)
  const sorted = readNumber(type, context, 1)
  return broadcast([key], context, ([searchKey = null]) => {
    if (searchKey instanceof FormulaError) throw searchKey
    const position =
      sorted === 0
        ? findExact(values, searchKey, { wildcards: true })
        : sorted > 0
          ? findAtMost(values, searchKey)
          : findNearest(values, searchKey, 1)
    if (position < 0) throw createFormulaError('#N/A')
    return position + 1
  })
})

/** A table as VLOOKUP uses it: keys, and the values beside each. */
interface KeyedTable {
  keys: Value[]
  width: number
  valueInLine: (line: number, column: number) => Value
}

function createGridTable(grid: Grid): KeyedTable {
  return {
    keys: columnOf(grid, 0),
    width: grid[0]?.length ?? 0,
    valueInLine: (line, column) => grid[line]?.[column] ?? null,
  }
}

/** Reads only the keys of a range; the value beside a key is read when the key was found. */
function createRangeTable(table: Reference, { source }: Context): KeyedTable {
  const area = closeArea(requireSingleArea(table), source)
  const { sheet, row, column } = area
  return {
    keys: columnOf(gridOfArea({ ...area, lastColumn: column }, source), 0),
    width: area.lastColumn - column + 1,
    valueInLine: (line, offset) => source.value({ sheet, row: row + line, column: column + offset }),
  }
}

const createLookup = (keyed: (table: Operand, context: Context) => KeyedTable): FormulaFunction =>
  ofOperands(3, 4, ([key = null, given = null, index = null, sorted], context) => {
    const table = keyed(given, context)
    const approximate = sorted === undefined || toLogical(toScalar(sorted, context))
    return broadcast([key, index], context, ([searchKey = null, number = null]) => {
      if (searchKey instanceof FormulaError) throw searchKey
      const column = Math.trunc(toNumber(number))
      if (column < 1) throw createFormulaError('#VALUE!')
      if (column > table.width) throw createFormulaError('#REF!')
      const line = approximate
        ? findAtMost(table.keys, searchKey)
        : findExact(table.keys, searchKey, { wildcards: true })
      if (line < 0) throw createFormulaError('#N/A')
      return table.valueInLine(line, column - 1)
    })
  })

const VLOOKUP = createLookup((table, context) =>
  table instanceof Reference
    ? createRangeTable(table, context)
    : createGridTable(requireErrorFree(table, context)),
)
const HLOOKUP = createLookup((table, context) => createGridTable(transpose(requireErrorFree(table, context))))

const transpose = (grid: Grid): Grid => (grid[0] ?? []).map((_, column) => columnOf(grid, column))

/** Where XLOOKUP finds a key: mode 0 exact, -1 or 1 the next smaller or larger, 2 wildcards. */
function findPosition(values: Value[], searchKey: Value, mode: number, direction: number): number {
  if (searchKey instanceof FormulaError) throw searchKey
  const backwards = direction === -1
  const list = backwards ? values.toReversed() : values
  const found =
    mode === 0 || mode === 2
      ? findExact(list, searchKey, { wildcards: mode === 2 })
      : findNearest(list, searchKey, mode < 0 ? -1 : 1)
  return found < 0 ? -1 : backwards ? values.length - 1 - found : found
}

const XLOOKUP = ofOperands(3, 6, ([key = null, list = null, results = null, ...rest], context) => {
  const [missing, mode, direction] = rest
  const keys = requireErrorFree(list, context)
  const values = readList(keys, context)
  const answers = requireErrorFree(results, context)
  const [how, way] = [readNumber(mode, context, 0), readNumber(direction, context, 1)]
  const across = keys.length === 1 && values.length > 1
  const lines = across ? transpose(answers) : answers
  if (lines.length !== values.length) throw createFormulaError('#VALUE!')
  const answerFor = (searchKey: Value): Value[] => {
    const found = findPosition(values, searchKey, how, way)
    if (found >= 0) return lines[found]!
    if (missing === undefined) throw createFormulaError('#N/A')
    return [toScalar(missing, context)]
  }
  if ((lines[0]?.length ?? 0) <= 1)
    return broadcast([key], context, ([searchKey = null]) => answerFor(searchKey)[0] ?? null)
  const line = answerFor(toScalar(key, context))
  return across ? line.map((value) => [value]) : [line]
})

/** LOOKUP: the keys are sorted; in its short form the results are the table's last row or column. */
const LOOKUP = ofOperands(2, 3, ([key = null, list = null, results], context) => {
  const grid = requireErrorFree(list, context)
  const wide = (grid[0]?.length ?? 0) > grid.length
  const lines = wide ? transpose(grid) : grid
  const keys = columnOf(lines, 0)
  const answers =
    results === undefined ? lines.map((line) => line.at(-1) ?? null) : readList(results, context)
  return broadcast([key], context, ([searchKey = null]) => {
    if (searchKey instanceof FormulaError) throw searchKey
    const found = findAtMost(keys, searchKey)
    if (found < 0) throw createFormulaError('#N/A')
    return answers[found] ?? null
  })
})

export const searchFunctions: Functions = {
  MATCH,
  VLOOKUP,
  HLOOKUP,
  XLOOKUP,
  LOOKUP,
}

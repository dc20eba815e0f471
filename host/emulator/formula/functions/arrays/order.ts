/** FILTER, SORT and UNIQUE. */
import { FormulaError, type Value } from '../../value.js'
import { toLogical, toNumber } from '../../convert.js'
import { toScalar, type Context, type Grid, type Operand } from '../../operand.js'
import { compare } from '../../operators.js'
import { ANY, createFormulaError, ofArrays, type Functions } from '../kinds.js'
import { toCheckedGrid } from './arrays.js'

/** Whether a condition of FILTER holds; an error in one cell drops that line. */
function isTrueCondition(value: Value): boolean {
  return !(value instanceof FormulaError) && value !== '' && toLogical(value)
}

const FILTER = ofArrays(2, ANY, ([operand = null, ...conditions], context) => {
  const grid = toCheckedGrid(operand, context)
  const tests = conditions.map((condition) => toCheckedGrid(condition, context))
  const across = tests[0]!.length === 1 && grid.length > 1
  const length = across ? (grid[0]?.length ?? 0) : grid.length
  const lists = tests.map((test) =>
    test.length === 1 && test[0]!.length > 1 ? test[0]! : test.map((line) => line[0] ?? null),
  )
  if (lists.some((list) => list.length !== length)) throw createFormulaError('#N/A')
  const isIncluded = (index: number): boolean => lists.every((list) => isTrueCondition(list[index] ?? null))
  const found = across
    ? grid.map((line) => line.filter((_, index) => isIncluded(index)))
    : grid.filter((_, index) => isIncluded(index))
  if (found.length === 0 || found[0]!.length === 0) throw createFormulaError('#N/A')
  return found
})

/** In both directions of sorting, errors come after all values and blanks after errors. */
function compareForSort(a: Value, b: Value, upwards: boolean): number {
  const late = (value: Value): number => (value === null ? 2 : value instanceof FormulaError ? 1 : 0)
  const order = late(a) - late(b)
  if (order !== 0 || late(a) > 0) return order
  return upwards ? compare(a, b) : compare(b, a)
}

interface SortKey {
  values: Value[]
  upwards: boolean
}

/**
 * SORT takes pairs of column (a number, or a range as tall as the table) and direction; without pairs, all
 * columns.
 */
const SORT = ofArrays(1, ANY, ([operand = null, ...pairs], context) => {
  const grid = toCheckedGrid(operand, context)
  const keys: SortKey[] =
    pairs.length === 0
      ? (grid[0] ?? []).map((_, column) => ({
          values: grid.map((line) => line[column] ?? null),
          upwards: true,
        }))
      : readSortKeys(grid, pairs, context)
  return grid
    .map((line, index) => ({ line, index }))
    .toSorted((a, b) => {
      for (const { values, upwards } of keys) {
        const order = compareForSort(values[a.index] ?? null, values[b.index] ?? null, upwards)
        if (order !== 0) return order
      }
      return a.index - b.index
    })
    .map(({ line }) => line)
})

function readSortKeys(grid: Grid, pairs: readonly Operand[], context: Context): SortKey[] {
  const keys: SortKey[] = []
  for (let index = 0; index < pairs.length; index += 2) {
    const direction = pairs[index + 1]
    const upwards = direction === undefined || toLogical(toScalar(direction, context))
    const by = toCheckedGrid(pairs[index]!, context)
    if (by.length === grid.length && grid.length > 1) {
      keys.push({ values: by.map((line) => line[0] ?? null), upwards })
      continue
    }
    const column = Math.trunc(toNumber(by[0]?.[0] ?? null))
    if (column < 1 || column > (grid[0]?.length ?? 0)) throw createFormulaError('#VALUE!')
    keys.push({ values: grid.map((line) => line[column - 1] ?? null), upwards })
  }
  return keys
}

/** Lines that are equal, with text compared without regard to case, have the same key. */
const createLineKey = (line: readonly Value[]): string =>
  line.map((value) => `${typeof value}:${String(value).toLowerCase()}`).join('\u0000')

function findDistinctLines(lines: Grid, onlySingle: boolean): Grid {
  const groups = new Map<string, Value[][]>()
  for (const line of lines) {
    const group = groups.get(createLineKey(line))
    if (group) group.push(line)
    else groups.set(createLineKey(line), [line])
  }
  return [...groups.values()].flatMap((group) => (onlySingle && group.length > 1 ? [] : [group[0]!]))
}

const transpose = (grid: Grid): Grid =>
  (grid[0] ?? []).map((_, column) => grid.map((line) => line[column] ?? null))

const UNIQUE = ofArrays(1, 3, ([operand = null, byColumn = false, onlySingle = false], context) => {
  const grid = toCheckedGrid(operand, context)
  const single = toLogical(toScalar(onlySingle, context))
  const found = toLogical(toScalar(byColumn, context))
    ? transpose(findDistinctLines(transpose(grid), single))
    : findDistinctLines(grid, single)
  if (found.length === 0) throw createFormulaError('#N/A')
  return found
})

export const orderFunctions: Functions = {
  FILTER,
  SORT,
  UNIQUE,
}

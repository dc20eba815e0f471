/** COUNTIF, SUMIFS, MAXIFS and similar functions. */
import { FormulaError, type Value } from '../../value.js'
import { broadcast } from '../../broadcast.js'
import { requireFinite } from '../../convert.js'
import { closeArea, toGrid, Reference, requireSingleArea } from '../../operand.js'
import type { Context, Operand, SheetArea } from '../../operand.js'
import { ANY, createFormulaError, ofOperands, type FormulaFunction, type Functions } from '../kinds.js'
import { createCriterionTest } from './criteria.js'

/** Cells by row and column from 0, of a range or an array; never more of a range than the sheet has. */
interface Cells {
  rows: number
  columns: number
  read: (row: number, column: number) => Value
}

function readCells(operand: Operand, context: Context): Cells {
  if (operand instanceof FormulaError) throw operand
  if (operand instanceof Reference)
    return cellsAt(closeArea(requireSingleArea(operand), context.source), context)
  const grid = toGrid(operand, context)
  return {
    rows: grid.length,
    columns: grid[0]?.length ?? 0,
    read: (row, column) => grid[row]?.[column] ?? null,
  }
}

function cellsAt(area: SheetArea & { lastRow: number; lastColumn: number }, { source }: Context): Cells {
  const { sheet } = area
  const columns = area.lastColumn - area.column + 1
  // Where criteria are ranges, each of them reads the same cells again.
  const cachedValues: (Value | undefined)[] = []
  return {
    rows: area.lastRow - area.row + 1,
    columns,
    read: (row, column) => {
      const at = row * columns + column
      let value = cachedValues[at]
      if (value === undefined)
        cachedValues[at] = value = source.value({ sheet, row: area.row + row, column: area.column + column })
      return value
    },
  }
}

/** Calls `visit` for each place where the range of every criterion meets it. */
function visitMatches(
  pairs: { cells: Cells; test: (value: Value) => boolean }[],
  visit: (row: number, column: number) => void,
) {
  const [first] = pairs
  if (!first) return
  const { rows, columns } = first.cells
  if (pairs.some(({ cells }) => cells.rows !== rows || cells.columns !== columns))
    throw createFormulaError('#VALUE!')
  const isMet = (row: number, column: number): boolean => {
    for (const { cells, test } of pairs) if (!test(cells.read(row, column))) return false
    return true
  }
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) if (isMet(row, column)) visit(row, column)
}

/**
 * Computes `of` for criteria that may be ranges themselves: one result for each, where arrays are computed.
 */
function forCriteria(
  pairs: readonly Operand[],
  context: Context,
  of: (each: (visit: (row: number, column: number) => void) => void, first: Cells) => Value,
): Operand {
  if (pairs.length % 2 !== 0) throw createFormulaError('#N/A')
  const ranges = pairs.filter((_, index) => index % 2 === 0).map((operand) => readCells(operand, context))
  const criteria = pairs.filter((_, index) => index % 2 === 1)
  return broadcast(criteria, context, (values) => {
    const met = ranges.map((cells, index) => ({ cells, test: createCriterionTest(values[index] ?? null) }))
    return of((visit) => visitMatches(met, visit), ranges[0]!)
  })
}

type Fold = (numbers: number[]) => Value
const sum: Fold = (numbers) => requireFinite(numbers.reduce((total, number) => total + number, 0))
const mean: Fold = (numbers) =>
  numbers.length === 0
    ? createFormulaError('#DIV/0!')
    : requireFinite(numbers.reduce((total, number) => total + number, 0) / numbers.length)
const least: Fold = (numbers) => (numbers.length === 0 ? 0 : numbers.reduce((a, b) => Math.min(a, b)))
const greatest: Fold = (numbers) => (numbers.length === 0 ? 0 : numbers.reduce((a, b) => Math.max(a, b)))

function foldMatches(
  results: Cells,
  each: (visit: (row: number, column: number) => void) => void,
  fold: Fold,
): Value {
  const numbers: number[] = []
  each((row, column) => {
    const value = results.read(row, column)
    if (value instanceof FormulaError) throw value
    if (typeof value === 'number') numbers.push(value)
  })
  return fold(numbers)
}

/**
 * SUMIF and AVERAGEIF: the range of results starts at its own first cell and is as large as the tested one.
 */
const foldIf = (fold: Fold): FormulaFunction =>
  ofOperands(2, 3, ([range = null, criterion = null, results], context) =>
    forCriteria([range, criterion], context, (each, tested) => {
      if (results === undefined) return foldMatches(tested, each, fold)
      if (!(results instanceof Reference)) return foldMatches(readCells(results, context), each, fold)
      const area = requireSingleArea(results)
      const lastRow = area.row + tested.rows - 1
      const lastColumn = area.column + tested.columns - 1
      return foldMatches(cellsAt({ ...area, lastRow, lastColumn }, context), each, fold)
    }),
  )

/** SUMIFS and similar functions: first the results, then pairs of range and criterion, all of one size. */
const foldIfs = (fold: Fold): FormulaFunction =>
  ofOperands(3, ANY, ([results = null, ...pairs], context) => {
    const found = readCells(results, context)
    return forCriteria(pairs, context, (each, tested) => {
      if (found.rows !== tested.rows || found.columns !== tested.columns) throw createFormulaError('#VALUE!')
      return foldMatches(found, each, fold)
    })
  })

const createCountFunction = (most: number): FormulaFunction =>
  ofOperands(2, most, (pairs, context) =>
    forCriteria(pairs, context, (each) => {
      let count = 0
      each(() => count++)
      return count
    }),
  )

export const conditionalFunctions: Functions = {
  COUNTIF: createCountFunction(2),
  COUNTIFS: createCountFunction(ANY),
  SUMIF: foldIf(sum),
  AVERAGEIF: foldIf(mean),
  SUMIFS: foldIfs(sum),
  AVERAGEIFS: foldIfs(mean),
  MINIFS: foldIfs(least),
  MAXIFS: foldIfs(greatest),
}

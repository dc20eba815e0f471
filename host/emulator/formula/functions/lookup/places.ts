/** Functions about where cells are, such as ROW, INDEX, OFFSET and INDIRECT. */
import { Cache, memoize } from '../../../cache.js'
import { toCol } from '@borgar/fx'
import { operandOf } from '../../broadcast.js'
import { FormulaError, type Value } from '../../value.js'
import { toLogical, toNumber, toText } from '../../convert.js'
import { closeArea, toGrid, Reference, toScalar, requireSingleArea } from '../../operand.js'
import type { Cells, Context, Evaluator, Operand, SheetArea } from '../../operand.js'
import { createReferenceReader } from '../../references.js'
import { formatSheetPrefix } from '../../rewrite/reference-text.js'
import {
  createFormulaError,
  ofArrays,
  ofOperands,
  ofValues,
  type FormulaFunction,
  type Functions,
} from '../kinds.js'

const readInteger = (operand: Operand | undefined, context: Context, otherwise: number): number =>
  operand === undefined ? otherwise : Math.trunc(toNumber(toScalar(operand, context)))

function requireArea(operand: Operand): SheetArea {
  if (operand instanceof FormulaError) throw operand
  if (!(operand instanceof Reference)) throw createFormulaError('#VALUE!')
  return requireSingleArea(operand)
}

/**
 * ROW and COLUMN: of the formula's own cell, of a given cell, or of each line of a range where arrays are
 * computed.
 */
function lineNumber(axis: 'row' | 'column'): FormulaFunction {
  const cells = ([operand]: Operand[], context: Context): Cells => {
    if (operand === undefined) return { rows: 1, columns: 1, at: () => context.at[axis] }
    const { row, column, lastRow, lastColumn } = closeArea(requireArea(operand), context.source)
    return axis === 'row'
      ? { rows: lastRow - row + 1, columns: 1, at: (down) => row + down }
      : { rows: 1, columns: lastColumn - column + 1, at: (_, across) => column + across }
  }
  const run = (operands: Operand[], context: Context): Operand => {
    const found = cells(operands, context)
    return context.arrays ? operandOf(found) : found.at(0, 0)
  }
  return { reads: 'operands', arrays: false, least: 0, most: 1, run, cells }
}

const createSizeFunction = (of: (rows: number, columns: number) => number): FormulaFunction =>
  ofOperands(1, 1, ([operand = null], context) => {
    if (operand instanceof FormulaError) throw operand
    if (operand instanceof Reference) {
      const area = closeArea(requireSingleArea(operand), context.source)
      return of(area.lastRow - area.row + 1, area.lastColumn - area.column + 1)
    }
    const grid = toGrid(operand, context)
    return of(grid.length, grid[0]?.length ?? 0)
  })

/** INDEX: one cell, or a whole row or column where its number is 0. A range gives a reference, an array values. */
const INDEX = ofArrays(1, 3, ([operand = null, rowGiven, columnGiven], context) => {
  if (operand instanceof FormulaError) throw operand
  let row = readInteger(rowGiven, context, 0)
  let column = readInteger(columnGiven, context, 0)
  if (row < 0 || column < 0) throw createFormulaError('#NUM!')
  if (operand instanceof Reference) {
    const area = requireSingleArea(operand)
    if (columnGiven === undefined && area.lastRow === area.row && area.lastColumn !== area.column) {
      column = row
      row = 0
    }
    const first = { row: area.row + Math.max(row - 1, 0), column: area.column + Math.max(column - 1, 0) }
    if (area.lastRow !== null && first.row > area.lastRow) throw createFormulaError('#REF!')
    if (area.lastColumn !== null && first.column > area.lastColumn) throw createFormulaError('#REF!')
    return new Reference([
      {
        sheet: area.sheet,
        ...first,
        lastRow: row === 0 ? area.lastRow : first.row,
        lastColumn: column === 0 ? area.lastColumn : first.column,
      },
    ])
  }
  const grid = toGrid(operand, context)
  if (columnGiven === undefined && grid.length === 1) [row, column] = [0, row]
  if (row > grid.length || column > (grid[0]?.length ?? 0)) throw createFormulaError('#REF!')
  const rows = row === 0 ? grid : grid.slice(row - 1, row)
  return rows.map((line) => (column === 0 ? line : line.slice(column - 1, column)))
})

const OFFSET = ofOperands(3, 5, ([operand = null, down, across, height, width], context) => {
  const area = closeArea(requireArea(operand), context.source)
  const row = area.row + readInteger(down, context, 0)
  const column = area.column + readInteger(across, context, 0)
  const rows = readInteger(height, context, area.lastRow - area.row + 1)
  const columns = readInteger(width, context, area.lastColumn - area.column + 1)
  if (row < 1 || column < 1) throw createFormulaError('#REF!')
  if (rows < 1 || columns < 1) throw createFormulaError('#NUM!')
  return new Reference([
    { sheet: area.sheet, row, column, lastRow: row + rows - 1, lastColumn: column + columns - 1 },
  ])
})

/**
 * INDIRECT takes A1 text with or without a sheet, or the name of a range; text that names nothing is `#REF!`.
 */
const INDIRECT = ofOperands(1, 2, ([operand = null, style], context) => {
  const text = toText(toScalar(operand, context)).trim()
  if (style !== undefined && !toLogical(toScalar(style, context))) throw createFormulaError('#REF!')
  const here = { ...context, rowOffset: 0, columnOffset: 0 }
  const found = text === '' ? null : memoize(readerCache, text, () => createReferenceReader(text))(here)
  return found instanceof Reference ? found : createFormulaError('#REF!')
})

/** Conditional formats call INDIRECT with the same few names in every cell. */
const readerCache = new Cache<string, Evaluator>(5_000)

const ADDRESS = ofValues(2, 5, ([rowValue = null, columnValue = null, mode = 1, a1 = true, sheet = null]) => {
  const [row, column, fixedMode] = [rowValue, columnValue, mode].map((value) => Math.trunc(toNumber(value)))
  if (row! < 1 || column! < 1 || !toLogical(a1)) throw createFormulaError('#VALUE!')
  const prefix: Value = sheet === null ? '' : formatSheetPrefix(toText(sheet))
  return `${prefix}${fixedMode === 1 || fixedMode === 3 ? '$' : ''}${toCol(column! - 1)}${fixedMode! <= 2 ? '$' : ''}${row}`
})

export const placeFunctions: Functions = {
  ROW: lineNumber('row'),
  COLUMN: lineNumber('column'),
  ROWS: createSizeFunction((rows) => rows),
  COLUMNS: createSizeFunction((_, columns) => columns),
  INDEX,
  OFFSET,
  INDIRECT,
  ADDRESS,
}

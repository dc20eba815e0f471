/** The values of a formula while it is computed: values, grids of values, references, lambdas. */
import { FormulaError, type CellSource, type CellPosition, type Value } from './value.js'

/** The rows of a rectangular array, all equally long. */
export type Grid = Value[][]

/**
 * A rectangle on a sheet; `null` means that it continues to the sheet's edge. Rows and columns count from 1.
 */
export interface SheetArea {
  sheet: number
  row: number
  column: number
  lastRow: number | null
  lastColumn: number | null
}

/** Cells by their place and not by their value; a union has more than one area. */
export class Reference {
  constructor(readonly areas: readonly SheetArea[]) {}
}

/** What `LAMBDA` makes: a function that can be called. */
export class Lambda {
  constructor(readonly call: (operands: Operand[]) => Operand) {}
}

export type Operand = Value | Grid | Reference | Lambda

/** A workbook, with the locale (`zh_CN`, `en_US`) in which `TEXT` names days and months. */
export type FormulaSource = CellSource & { readonly locale?: string }

/** Names bound by `LET` and `LAMBDA`, innermost first, in upper case. */
export interface Scope {
  name: string
  operand: Operand
  outer: Scope | undefined
}

export interface Context {
  source: FormulaSource
  at: CellPosition
  /** How far references without `$` move from where they were written. */
  rowOffset: number
  columnOffset: number
  /** Whether ranges are computed cell by cell, as inside `ARRAYFORMULA`, or narrowed to one cell. */
  arrays: boolean
  scope: Scope | undefined
}

/** Values by row and column, counted from 0, computed when they are read. */
export interface Cells {
  readonly rows: number
  readonly columns: number
  readonly at: (row: number, column: number) => Value
}

export interface Evaluator {
  (context: Context): Operand
  /**
   * Its result where arrays are computed, cell by cell, so that no grid is made for each step of a formula.
   */
  cells?(context: Context): Cells
}

export const isGrid = (operand: Operand): operand is Grid => Array.isArray(operand)

/** The area with its open edges set to where the sheet's content ends (never before its own start). */
export function closeArea(
  area: SheetArea,
  source: CellSource,
): SheetArea & { lastRow: number; lastColumn: number } {
  const { lastRow, lastColumn } = area
  if (lastRow !== null && lastColumn !== null) return { ...area, lastRow, lastColumn }
  const extent = source.extent(area.sheet)
  return {
    ...area,
    lastRow: lastRow ?? Math.max(area.row, extent.rows),
    lastColumn: lastColumn ?? Math.max(area.column, extent.columns),
  }
}

/** The only area of a reference; a union has no shape and gives `#VALUE!`. */
export function requireSingleArea(reference: Reference): SheetArea {
  const [area, another] = reference.areas
  if (!area || another) throw new FormulaError('#VALUE!')
  return area
}

/** The values of an area, each read when it is needed; cells beyond the sheet's content are not read. */
export function cellsOfArea(area: SheetArea, source: CellSource): Cells {
  const { sheet, row, column, lastRow, lastColumn } = closeArea(area, source)
  const isOne = row === lastRow && column === lastColumn
  const extent = isOne ? { rows: row, columns: column } : source.extent(sheet)
  return {
    rows: Math.max(0, lastRow - row + 1),
    columns: Math.max(0, lastColumn - column + 1),
    at: (down, across) =>
      row + down <= extent.rows && column + across <= extent.columns
        ? source.value({ sheet, row: row + down, column: column + across })
        : null,
  }
}

/** Cells as a grid. Lines get their final length at once: growing ones would take much more memory. */
export const gridOfCells = ({ rows, columns, at }: Cells): Grid =>
  Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (__, column) => at(row, column)))

/** All values of an area as a grid. */
export const gridOfArea = (area: SheetArea, source: CellSource): Grid =>
  gridOfCells(cellsOfArea(area, source))

/** Any operand as a grid; a single value is a grid of one cell. */
export function toGrid(operand: Operand, context: Context): Grid {
  if (operand instanceof Reference) return gridOfArea(requireSingleArea(operand), context.source)
  if (operand instanceof Lambda) return [[new FormulaError('#VALUE!')]]
  return isGrid(operand) ? operand : [[operand]]
}

/** One value where one value is needed: a range is narrowed to the formula's own row or column. */
export function toScalar(operand: Operand, context: Context): Value {
  if (typeof operand !== 'object' || operand === null || operand instanceof FormulaError) return operand
  if (isGrid(operand)) return operand[0]?.[0] ?? null
  if (operand instanceof Lambda) return new FormulaError('#VALUE!')
  const [area, another] = operand.areas
  if (!area || another) return new FormulaError('#VALUE!')
  const { sheet, row, column } = area
  const oneColumn = area.lastColumn === column
  const oneRow = area.lastRow === row
  if (oneRow && oneColumn) return context.source.value({ sheet, row, column })
  const { at } = context
  const inRows = at.row >= row && (area.lastRow === null || at.row <= area.lastRow)
  const inColumns = at.column >= column && (area.lastColumn === null || at.column <= area.lastColumn)
  if (oneColumn && inRows) return context.source.value({ sheet, row: at.row, column })
  if (oneRow && inColumns) return context.source.value({ sheet, row, column: at.column })
  return new FormulaError('#VALUE!')
}

/** Where a value is from: a cell or an array, or written in the formula. */
export type ValueOrigin = 'cells' | 'formula'

/** Visits every value of an operand. */
export function visitValues(
  operand: Operand,
  context: Context,
  visit: (value: Value, origin: ValueOrigin) => void,
): void {
  if (operand instanceof Reference)
    for (const area of operand.areas) visitCells(area, context.source, (value) => visit(value, 'cells'))
  else if (isGrid(operand)) for (const line of operand) for (const value of line) visit(value, 'cells')
  else visit(operand instanceof Lambda ? new FormulaError('#VALUE!') : operand, 'formula')
}

/** Visits the cells of an area that can hold anything, row by row. */
function visitCells(area: SheetArea, source: CellSource, visit: (value: Value) => void): void {
  const extent = source.extent(area.sheet)
  const lastRow = Math.min(area.lastRow ?? extent.rows, extent.rows)
  const lastColumn = Math.min(area.lastColumn ?? extent.columns, extent.columns)
  for (let row = area.row; row <= lastRow; row++)
    for (let column = area.column; column <= lastColumn; column++)
      visit(source.value({ sheet: area.sheet, row, column }))
}

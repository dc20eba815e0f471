/** What the formula engine and the workbook know of each other. Rows and columns count from 1. */
import type { Area, Scalar } from '../workbook/snapshot.js'

export type ErrorCode =
  '#NULL!' | '#DIV/0!' | '#VALUE!' | '#REF!' | '#NAME?' | '#NUM!' | '#N/A' | '#ERROR!' | '#SPILL!'

/** An error value, which is passed through formulas as a value is. */
export class FormulaError {
  constructor(
    readonly code: ErrorCode,
    /** Google would compute it, the emulator does not. */
    readonly reason?: 'notCalculated',
  ) {}
  toString(): string {
    return this.code
  }
}
export type Value = Scalar | FormulaError

/** What a formula gives that Google would compute and the emulator does not; formulas that read it give it too. */
export const notCalculated = new FormulaError('#N/A', 'notCalculated')

export interface CellPosition {
  /** Sheet id. */
  sheet: number
  row: number
  column: number
}

/** What the engine asks of a workbook. */
export interface CellSource {
  /**
   * The computed value of a cell; `null` when empty. Formulas that read other formulas recurse through this
   * call.
   */
  value(place: CellPosition): Value
  /** The id of the sheet of that name, ignoring case; `undefined` when there is none. */
  sheetNamed(name: string): number | undefined
  /** The area of a named range. */
  namedRange(name: string): { sheet: number; area: Area } | undefined
  /** The last row and column that hold anything, so that `A:A` ends somewhere. */
  extent(sheet: number): { rows: number; columns: number }
  /** Now as a serial number in the workbook's zone. */
  now(): number
  /** The whole part of {@link now}: a result computed from it is right for the whole day. */
  today(): number
}

/** Rows or columns inserted, deleted or moved; references shift as a spreadsheet shifts them. */
export type Shift =
  | { kind: 'insert'; axis: 'row' | 'column'; sheet: number; at: number; count: number }
  | { kind: 'delete'; axis: 'row' | 'column'; sheet: number; at: number; count: number }
  /** `count` lines from `at` move to before the line that was at `to`. */
  | { kind: 'move'; axis: 'row' | 'column'; sheet: number; at: number; count: number; to: number }

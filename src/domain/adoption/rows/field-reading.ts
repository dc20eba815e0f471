import type { Choices } from '../../../core/choices.js'
import type { ColumnKind } from '../../../core/column.js'
import type { CellProblem } from './count-problems.js'

/** A field, and the columns it is read from: the first that has a value counts. */
export interface FieldColumns {
  readonly field: string
  readonly kind: ColumnKind
  readonly choices: Choices | undefined
  readonly from: readonly number[]
}

export interface FieldReading {
  readonly value?: string | number | boolean
  readonly problems: readonly CellProblem[]
  /** The column of a day. */
  readonly column?: number
  /** The first day of a span. */
  readonly start?: string
  /** Nothing says whether the row is done: its word is unknown, or two columns disagree. */
  readonly isStateUnknown?: boolean
}

/** Reads a field in one line. */
export type FieldReader = (field: FieldColumns, line: number) => FieldReading

import type { Cell } from '../../../core/cell.js'
import type { HeaderReader } from '../columns/header-reader.js'

/** What finding the rows needs to know of the columns, by number. */
export interface LineContext {
  readonly title: number
  /** Columns that show a row without a title: owners, days, status, share done. */
  readonly otherColumns: readonly number[]
  readonly dayColumns: ReadonlySet<number>
  /** Columns whose field takes dates, choices, numbers or shares, by which a cell of words is strange. */
  readonly typedColumns: ReadonlySet<number>
  /** The columns between which and the table no blank column is. */
  isOfTable(column: number): boolean
  readonly headers: readonly string[]
  /** Lines that are surely headers of other tables. */
  readonly others: readonly number[]
  /** Whether a column has a header of words. */
  named(column: number): boolean
  /** Whether a cell in one of those holds something that a person entered. */
  hasEntry(column: number, cell: Cell): boolean
  readonly reader: HeaderReader
}

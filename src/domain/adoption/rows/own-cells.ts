import { type Grid, isBlank, isDayCell } from '../../../core/cell.js'
import type { ColumnKinds } from './cell-kinds.js'
import type { LineContext } from './line-context.js'
import type { LineFacts } from './line-facts.js'

/** What the cells of rows are like. */
interface RowKinds {
  readonly kinds: ColumnKinds
  readonly grid: Grid
  readonly context: LineContext
}

/** Cells of the team's own columns, such as a number or a duration, that are like those of the rows; a date counts twice. */
export const countOwnCells = (
  { line }: Pick<LineFacts, 'line'>,
  { kinds, grid, context: { title, otherColumns, named, isOfTable } }: RowKinds,
): number =>
  grid[line - 1]!.reduce(
    (sum: number, cell, at) =>
      !isBlank(cell) &&
      at + 1 !== title &&
      !otherColumns.includes(at + 1) &&
      named(at + 1) &&
      isOfTable(at + 1) &&
      kinds.has(at + 1) &&
      kinds.fits(at + 1, cell)
        ? sum + (isDayCell(cell) ? 2 : 1)
        : sum,
    0,
  )

import type { CellUpdate } from './write-cells.js'
import type { RowPlace } from '../../core/placed-row.js'

/**
 * A column that is the product of two others. Where one of the two is missing it is emptied, unless its cell
 * has something other than a number: a column of that name which people fill with words is not changed.
 *
 * @param column the product's
 * @param factors the two values it is made of
 */
export const productUpdates = <R extends { readonly id: string; readonly at: RowPlace }>(
  rows: readonly R[],
  column: keyof R & string,
  factors: (row: R) => readonly [number | null, number | null],
): CellUpdate[] =>
  rows
    .filter((row) => !row.at.unread.includes(column))
    .map((row) => {
      const [one, other] = factors(row)
      return { id: row.id, column, cell: one === null || other === null ? null : one * other }
    })

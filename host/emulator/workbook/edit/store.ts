import { FormulaError } from '../../formula/value.js'
import { type Cell, createCell } from '../cell.js'
import type { LiveSheet } from '../sheet.js'
import type { Scalar } from '../snapshot.js'

/** The cell with another value instead of its content; `null` and '' empty it. The style stays. */
export const replaceValue = (cell: Cell | undefined, value: Scalar | FormulaError): Cell | undefined => {
  const { s, d, note } = cell ?? {}
  if (value === null || value === '') return createCell({ s, d, note })
  return value instanceof FormulaError
    ? createCell({ v: value.code, error: true, s, d, note })
    : createCell({ v: value, s, d, note })
}

/** Stores a value in a cell; see {@link replaceValue}. Returns whether a formula was replaced. */
export const store = (
  sheet: LiveSheet,
  row: number,
  column: number,
  value: Scalar | FormulaError,
): boolean => {
  const before = sheet.cell(row, column)
  sheet.put(row, column, replaceValue(before, value))
  return before?.f !== undefined
}

/** Stores a block of values from a corner on; returns whether a formula was replaced. */
export const storeBlock = (
  sheet: LiveSheet,
  corner: { row: number; column: number },
  values: readonly (readonly (Scalar | FormulaError)[])[],
): boolean => {
  let replaced = false
  values.forEach((line, down) =>
    line.forEach((value, across) => {
      if (store(sheet, corner.row + down, corner.column + across, value)) replaced = true
    }),
  )
  return replaced
}

import { type Cell, cellOf } from '../cell.js'
import type { LiveSheet } from '../sheet.js'
import type { Area, StyleSnapshot, ValidationSnapshot } from '../snapshot.js'
import type { StylePatch, StylePool } from '../styles.js'

const withStyle = (cell: Cell | undefined, s: number | undefined): Cell | undefined =>
  s === cell?.s ? cell : cellOf({ ...cell, s })

/** Changes the look of every cell of an area in the same way. */
export const styleArea = (sheet: LiveSheet, styles: StylePool, area: Area, patch: StylePatch): void => {
  const patched = styles.patching(patch)
  sheet.rewrite(area, (cell) => withStyle(cell, patched(cell?.s)), true)
}

/** Changes the look of an area cell by cell; where `patchOf` answers nothing, nothing changes. */
export const restyleArea = (
  sheet: LiveSheet,
  styles: StylePool,
  area: Area,
  patchOf: (row: number, column: number, style: StyleSnapshot) => StylePatch | undefined,
): void => {
  sheet.rewrite(area, (cell, row, column) => {
    const patch = patchOf(row, column, styles.style(cell?.s))
    return patch ? withStyle(cell, styles.patch(cell?.s, patch)) : cell
  })
}

/** Sets or (with `null`) takes away the validation of every cell of an area. */
export const validateArea = (sheet: LiveSheet, area: Area, validation: ValidationSnapshot | null): void => {
  const number = validation && sheet.validationNumber(validation)
  const d = number ?? undefined
  sheet.rewrite(area, (cell) => (cell?.d === d ? cell : cellOf({ ...cell, d })), true)
}

/** {@link validateArea} with a rule for each cell: `ruleOf` answers `null` where none shall be. */
export const validateCells = (
  sheet: LiveSheet,
  area: Area,
  ruleOf: (row: number, column: number) => ValidationSnapshot | null,
): void => {
  const numbers = new Map<ValidationSnapshot, number>()
  sheet.rewrite(area, (cell, row, column) => {
    const rule = ruleOf(row, column)
    let d = rule === null ? undefined : numbers.get(rule)
    if (rule !== null && d === undefined) numbers.set(rule, (d = sheet.validationNumber(rule)))
    return cell?.d === d ? cell : cellOf({ ...cell, d })
  })
}

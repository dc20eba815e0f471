import type { LiveSheet } from '../sheet.js'
import type { Area, StyleSnapshot, ValidationSnapshot } from '../snapshot.js'
import type { StylePatch, StylePool } from '../styles.js'

/** Changes the look of an area cell by cell; where `patchOf` answers nothing, nothing changes. */
export const restyleArea = (
  sheet: LiveSheet,
  styles: StylePool,
  area: Area,
  patchOf: (row: number, column: number, style: StyleSnapshot) => StylePatch | undefined,
): void => {
  const { row, column, lastRow, lastColumn } = sheet.bounded(area)
  for (let at = row; at <= lastRow; at++) {
    for (let across = column; across <= lastColumn; across++) {
      const before = sheet.cell(at, across)?.s
      const patch = patchOf(at, across, styles.style(before))
      const after = patch && styles.patch(before, patch)
      if (!patch || after === before) continue
      const cell = sheet.ensure(at, across)
      if (after === undefined) delete cell.s
      else cell.s = after
    }
  }
}

/** Sets or (with `null`) takes away the validation of every cell of an area. */
export const validateArea = (sheet: LiveSheet, area: Area, validation: ValidationSnapshot | null): void => {
  const number = validation && sheet.validationNumber(validation)
  const { row, column, lastRow, lastColumn } = sheet.bounded(area)
  for (let at = row; at <= lastRow; at++) {
    for (let across = column; across <= lastColumn; across++) {
      if (number !== null) sheet.ensure(at, across).d = number
      else delete sheet.cell(at, across)?.d
    }
  }
}

import { type Cell, createCell } from '../cell.js'
import type { LiveSheet } from '../sheet.js'
import type { Area, StyleSnapshot, ValidationSnapshot } from '../snapshot.js'
import type { StylePatch, StylePool } from '../styles.js'
import { memoize } from '../../cache.js'

/** The changes in the style of a cell that has one; `undefined` changes nothing. */
export type PatchOf = (row: number, column: number, style: StyleSnapshot) => StylePatch | undefined
/** The new validation of a cell; `null` for none. */
export type RuleOf = (row: number, column: number) => ValidationSnapshot | null
/** Whether the results for a row are those for the row before. */
export type RepeatsPreviousRow = (row: number) => boolean

const setCellStyle = (cell: Cell | undefined, s: number | undefined): Cell | undefined =>
  s === cell?.s ? cell : createCell({ ...cell, s })

/** Changes the style of every cell of an area in the same way. */
export const applyStyle = (sheet: LiveSheet, styles: StylePool, area: Area, patch: StylePatch): void => {
  const patched = styles.patching(patch)
  sheet.rewrite(
    area,
    (cell) => setCellStyle(cell, patched(cell?.s)),
    () => true,
  )
}

/** Changes the style of an area cell by cell; where `patchOf` returns nothing, nothing changes. */
export const applyStyleByCell = (
  sheet: LiveSheet,
  styles: StylePool,
  area: Area,
  patchOf: PatchOf,
  repeatsPreviousRow?: RepeatsPreviousRow,
): void => {
  const patchCache = new Map<StylePatch, (number: number | undefined) => number | undefined>()
  sheet.rewrite(
    area,
    (cell, row, column) => {
      const patch = patchOf(row, column, styles.style(cell?.s))
      if (!patch) return cell
      return setCellStyle(cell, memoize(patchCache, patch, () => styles.patching(patch))(cell?.s))
    },
    repeatsPreviousRow,
  )
}

/** Sets or (with `null`) removes the validation of every cell of an area. */
export const validateArea = (sheet: LiveSheet, area: Area, validation: ValidationSnapshot | null): void => {
  const number = validation && sheet.validationNumber(validation)
  const d = number ?? undefined
  sheet.rewrite(
    area,
    (cell) => (cell?.d === d ? cell : createCell({ ...cell, d })),
    () => true,
  )
}

/** {@link validateArea} with a rule for each cell: `ruleOf` returns `null` for no rule. */
export const validateCells = (
  sheet: LiveSheet,
  area: Area,
  ruleOf: RuleOf,
  repeatsPreviousRow?: RepeatsPreviousRow,
): void => {
  const numbers = new Map<ValidationSnapshot, number>()
  sheet.rewrite(
    area,
    (cell, row, column) => {
      const rule = ruleOf(row, column)
      let d = rule === null ? undefined : numbers.get(rule)
      if (rule !== null && d === undefined) numbers.set(rule, (d = sheet.validationNumber(rule)))
      return cell?.d === d ? cell : createCell({ ...cell, d })
    },
    repeatsPreviousRow,
  )
}

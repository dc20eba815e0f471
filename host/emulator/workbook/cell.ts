import type { CellSnapshot } from './snapshot.js'
import { memoize } from '../cache.js'

/** A cell of an open workbook. It is never changed, only replaced, so that many places can share it. */
export type Cell = Readonly<CellSnapshot>

/** What changes in a cell; `undefined` removes a key. */
export type CellPatch = { [Key in keyof CellSnapshot]?: CellSnapshot[Key] | undefined }

/**
 * The key under which a blank cell is cached; a workbook has a few hundred styles and validations at most.
 */
const keyOf = (style: number | undefined, validation: number | undefined): number =>
  ((style ?? -1) + 1) * 65536 + (validation ?? -1) + 1

const blankCells = new Map<number, Cell>()

/** The one empty cell with that style and validation: most cells of formatted sheets are such. */
const shareBlankCell = (style: number | undefined, validation: number | undefined): Cell | undefined => {
  const key = keyOf(style, validation)
  if (key === 0) return undefined
  return memoize(blankCells, key, () => {
    const newCell: CellSnapshot = {}
    if (style !== undefined) newCell.s = style
    if (validation !== undefined) newCell.d = validation
    return Object.freeze(newCell)
  })
}

/**
 * The cell with these keys; `undefined` when nothing is left. Equal cells without content or note are one
 * object.
 */
export const createCell = ({ v, f, error, basis, s, d, note }: CellPatch): Cell | undefined => {
  const valued = v !== undefined && v !== null
  if (!valued && f === undefined && !note) return shareBlankCell(s, d)
  const cell: CellSnapshot = {}
  if (valued) cell.v = v
  if (f !== undefined) cell.f = f
  if (valued && error) cell.error = error
  if (valued && f !== undefined && basis !== undefined) cell.basis = basis
  if (s !== undefined) cell.s = s
  if (d !== undefined) cell.d = d
  if (note) cell.note = note
  return cell
}

/** Whether the cell has a value or a formula, as `getLastRow` counts it. */
export const holdsContent = (cell: Cell | undefined): boolean =>
  cell !== undefined && (cell.f !== undefined || (cell.v !== undefined && cell.v !== null && cell.v !== ''))

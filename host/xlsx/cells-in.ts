/** Cells out of a file. */
import type { Cell, CellValue, Sheet } from 'hucre'
import { isDateFormat } from 'numfmt'
import type { CellSnapshot, Scalar, SheetSnapshot } from '../workbook/snapshot.js'
import { cellName } from './address.js'
import { fromArray, fromFile, longestFormula, moved } from './formula/from-file.js'
import type { Tables } from './formula/structured.js'
import { LookBook } from './look/styles-in.js'

/** Days between the two systems of counting days: 1 January 1904 is day 1462 of the other. */
const daysBefore1904 = 1462

/** Characters that shared formulas of one sheet may expand to: a few bytes of a file name a formula each. */
const expandedLimit = 32_000_000

export interface CellContext {
  looks: LookBook
  tables: Tables
  /** The file counts days from 1904. */
  from1904: boolean
}

interface Master {
  formula: string
  row: number
  column: number
}

const scalar = (value: CellValue): Scalar => (value instanceof Date ? value.toISOString() : value)

/** Formulas of one sheet, those shared by several cells spelled out for each. */
class Formulas {
  private readonly masters = new Map<number, Master>()
  private left = expandedLimit

  /** The formula of a cell counted from 1; `undefined` when it has none that could be kept. */
  of(cell: Cell, row: number, column: number): string | undefined {
    if (cell.formula === undefined) return undefined
    const own = cell.formula === '' ? undefined : fromFile(cell.formula)
    if (cell.formulaType === 'array') return own && fromArray(own)
    if (cell.formulaType !== 'shared' || cell.formulaSharedIndex === undefined) {
      return own && cell.formulaDynamic ? fromArray(own) : own
    }
    const master = this.masters.get(cell.formulaSharedIndex)
    if (own !== undefined) {
      if (!master) this.masters.set(cell.formulaSharedIndex, { formula: own, row, column })
      return own
    }
    if (!master || master.formula.length > longestFormula) return undefined
    this.left -= master.formula.length
    return this.left < 0 ? undefined : moved(master.formula, master, { row, column })
  }
}

/** The note of a cell: the thread of newer files, else the comment's text. */
const threads = (sheet: Sheet): Map<string, string> => {
  const notes = new Map<string, string>()
  const all = sheet.threadedComments ?? []
  for (const root of all) {
    if (!root.ref || root.parentId) continue
    const replies = all.filter(({ parentId }) => parentId === root.id)
    notes.set(root.ref, [root, ...replies].map(({ text }) => text).join('\n'))
  }
  return notes
}

/** Cells by row and column, counted from 1, and the last row and column that hold one. */
export interface ReadCells {
  cells: SheetSnapshot['cells']
  rows: number
  columns: number
}

/** Cells with a note or a link but neither value nor look, which the library's rows may end before. */
const beyondRows = (sheet: Sheet): [row: number, column: number][] =>
  [...(sheet.cells?.keys() ?? [])]
    .map((key) => key.split(',').map(Number) as [number, number])
    .filter(([row, column]) => row >= 0 && column >= 0 && column >= (sheet.rows[row]?.length ?? 0))

/**
 * The sheet's cells. Texts keep their text whatever its fonts; times and days stay serial numbers. A serial number
 * below 61 is taken as it is, though Excel counts a 29 February 1900 there: what stands there in real sheets are times
 * and durations, and 0 for "no day".
 */
export const readCells = (sheet: Sheet, { looks, tables, from1904 }: CellContext): ReadCells => {
  const read: ReadCells = { cells: {}, rows: 0, columns: 0 }
  const formulas = new Formulas()
  const notes = threads(sheet)
  const plain = (value: CellValue): CellSnapshot =>
    value === null || value === '' ? {} : { v: scalar(value) }

  const detailed = (cell: Cell, row: number, column: number): CellSnapshot => {
    const made = plain(cell.value)
    if (cell.type === 'error') made.error = true
    if (from1904 && typeof made.v === 'number') {
      const format = looks.format(cell.style)
      if (format !== undefined && isDateFormat(format)) made.v += daysBefore1904
    }
    const formula = formulas.of(cell, row, column)
    if (formula !== undefined) made.f = tables.plain(formula, sheet.name, row)
    const { hyperlink } = cell
    const link = hyperlink && (hyperlink.location ? `#${hyperlink.location}` : hyperlink.target)
    const look = looks.number(cell.style, link || undefined)
    if (look !== undefined) made.s = look
    const note = (notes.size > 0 && notes.get(cellName(row, column))) || cell.comment?.text
    if (note) made.note = note
    return made
  }

  const visit = (row: number, column: number, value: CellValue): void => {
    const cell = sheet.cells?.get(`${row - 1},${column - 1}`)
    const made = cell ? detailed(cell, row, column) : plain(value)
    if (Object.keys(made).length === 0) return
    ;(read.cells[row] ??= {})[column] = made
    read.rows = Math.max(read.rows, row)
    read.columns = Math.max(read.columns, column)
  }

  sheet.rows.forEach((line, above) => line.forEach((value, before) => visit(above + 1, before + 1, value)))
  for (const [above, before] of beyondRows(sheet)) visit(above + 1, before + 1, null)
  return read
}

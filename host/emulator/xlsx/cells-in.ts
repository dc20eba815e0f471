/** Reads cells from a file. */
import type { Cell, Sheet } from 'hucre'
import { isDateFormat } from 'numfmt'
import type { CellSnapshot, Scalar, SheetSnapshot } from '../workbook/snapshot.js'
import { cellName } from './address.js'
import { readArrayFormula, readFileFormula, longestFormula, moveFormula } from './formula/from-file.js'
import type { Tables } from './formula/structured.js'
import { StyleCollector } from './style/styles-in.js'
import type { SharedParts } from './package/shared-parts.js'
import { readSheetData, type RawCell, type RawRow, type SheetData } from './package/sheet-data.js'

/** Days between the two systems of counting days: 1 January 1904 is day 1462 of the other. */
const daysBefore1904 = 1462

/** Characters to which the shared formulas of one sheet may expand: each takes only a few bytes in a file. */
const expandedLimit = 32_000_000

export interface CellContext {
  looks: StyleCollector
  tables: Tables
  /** The file counts days from 1904. */
  from1904: boolean
  shared: SharedParts
}

interface Master {
  formula: string
  row: number
  column: number
}

/** Formulas of one sheet; those that several cells share are written out for each. */
class Formulas {
  private readonly masters = new Map<number, Master>()
  private remainingLength = expandedLimit

  constructor(private readonly spilling: ReadonlySet<number>) {}

  /** The formula of a cell; `undefined` when it has none that can be stored. */
  of(cell: RawCell): string | undefined {
    if (cell.formula === undefined) return undefined
    const { row, column } = cell
    const own = cell.formula === '' ? undefined : readFileFormula(cell.formula)
    if (cell.formulaType === 'array') return own && readArrayFormula(own)
    if (cell.formulaType !== 'shared' || cell.shared === undefined) {
      return own && this.spilling.has(cell.meta ?? 0) ? readArrayFormula(own) : own
    }
    const master = this.masters.get(cell.shared)
    if (own !== undefined) {
      if (!master) this.masters.set(cell.shared, { formula: own, row, column })
      return own
    }
    if (!master || master.formula.length > longestFormula) return undefined
    this.remainingLength -= master.formula.length
    return this.remainingLength < 0 ? undefined : moveFormula(master.formula, master, { row, column })
  }
}

/** The note of a cell: the thread of newer files, else the comment's text. */
const readNotes = (sheet: Sheet): Map<string, string> => {
  const notes = new Map<string, string>()
  const all = sheet.threadedComments ?? []
  for (const root of all) {
    if (!root.ref || root.parentId) continue
    const replies = all.filter(({ parentId }) => parentId === root.id)
    notes.set(root.ref, [root, ...replies].map(({ text }) => text).join('\n'))
  }
  return notes
}

/**
 * Cells by row and column, counted from 1, and the last row and column with a cell; rows with a height, and
 * hidden ones.
 */
export interface ReadCells {
  cells: SheetSnapshot['cells']
  rows: number
  columns: number
  rowDefs: RawRow[]
}

type Row = SheetSnapshot['cells'][number]

/**
 * Collects cells in the order of the file. Rows with styles only, equal to the row before, are one object
 * with it: a million formatted rows take the memory of one. So a row is changed only until the next one
 * begins.
 */
class CellCollector {
  readonly read: ReadCells = { cells: {}, rows: 0, columns: 0, rowDefs: [] }
  private readonly blanks = new Map<number, CellSnapshot>()
  private line: Row = {}
  private at = 0
  private blank = true
  private before: Row | undefined

  put(row: number, column: number, cell: CellSnapshot): void {
    if (row !== this.at) this.open(row)
    const look = readLookOnly(cell)
    if (look === undefined) this.blank = false
    this.line[column] = look === undefined ? cell : this.blankOf(look)
    this.read.rows = Math.max(this.read.rows, row)
    this.read.columns = Math.max(this.read.columns, column)
  }

  private blankOf(look: number): CellSnapshot {
    let cell = this.blanks.get(look)
    if (!cell) this.blanks.set(look, (cell = { s: look }))
    return cell
  }

  private open(row: number): void {
    this.close()
    this.at = row
    // The file has this row in two places.
    this.line = { ...this.read.cells[row] }
    this.blank = Object.values(this.line).every((cell) => readLookOnly(cell) !== undefined)
  }

  close(): void {
    if (this.at === 0) return
    const same = this.blank && this.before !== undefined && isSameRow(this.line, this.before)
    const line = same ? this.before! : this.line
    this.read.cells[this.at] = line
    this.before = this.blank ? line : undefined
  }
}

const readLookOnly = (cell: CellSnapshot): number | undefined =>
  cell.s !== undefined && Object.keys(cell).length === 1 ? cell.s : undefined

const isSameRow = (one: Row, other: Row): boolean => {
  const columns = Object.keys(one)
  if (columns.length !== Object.keys(other).length) return false
  return columns.every((column) => one[Number(column)] === other[Number(column)])
}

const readValue = (cell: RawCell, { texts }: SharedParts): Scalar => {
  const { type, value } = cell
  if (type === 's') return texts[Number(value)] ?? null
  if (type === 'b') return value === '1' || value.toLowerCase() === 'true'
  if (value === '' || type === 'str' || type === 'inlineStr' || type === 'e') return value
  const number = Number(value)
  return Number.isNaN(number) ? value : number
}

/** What the library reads of a cell in other places: its link and its comment. */
type CellExtras = Pick<Cell, 'hyperlink' | 'comment'>

const readLink = ({ hyperlink }: CellExtras): string | undefined =>
  (hyperlink && (hyperlink.location ? `#${hyperlink.location}` : hyperlink.target)) || undefined

/**
 * The sheet's cells. Texts are read without their fonts; times and days stay serial numbers. A serial number
 * below 61 is not changed, although Excel counts a 29 February 1900 there: in real sheets such values are
 * times and durations, and 0 for "no day".
 */
export const readCells = (sheet: Sheet, data: SheetData | undefined, context: CellContext): ReadCells => {
  const { looks, tables, from1904, shared } = context
  const gathered = new CellCollector()
  const formulas = new Formulas(shared.spilling)
  const notes = readNotes(sheet)
  const cellExtras = new Map<string, CellExtras>(sheet.cells)
  const nothing: CellExtras = {}

  const snapshot = (raw: RawCell, other: CellExtras): CellSnapshot => {
    const v = readValue(raw, shared)
    const made: CellSnapshot = v === null || v === '' ? {} : { v }
    if (raw.type === 'e') made.error = true
    const style = shared.styles[raw.style]
    if (from1904 && typeof made.v === 'number') {
      const format = looks.format(style)
      if (format !== undefined && isDateFormat(format)) made.v += daysBefore1904
    }
    const formula = formulas.of(raw)
    if (formula !== undefined) made.f = tables.plain(formula, sheet.name, raw.row)
    const look = looks.number(style, readLink(other))
    if (look !== undefined) made.s = look
    const note = (notes.size > 0 && notes.get(cellName(raw.row, raw.column))) || other.comment?.text
    if (note) made.note = note
    return made
  }
  const visit = (raw: RawCell): void => {
    const key = cellExtras.size > 0 ? `${raw.row - 1},${raw.column - 1}` : ''
    const made = snapshot(raw, cellExtras.get(key) ?? nothing)
    if (key !== '') cellExtras.delete(key)
    if (Object.keys(made).length > 0) gathered.put(raw.row, raw.column, made)
  }

  if (data)
    readSheetData(data.xml, data.start, { cell: visit, row: (row) => gathered.read.rowDefs.push(row) })
  for (const key of cellExtras.keys()) {
    const [above, before] = key.split(',').map(Number) as [number, number]
    if (above >= 0 && before >= 0)
      visit({ row: above + 1, column: before + 1, type: '', style: -1, value: '' })
  }
  gathered.close()
  return gathered.read
}

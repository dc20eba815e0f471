/**
 * Writes cells into a file one by one: the spreadsheet library would make one rectangle of objects for a
 * sheet, which costs more than all the rest of saving. It writes everything else.
 */
import type { Cell, RichTextRun, RowDef } from 'hucre'
import type { CellSnapshot, SheetSnapshot, StyleSnapshot } from '../workbook/snapshot.js'
import { columnLetters } from '../workbook/a1.js'
import { writeFileFormula, type SheetNames, type StoredFormula } from './formula/to-file.js'
import { escapeText } from './package/markup.js'
import { Pieces } from './package/pieces.js'
import { richText, type SharedTexts } from './package/texts.js'
import { locateRichTexts } from './rich-text.js'

/** Error values that a file can store; any other becomes `#VALUE!`. */
const errorValues = new Set([
  '#VALUE!',
  '#REF!',
  '#N/A',
  '#NAME?',
  '#NULL!',
  '#DIV/0!',
  '#NUM!',
  '#SPILL!',
  '#CALC!',
])

/** Excel opens a file with a longer text only in part. */
const longestText = 32_767

/** Replaces halves of characters, which a file cannot store. */
export const replaceLoneSurrogates = (text: string): string =>
  text.replaceAll(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD')

/** Most texts need no change, which this one test shows. */
const unsafeText = /[\uD800-\uDFFF\uFFFE\uFFFF]|_x/

/**
 * Text as a file may store it: no halves of characters, nothing that XML forbids, nothing that would be read
 * as an escape.
 */
export const toFileText = (text: string): string =>
  text.length <= longestText && !unsafeText.test(text) ? text : repairText(text)

const repairText = (text: string): string =>
  replaceLoneSurrogates(text.slice(0, longestText))
    .replaceAll(/[\uFFFE\uFFFF]/g, '\uFFFD')
    .replaceAll(/_x(?=[0-9A-Fa-f]{4}_)/g, '_x005F_x')

const looksLikeError = (text: string): boolean => errorValues.has(text) || text === '#GETTING_DATA'

const toErrorValue = (text: unknown): string => (errorValues.has(String(text)) ? String(text) : '#VALUE!')

const hyperlink = (link: string): NonNullable<Cell['hyperlink']> =>
  link.startsWith('#') ? { target: '', location: link.slice(1) } : { target: link }

/** What the cells of all sheets of a file have in common. */
export interface CellsOut {
  names: SheetNames
  styles: readonly StyleSnapshot[]
  /** The number of each style as a format of the file; 0 for a style without properties. */
  formats: readonly number[]
  texts: SharedTexts
}

/** The cells of a sheet as a file stores them. */
export interface WrittenCells {
  /** `<sheetData>` with its content. */
  data: Pieces
  /**
   * What the library writes for cells in other places, by `row,column` counted from 0: links and comments.
   */
  beside: Map<string, Partial<Cell>>
  /** Whether a formula spills. */
  spills: boolean
}

type Line = SheetSnapshot['cells'][number]

const lookOnly = ({ v, f, note }: CellSnapshot): boolean =>
  f === undefined && (v === undefined || v === null || v === '') && !note

/** Writes the cells of one sheet. */
class CellWriter implements WrittenCells {
  readonly data = new Pieces()
  readonly beside = new Map<string, Partial<Cell>>()
  spills = false
  private readonly rich: ReadonlyMap<string, RichTextRun[]>
  private readonly letters: string[] = []
  /** The latest row with styles only, and its cells without their row numbers. */
  private blank: { line: Line; between?: readonly string[] } | undefined

  constructor(
    sheet: SheetSnapshot,
    private readonly out: CellsOut,
  ) {
    this.rich = locateRichTexts(sheet).cells
  }

  /** A row with its attributes, if it has any besides its number. */
  row(row: number, line: Line | undefined, definition: string): void {
    const { blank } = this
    const cells =
      line === undefined ? '' : blank?.line === line ? this.again(row, blank) : this.cells(row, line)
    if (cells !== '') this.data.add(`<row r="${row}"${definition}>${cells}</row>`)
    else if (definition !== '') this.data.add(`<row r="${row}"${definition}/>`)
  }

  private again(row: number, blank: { line: Line; between?: readonly string[] }): string {
    return (blank.between ??= this.betweenRows(blank.line)).join(String(row))
  }

  private cells(row: number, line: Line): string {
    let cells = ''
    let blank = true
    for (const key in line) {
      const cell = line[key]!
      const style = cell.s === undefined ? undefined : this.out.styles[cell.s]
      if (style?.link || !lookOnly(cell)) blank = false
      cells += this.cell(row, Number(key), cell)
      if (style?.link || cell.note) this.keepBeside(row, Number(key), cell.note, style?.link)
    }
    this.blank = blank ? { line } : undefined
    return cells
  }

  private betweenRows(line: Line): string[] {
    const between = ['']
    for (const key in line) {
      const format = this.formatOf(line[key]!)
      if (format === '') continue
      between[between.length - 1] += `<c r="${this.lettersOf(Number(key))}`
      between.push(`"${format}/>`)
    }
    return between
  }

  private keepBeside(row: number, column: number, note: string | undefined, link: string | undefined): void {
    this.beside.set(`${row - 1},${column - 1}`, {
      ...(link ? { hyperlink: hyperlink(link) } : {}),
      ...(note ? { comment: { text: toFileText(note) } } : {}),
    })
  }

  private lettersOf(column: number): string {
    return (this.letters[column] ??= columnLetters(column))
  }

  private formatOf({ s }: CellSnapshot): string {
    const format = s === undefined ? 0 : (this.out.formats[s] ?? 0)
    return format === 0 ? '' : ` s="${format}"`
  }

  private cell(row: number, column: number, cell: CellSnapshot): string {
    const { v, f } = cell
    const place = this.lettersOf(column) + row
    const format = this.formatOf(cell)
    const start = `<c r="${place}"`
    const stored = f === undefined ? undefined : writeFileFormula(f, v, this.out.names)
    if (stored) return start + format + this.formula(stored, cell, place)
    if (cell.error) return `${start} t="e"${format}><v>${toErrorValue(v)}</v></c>`
    if (typeof v === 'number' && Number.isFinite(v)) return `${start}${format}><v>${v}</v></c>`
    if (typeof v === 'boolean') return `${start} t="b"${format}><v>${Number(v)}</v></c>`
    if (typeof v === 'string' && v !== '') return start + this.text(v, row, column, format)
    return format === '' ? '' : `${start}${format}/>`
  }

  private formula({ text, spills }: StoredFormula, { v, error }: CellSnapshot, place: string): string {
    if (spills) this.spills = true
    const head = spills ? `<f t="array" ref="${place}">` : '<f>'
    const formula = `${head}${escapeText(text)}</f>`
    const mark = spills ? ' cm="1"' : ''
    if (error) return `${mark} t="e">${formula}<v>${toErrorValue(v)}</v></c>`
    if (typeof v === 'string') return `${mark} t="str">${formula}<v>${escapeText(toFileText(v))}</v></c>`
    if (typeof v === 'boolean') return `${mark} t="b">${formula}<v>${Number(v)}</v></c>`
    return `${mark}>${formula}${typeof v === 'number' && Number.isFinite(v) ? `<v>${v}</v>` : ''}</c>`
  }

  /** A text that looks like an error value is written as rich text, which every reader takes as text. */
  private text(v: string, row: number, column: number, format: string): string {
    const text = toFileText(v)
    const runs = this.rich.size === 0 ? undefined : this.rich.get(`${row},${column}`)
    if (runs)
      return inline(
        runs.map((run) => ({ ...run, text: toFileText(run.text) })),
        format,
      )
    return looksLikeError(text)
      ? inline([{ text }], format)
      : ` t="s"${format}><v>${this.out.texts.number(text)}</v></c>`
  }
}

const inline = (runs: readonly RichTextRun[], format: string): string =>
  ` t="inlineStr"${format}><is>${richText(runs)}</is></c>`

/**
 * A row without a set height must fit its text when that changes, so only heights set by hand are written as
 * custom.
 */
const definitionOf = ({ height, hidden, outlineLevel, collapsed }: RowDef, byHand: boolean): string =>
  (height === undefined ? '' : ` ht="${height}"${byHand ? ' customHeight="1"' : ''}`) +
  (hidden ? ' hidden="1"' : '') +
  (outlineLevel ? ` outlineLevel="${outlineLevel}"` : '') +
  (collapsed ? ' collapsed="1"' : '')

/**
 * The cells of a sheet as a file stores them, row by row.
 *
 * @param rows sizes, hiding and groups of rows, counted from 0
 */
export const writeCells = (
  sheet: SheetSnapshot,
  rows: ReadonlyMap<number, RowDef>,
  out: CellsOut,
): WrittenCells => {
  const writer = new CellWriter(sheet, out)
  const defined = [...rows.keys()].map((row) => row + 1).sort((one, other) => one - other)
  let next = 0
  const define = (row: number): string => {
    const definition = rows.get(row - 1)
    return definition ? definitionOf(definition, sheet.heights[row] !== undefined) : ''
  }
  writer.data.add('<sheetData>')
  // Keys that are numbers come in their order.
  for (const key in sheet.cells) {
    const row = Number(key)
    for (; next < defined.length && defined[next]! < row; next++)
      writer.row(defined[next]!, undefined, define(defined[next]!))
    if (defined[next] === row) next++
    writer.row(row, sheet.cells[row], define(row))
  }
  for (; next < defined.length; next++) writer.row(defined[next]!, undefined, define(defined[next]!))
  writer.data.add('</sheetData>')
  return writer
}

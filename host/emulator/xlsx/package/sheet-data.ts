/**
 * Reads the cells of a worksheet part one by one. The spreadsheet library makes one rectangle of a sheet, so
 * that two cells in far corners cost as much as all cells between them; here only existing cells cost. Cells
 * are too many for a tree (`xml.ts`): a file of 5 MB has about a million tags. So they are read tag by tag,
 * and known forms by patterns.
 */
import { readAttributes, unescapeXml, type Attributes } from './markup.js'
import { createDamagedError, Scanner, type Tag } from './scanner.js'

/** The XML of a sheet's cells, and where in it they begin. */
export interface SheetData {
  readonly xml: string
  readonly start: number
}

/** A cell as in its XML. Rows and columns count from 1. */
export interface RawCell {
  row: number
  column: number
  /** `s` shared text, `str` and `inlineStr` text, `b` boolean, `e` an error, else a number. */
  type: string
  /** Index of the cell's format; -1 where it has none. */
  style: number
  /** The content of `<v>`; for inline text, the text. */
  value: string
  /** Undefined where it has none; empty where a shared one is written in another cell. */
  formula?: string
  formulaType?: string
  shared?: number
  /** Index of the cell's metadata, by which newer Excel marks formulas that spill. */
  meta?: number
}

/** A row with a height of its own, or a hidden row. */
export interface RawRow {
  row: number
  height?: number
  hidden: boolean
}

export interface SheetDataVisitor {
  cell(cell: RawCell): void
  row(row: RawRow): void
}

const last = { row: 1_048_576, column: 16_384 } as const

const rowNumber = /(?:^|\s)r\s*=\s*["'](\d+)/
/** Most rows have only their number. */
const unusual = /customHeight|hidden/
/** A cell as most programs write it. */
const usual = /^ r="([A-Z]{1,3}\d{1,7})"(?: s="(\d+)")?(?: t="([a-zA-Z]+)")?(?: s="(\d+)")?\s?$/
const short = /(?:^|\s)([a-z]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g

const escapes = /_x([0-9A-Fa-f]{4})_/g
/** Text of a cell, with XML's references and Excel's own `_x000D_` replaced. */
const decodeCellText = (text: string): string => {
  const plain = text.includes('&') ? unescapeXml(text) : text
  return plain.includes('_x')
    ? plain.replace(escapes, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    : plain
}
const unescapeText = (text: string): string => (text.includes('&') ? unescapeXml(text) : text)

/** Reads the `sheetData` of one worksheet. */
class SheetDataReader {
  private readonly scan: Scanner
  private row = 0
  private column = 0

  constructor(
    xml: string,
    start: number,
    private readonly visitor: SheetDataVisitor,
  ) {
    this.scan = new Scanner(xml, start)
  }

  run(): void {
    const opening = this.scan.next()
    if (!opening || opening.alone) return
    for (let tag = this.scan.next(); tag; tag = this.scan.next()) {
      if (tag.closing && tag.name === 'sheetData') return
      if (tag.closing) continue
      if (tag.name === 'row') this.openRow(tag)
      else if (tag.name === 'c') this.cell(tag)
    }
    throw createDamagedError()
  }

  private openRow(tag: Tag): void {
    const inside = this.scan.inside(tag)
    this.row = Number(rowNumber.exec(inside)?.[1]) || this.row + 1
    this.column = 0
    this.check()
    if (!unusual.test(inside)) return
    const { ht, customHeight, hidden } = readAttributes(inside)
    const height = customHeight === '1' || customHeight === 'true' ? Number(ht) : NaN
    const isHidden = hidden === '1' || hidden === 'true'
    if (!isHidden && Number.isNaN(height)) return
    this.visitor.row({ row: this.row, hidden: isHidden, ...(Number.isNaN(height) ? {} : { height }) })
  }

  private check(): void {
    const fits = (line: number, end: number): boolean => Number.isInteger(line) && line >= 0 && line <= end
    if (!fits(this.row, last.row) || !fits(this.column, last.column)) throw createDamagedError()
  }

  private cell(tag: Tag): void {
    const cell: RawCell = { row: this.row, column: this.column + 1, type: '', style: -1, value: '' }
    this.attributes(cell, this.scan.inside(tag))
    this.row = Math.max(this.row, cell.row)
    this.column = cell.column
    this.check()
    if (!tag.alone) this.contents(cell)
    this.visitor.cell(cell)
  }

  private attributes(cell: RawCell, inside: string): void {
    const plain = usual.exec(inside)
    if (plain) {
      this.place(cell, plain[1]!)
      const style = plain[2] ?? plain[4]
      if (style !== undefined) cell.style = Number(style)
      if (plain[3] !== undefined) cell.type = plain[3]
      return
    }
    for (const [, name, one, other] of inside.matchAll(short)) {
      const value = one ?? other ?? ''
      if (name === 'r') this.place(cell, value)
      else if (name === 't') cell.type = value
      else if (name === 's') cell.style = Number(value)
      else if (name === 'cm') cell.meta = Number(value)
    }
  }

  private place(cell: RawCell, name: string): void {
    let [column, row] = [0, 0]
    for (let at = 0; at < name.length; at++) {
      const code = name.charCodeAt(at)
      if (code >= 48 && code <= 57) row = row * 10 + code - 48
      else column = column * 26 + ((code & 0xdf) - 64)
    }
    if (row === 0 || column === 0) throw createDamagedError()
    cell.row = row
    cell.column = column
  }

  /** Reads the content between a cell's tags. */
  private contents(cell: RawCell): void {
    const plain = cell.type === 'inlineStr' ? undefined : this.scan.between('<v>', '</v></c>')
    if (plain !== undefined) {
      cell.value = decodeCellValue(cell.type, plain)
      return
    }
    const inline: string[] = []
    let [phonetic, own] = [false, '']
    for (let tag = this.scan.next(); tag; tag = this.scan.next()) {
      const { name, closing } = tag
      if (name === 'c' && closing) {
        cell.value = cell.type === 'inlineStr' ? inline.join('') : decodeCellValue(cell.type, own)
        return
      }
      if (name === 'rPh') phonetic = !closing && !tag.alone
      else if (name === 'f' && !closing) this.formula(cell, tag)
      else if (!closing) continue
      else if (name === 'v') own = this.scan.text
      else if (name === 't' && !phonetic) inline.push(decodeCellText(this.scan.text))
      else if (name === 'f') {
        const text = unescapeText(this.scan.text)
        if (text !== '') cell.formula = text
      }
    }
    throw createDamagedError()
  }

  private formula(cell: RawCell, tag: Tag): void {
    const { t, si, cm } = readAttributes(this.scan.inside(tag))
    if (t !== undefined) cell.formulaType = t
    if (si !== undefined) cell.shared = Number(si)
    if (cm !== undefined) cell.meta = Number(cm)
    if (t === 'shared' && si !== undefined) cell.formula ??= ''
  }
}

const decodeCellValue = (type: string, text: string): string =>
  type === 'str' ? decodeCellText(text) : unescapeText(text)

/** Where `<sheetData` begins, and where the text after its end begins; undefined when there is none. */
export function findSheetData(xml: string): { start: number; end: number } | undefined {
  const start = xml.search(/<(?:[\w.-]+:)?sheetData\b/)
  if (start < 0) return undefined
  const tag = /^<(?:[\w.-]+:)?sheetData\b[^>]*>/.exec(xml.slice(start, start + 1000))?.[0] ?? ''
  if (tag.endsWith('/>')) return { start, end: start + tag.length }
  const close = /<\/(?:[\w.-]+:)?sheetData\s*>/.exec(
    xml.slice(xml.lastIndexOf('</', xml.lastIndexOf('sheetData'))),
  )
  const end = xml.lastIndexOf('</', xml.lastIndexOf('sheetData'))
  return close && end > start ? { start, end: end + close[0].length } : undefined
}

/**
 * Visits every row and cell of a worksheet part in their order. Throws `CannotOpen` where the part ends too
 * early.
 */
export function readSheetData(xml: string, start: number, visitor: SheetDataVisitor): void {
  new SheetDataReader(xml, start, visitor).run()
}

/** How many cells have a picture or a data type, which newer Excel marks by the metadata of their value. */
export const countCellPictures = (xml: string): number => [...xml.matchAll(/<c\b[^>]* vm="\d/g)].length

/** Visits every cell with a text: its number among the shared ones, or the element with the text. */
export function visitCellTexts(
  xml: string,
  start: number,
  visit: (place: () => string, text: number | string) => void,
): void {
  const scan = new Scanner(xml, start)
  let [inside, from] = ['', 0]
  for (let tag = scan.next(); tag; tag = scan.next()) {
    if (tag.closing && tag.name === 'sheetData') return
    const place = (): string => readAttributes(inside)['r'] ?? ''
    if (tag.name === 'c' && !tag.closing) inside = scan.inside(tag)
    else if (tag.name === 'is' && !tag.closing) from = tag.start
    else if (tag.name === 'is') visit(place, xml.slice(from, scan.position))
    else if (tag.name === 'v' && tag.closing && /\bt\s*=\s*["']s["']/.test(inside))
      visit(place, Number(scan.text))
  }
}

/** Visits the attributes of every row that has more than its number. */
export function visitRows(xml: string, start: number, visit: (attributes: Attributes) => void): void {
  const scan = new Scanner(xml, start)
  for (let tag = scan.next(); tag; tag = scan.next()) {
    if (tag.closing && tag.name === 'sheetData') return
    if (tag.name !== 'row' || tag.closing) continue
    const inside = scan.inside(tag)
    if (/outlineLevel|collapsed/.test(inside)) visit(readAttributes(inside))
  }
}

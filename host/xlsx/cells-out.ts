/** Cells into a file. */
import type { Cell, CellStyle, RichTextRun } from 'hucre'
import type { CellSnapshot, SheetSnapshot, StyleSnapshot } from '../workbook/snapshot.js'
import { cellName } from './address.js'
import { toFile, type SheetNames } from './formula/to-file.js'
import { richTextsNow } from './rich-text.js'
import { writeStyle } from './look/styles-out.js'

/** Error values a file can hold; any other becomes `#VALUE!`. */
const errors = new Set([
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

/** Excel cuts a file off that holds a longer text. */
const longestText = 32_767

/**
 * Stands before the error a formula came to, until the finished part is gone over: the library would store it as text.
 * The character is for private use, so that no text of a cell can be taken for it by chance.
 */
export const errorMark = '\uE0A7'

/** Halves of characters, which a file cannot hold, replaced. */
export const wellFormed = (text: string): string =>
  text.replaceAll(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD')

/** Most texts need no mending; one look tells. */
const troublesome = /[\uD800-\uDFFF\uE0A7\uFFFE\uFFFF]|_x/

/** Text as a file may hold it: no halves of characters, nothing that XML forbids, nothing that reads as an escape. */
export const fileText = (text: string): string =>
  text.length <= longestText && !troublesome.test(text) ? text : mended(text)

const mended = (text: string): string =>
  wellFormed(text.slice(0, longestText))
    .replaceAll(/[\uFFFE\uFFFF\uE0A7]/g, '\uFFFD')
    .replaceAll(/_x(?=[0-9A-Fa-f]{4}_)/g, '_x005F_x')

const looksLikeError = (text: string): boolean => errors.has(text) || text === '#GETTING_DATA'

const errorValue = (text: unknown): string => (errors.has(String(text)) ? String(text) : '#VALUE!')

/** Value and formula of a cell. Text that reads like an error value is kept as rich text, which no reader mistakes. */
const content = (
  cell: CellSnapshot,
  names: SheetNames,
  row: number,
  column: number,
  runs: RichTextRun[] | undefined,
): Partial<Cell> => {
  const { v, f, error } = cell
  if (typeof v === 'number' && f === undefined) return { value: v }
  const stored = f === undefined ? undefined : toFile(f, v, names)
  if (stored) {
    const result = error ? errorMark + errorValue(v) : typeof v === 'string' ? fileText(v) : v
    return {
      formula: stored.text,
      ...(result === undefined || result === null ? {} : { formulaResult: result }),
      ...(stored.spills
        ? { formulaType: 'array', formulaRef: cellName(row, column), formulaDynamic: true }
        : {}),
    }
  }
  if (error) return { value: errorValue(v), type: 'error' }
  if (typeof v !== 'string') return v === undefined || v === null ? {} : { value: v }
  if (v === '') return {}
  const text = fileText(v)
  if (runs) return { value: text, richText: runs.map((run) => ({ ...run, text: fileText(run.text) })) }
  return looksLikeError(text) ? { value: text, richText: [{ text }] } : { value: text }
}

const hyperlink = (link: string): NonNullable<Cell['hyperlink']> =>
  link.startsWith('#') ? { target: '', location: link.slice(1) } : { target: link }

/** The cells of a sheet as the library takes them: by `row,column` counted from 0, row by row. */
export const writeCells = (
  sheet: SheetSnapshot,
  styles: StyleSnapshot[],
  names: SheetNames,
): Map<string, Partial<Cell>> => {
  const cells = new Map<string, Partial<Cell>>()
  const { cells: rich } = richTextsNow(sheet)
  const looks: (CellStyle | undefined)[] = []
  const numbers = (record: object): number[] =>
    Object.keys(record)
      .map(Number)
      .sort((one, other) => one - other)
  for (const row of numbers(sheet.cells)) {
    const line = sheet.cells[row]!
    for (const column of numbers(line)) {
      const cell = line[column]!
      const made = content(cell, names, row, column, rich.get(`${row},${column}`))
      if (cell.s !== undefined && styles[cell.s]) {
        made.style = looks[cell.s] ??= writeStyle(styles[cell.s]!)
        const link = styles[cell.s]!.link
        if (link) made.hyperlink = hyperlink(link)
      }
      if (cell.note) made.comment = { text: fileText(cell.note) }
      if (Object.keys(made).length > 0) cells.set(`${row - 1},${column - 1}`, made)
    }
  }
  return cells
}

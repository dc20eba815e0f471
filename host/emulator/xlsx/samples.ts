/**
 * The library writes formats, shared texts and the mark of formulas that spill only for cells that it gets.
 * Cells are written here, so it gets a sample of each, which is then removed.
 */
import type { Cell, CellStyle, WriteSheet } from 'hucre'
import { writeXlsx } from 'hucre/xlsx'
import { defaultFont } from './style/styles-out.js'
import { parseXml, XmlElement } from './package/xml.js'
import { readZip, type Parts } from './package/zip.js'

/** What a file has of which the library needs a sample. */
export interface Sampled {
  formats: readonly CellStyle[]
  texts: boolean
  spills: boolean
}

/** The samples, one below the other, over the existing cells. */
const samples = (
  { formats, texts, spills }: Sampled,
  cells: ReadonlyMap<string, Partial<Cell>> = new Map(),
): Map<string, Partial<Cell>> => {
  const made = new Map(cells)
  const put = (row: number, cell: Partial<Cell>): void => {
    made.set(`${row},0`, { ...made.get(`${row},0`), ...cell })
  }
  formats.forEach((style, row) => put(row, { style }))
  if (texts) put(formats.length, { value: 'x' })
  if (spills)
    put(formats.length + 1, { formula: 'x', formulaType: 'array', formulaRef: 'A1', formulaDynamic: true })
  return made
}

/**
 * The sheet with the samples; the numbers of formats are those of {@link formatNumbers} where it comes first.
 */
export const withSamples = (sheet: WriteSheet, sampled: Sampled): WriteSheet => ({
  ...sheet,
  cells: samples(sampled, sheet.cells),
})

const firstSheet = 'xl/worksheets/sheet1.xml'

/** The number of each format in a file with these formats; 0 for one without properties. */
export const formatNumbers = async (formats: readonly CellStyle[]): Promise<number[]> => {
  const numbers = formats.map(() => 0)
  if (formats.length === 0) return numbers
  const cells = samples({ formats, texts: false, spills: false })
  const file = await writeXlsx({ sheets: [{ name: 's', cells }], defaultFont })
  const xml = new TextDecoder().decode(readZip(file, 2 ** 31).get(firstSheet))
  for (const cell of parseXml(xml).root.all('c')) {
    const [place = '', number] = [cell.attribute('r'), cell.attribute('s')]
    if (number !== undefined) numbers[Number(place.slice(1)) - 1] = Number(number)
  }
  return numbers
}

/** Where the cells of a written sheet belong. */
export const cellsPlace = '<sheetData/>'

/** Removes samples from the sheets that the library wrote: no sheet has cells afterwards. */
export const takeSamples = (parts: Parts): void => {
  const xml = new TextDecoder().decode(parts.get(firstSheet))
  const tree = parseXml(xml)
  const cells = tree.root.child('sheetData')
  if (cells === undefined) return
  tree.root.insert(XmlElement.of('sheetData'), cells)
  tree.root.remove(cells)
  parts.set(firstSheet, new TextEncoder().encode(tree.toString()))
}

/** Saves a workbook snapshot as an `.xlsx` file. The only way out. */
import type { NamedRange } from 'hucre'
import { writeXlsx } from 'hucre/xlsx'
import type { SheetSnapshot, WorkbookSnapshot } from '../workbook/snapshot.js'
import { areaName, quoteSheet } from './address.js'
import { errorMark } from './cells-out.js'
import { defaultHeight, defaultWidth, heightOfPixels, widthOfPixels } from './look/measures.js'
import { defaultFont } from './look/styles-out.js'
import { LongLists } from './long-lists.js'
import { sheetNamesInFile, writeNames } from './names.js'
import { readZip, writeZip } from './package/zip.js'
import { closed, writeSheet } from './sheet-out.js'

/** When nothing is known of when a file was made, it says so always in the same way. */
const unknownTime = new Date('1980-01-01T00:00:00Z')

const measures =
  `<sheetFormatPr defaultColWidth="${widthOfPixels(defaultWidth)}" ` +
  `defaultRowHeight="${heightOfPixels(defaultHeight)}" customHeight="1"/>`

/** A sheet's filter also goes by this name; LibreOffice looks for no other sign of it. */
const filterName = '_xlnm._FilterDatabase'

const filterNames = (sheets: SheetSnapshot[], names: string[]): NamedRange[] =>
  sheets.flatMap((sheet, at) => {
    const scope = names[at]!
    const range = sheet.filter && `${quoteSheet(scope)}!${areaName(closed(sheet.filter, sheet), true)}`
    return range ? [{ name: filterName, range, scope }] : []
  })

/** What the library leaves out of a sheet: default sizes, the size of the grid, errors that formulas came to. */
const finished = (xml: string, { rows, columns, heights }: SheetSnapshot): string =>
  xml
    // A row that nobody sized keeps to its text when that changes.
    .replaceAll(/<row r="(\d+)"[^>]*>/g, (tag, row: string) =>
      heights[Number(row)] === undefined ? tag.replace(' customHeight="1"', '') : tag,
    )
    .replace(/<dimension\b[^>]*\/>/, '')
    .replace(
      '<sheetViews>',
      `<dimension ref="${areaName({ row: 1, column: 1, lastRow: rows, lastColumn: columns })}"/><sheetViews>`,
    )
    .replace(/<sheetFormatPr\b[^>]*\/>/, measures)
    .replaceAll(new RegExp(` t="str">(<f[^>]*>[^<]*</f>)<v>${errorMark}`, 'g'), ' t="e">$1<v>')

/**
 * Writes a workbook; equal snapshots give equal bytes. Left out, because a file has no place for them: ids, developer
 * metadata, charts but pies, columns, bars and lines, protections of single ranges and who may edit. Names of sheets are cut to what a file allows, and
 * formulas follow. Formulas only Google understands are kept beside their last value.
 */
export const writeWorkbook = async (snapshot: WorkbookSnapshot): Promise<Uint8Array> => {
  const names = sheetNamesInFile(snapshot.sheets.map(({ name }) => name))
  const changed = new Map(
    snapshot.sheets.flatMap(({ name }, at) => (name === names[at] ? [] : [[name.toLowerCase(), names[at]!]])),
  )
  const sheetName = (id: number): string | undefined =>
    names[snapshot.sheets.findIndex((sheet) => sheet.id === id)]
  const lists = new LongLists()
  const sheetOf = (id: number) => {
    const sheet = snapshot.sheets.find((each) => each.id === id)
    return sheet && { sheet, name: sheetName(id)! }
  }
  const out = { names: changed, sheetName, sheetOf, keepList: (items: string[]) => lists.keep(items) }
  const sheets = snapshot.sheets.map((sheet, at) => writeSheet(sheet, names[at]!, snapshot.styles, out))
  const written = await writeXlsx({
    sheets: [...sheets, ...lists.sheet()],
    defaultFont,
    namedRanges: [...writeNames(snapshot.namedRanges, sheetName), ...filterNames(snapshot.sheets, names)],
    activeSheet: Math.max(
      0,
      snapshot.sheets.findIndex(({ id }) => id === snapshot.activeSheet),
    ),
    properties: { modified: unknownTime },
  })
  const parts = readZip(written, 2 ** 31)
  snapshot.sheets.forEach((sheet, at) => {
    const path = `xl/worksheets/sheet${at + 1}.xml`
    const xml = new TextDecoder().decode(parts.get(path))
    parts.set(path, new TextEncoder().encode(finished(xml, sheet)))
  })
  const book = new TextDecoder().decode(parts.get('xl/workbook.xml'))
  const hidden = book.replaceAll(`<definedName name="${filterName}"`, '$& hidden="1"')
  parts.set('xl/workbook.xml', new TextEncoder().encode(hidden))
  return writeZip(parts)
}

/**
 * What the spreadsheet library leaves out of a file or gets wrong, mended in what it wrote; the counterpart of
 * `prepare.ts`, which does the same before it reads. Each patch says why it is there: one that is no longer needed
 * after an update of the library is taken out here and nowhere else.
 */
import type { SheetSnapshot } from '../../workbook/snapshot.js'
import { areaName, quoteSheet } from '../address.js'
import { defaultHeight, defaultWidth, heightOfPixels, widthOfPixels } from '../style/measures.js'
import { listElementAttributes, escapeXml, unescapeXml } from './markup.js'
import type { Parts } from './zip.js'

/** A sheet's filter also goes by this name; LibreOffice looks for no other sign of it. */
export const filterName = '_xlnm._FilterDatabase'

interface Patch<About> {
  why: string
  repair(xml: string, about: About): string
}

const measures =
  `<sheetFormatPr defaultColWidth="${widthOfPixels(defaultWidth)}" ` +
  `defaultRowHeight="${heightOfPixels(defaultHeight)}" customHeight="1"/>`

/** Patches of a worksheet's XML. */
export const sheetPatches: readonly Patch<SheetSnapshot>[] = [
  {
    why: 'It says the used area; the size of the grid, empty rows included, is read from there.',
    repair: (xml, { rows, columns }) =>
      xml
        .replace(/<dimension\b[^>]*\/>/, '')
        .replace(
          '<sheetViews>',
          `<dimension ref="${areaName({ row: 1, column: 1, lastRow: rows, lastColumn: columns })}"/><sheetViews>`,
        ),
  },
  {
    why: 'It has no default sizes; those of a spreadsheet on Google differ from those of Excel.',
    repair: (xml) => xml.replace(/<sheetFormatPr\b[^>]*\/>/, measures),
  },
]

/** Names of the sheets, in their order, as the written workbook has them. */
const listSheetNames = (xml: string): string[] =>
  listElementAttributes(xml, 'sheet').map(({ name }) => name ?? '')

/** Patches of the workbook's XML. */
export const bookPatches: readonly Patch<readonly SheetSnapshot[]>[] = [
  {
    why: 'It cannot hide a name; that of a filter would be listed among the names people gave.',
    repair: (xml) => xml.replaceAll(`<definedName name="${filterName}"`, '$& hidden="1"'),
  },
  {
    why: 'It does not quote sheets in what is printed; Excel takes a name with a blank for damage and drops it.',
    repair: (xml) =>
      xml.replaceAll(
        /(<definedName name="_xlnm\.Print_(?:Area|Titles)" localSheetId="(\d+)">)([^<]*)/g,
        (_, tag: string, at: string, range: string) => {
          const name = listSheetNames(xml)[Number(at)] ?? ''
          return tag + escapeXml(unescapeXml(range).replaceAll(`${name}!`, () => `${quoteSheet(name)}!`))
        },
      ),
  },
]

const repairPart = <About>(
  parts: Parts,
  path: string,
  patches: readonly Patch<About>[],
  about: About,
): void => {
  const xml = new TextDecoder().decode(parts.get(path))
  const made = patches.reduce((text, { repair: mend }) => mend(text, about), xml)
  parts.set(path, new TextEncoder().encode(made))
}

/** Mends the parts that the library wrote for these sheets. */
export const repairParts = (parts: Parts, sheets: readonly SheetSnapshot[]): void => {
  sheets.forEach((sheet, at) => repairPart(parts, `xl/worksheets/sheet${at + 1}.xml`, sheetPatches, sheet))
  repairPart(parts, 'xl/workbook.xml', bookPatches, sheets)
}

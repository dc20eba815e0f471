/**
 * Repairs in the written file what the spreadsheet library leaves out or gets wrong; the counterpart of
 * `prepare.ts`, which does the same before it reads. Each patch says why it is there: one that is no longer
 * needed after an update of the library is removed here and nowhere else.
 */
import type { SheetSnapshot } from '../../workbook/snapshot.js'
import { areaName, quoteSheet } from '../address.js'
import { defaultHeight, defaultWidth, heightOfPixels, widthOfPixels } from '../style/measures.js'
import { parseXml, XmlElement } from './xml.js'
import type { Parts } from './zip.js'

/** A sheet's filter also has this name; LibreOffice looks only for it. */
export const filterName = '_xlnm._FilterDatabase'

interface Patch<About> {
  why: string
  repair(part: XmlElement, about: About): void
}

const measures = {
  defaultColWidth: widthOfPixels(defaultWidth),
  defaultRowHeight: heightOfPixels(defaultHeight),
  customHeight: 1,
}

const replace = (parent: XmlElement, local: string, made: XmlElement): void => {
  const present = parent.child(local)
  if (present === undefined) return
  parent.insert(made, present)
  parent.remove(present)
}

/** Patches of a worksheet. */
const sheetPatches: readonly Patch<SheetSnapshot>[] = [
  {
    why: 'It says the used area; the size of the grid, empty rows included, is read from there.',
    repair: (sheet, { rows, columns }) => {
      const present = sheet.child('dimension')
      if (present) sheet.remove(present)
      const ref = areaName({ row: 1, column: 1, lastRow: rows, lastColumn: columns })
      const views = sheet.child('sheetViews')
      if (views) sheet.insert(XmlElement.of('dimension', { ref }), views)
    },
  },
  {
    why: 'It has no default sizes; those of a spreadsheet on Google differ from those of Excel.',
    repair: (sheet) => replace(sheet, 'sheetFormatPr', XmlElement.of('sheetFormatPr', measures)),
  },
]

/** Patches of the workbook. */
const bookPatches: readonly Patch<readonly SheetSnapshot[]>[] = [
  {
    why: 'It cannot hide a name; that of a filter would be listed among the names people gave.',
    repair: (book) => {
      for (const range of book.all('definedName')) {
        const { name, ...rest } = Object.fromEntries(range.attributes)
        if (name === filterName) range.replaceAttributes({ name, hidden: '1', ...rest })
      }
    },
  },
  {
    why: 'It does not quote sheets in what is printed; Excel takes a name with a blank for damage and drops it.',
    repair: (book) => {
      const sheets = book.all('sheet').map((sheet) => sheet.attribute('name') ?? '')
      for (const range of book.all('definedName')) {
        if (!/^_xlnm\.Print_(?:Area|Titles)$/.test(range.attribute('name') ?? '')) continue
        const name = sheets[Number(range.attribute('localSheetId'))]
        if (name !== undefined) range.setText(range.text.replaceAll(`${name}!`, () => `${quoteSheet(name)}!`))
      }
    },
  },
]

const repairPart = <About>(
  parts: Parts,
  path: string,
  patches: readonly Patch<About>[],
  about: About,
): void => {
  const tree = parseXml(new TextDecoder().decode(parts.get(path)))
  for (const patch of patches) patch.repair(tree.root, about)
  parts.set(path, new TextEncoder().encode(tree.toString()))
}

/** Repairs the parts that the library wrote for these sheets. */
export const repairParts = (parts: Parts, sheets: readonly SheetSnapshot[]): void => {
  sheets.forEach((sheet, at) => repairPart(parts, `xl/worksheets/sheet${at + 1}.xml`, sheetPatches, sheet))
  repairPart(parts, 'xl/workbook.xml', bookPatches, sheets)
}

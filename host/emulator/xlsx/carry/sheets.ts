/** A sheet's own things of the original file, put back on the sheet that was written. */
import type { SheetSnapshot } from '../../workbook/snapshot.js'
import {
  listElementAttributes,
  splitElement,
  escapeXml,
  readLocalName,
  unescapeXml,
} from '../package/markup.js'
import type { Original } from '../package/original.js'
import type { Relation } from '../package/paths.js'
import { listExtensions, type CarryContext } from './context.js'
import { countDrawing, placeDrawing, rewriteDrawing, listUnchangedCharts } from './drawings.js'
import { readCarried, type AddressFollower } from './follow.js'
import { carrySettings, rewriteExtendedRules } from './settings.js'
import { locateRichTexts } from '../rich-text.js'
import { rewriteTable } from './tables.js'

/** Elements of a worksheet in the order that Excel insists on, from the cells on (ECMA-376 part 1, §18.3.1.99). */
const order = (
  'sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate ' +
  'customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins ' +
  'pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing ' +
  'legacyDrawing legacyDrawingHF picture oleObjects controls webPublishItems tableParts extLst'
).split(' ')

/** The worksheet with one more element, where Excel looks for it. */
export const insertElement = (xml: string, element: string): string => {
  const later = new Set(order.slice(order.indexOf(readLocalName(element)) + 1))
  const cells = Math.max(0, xml.lastIndexOf('</sheetData>'), xml.lastIndexOf('<sheetData/>'))
  const tail = xml.slice(cells)
  const next = [...tail.matchAll(/<([a-zA-Z]+)\b/g)].find(([, name]) => later.has(name!))
  const at = cells + (next?.index ?? tail.lastIndexOf('</worksheet>'))
  return xml.slice(0, at) + element + xml.slice(at)
}

const insert = ({ written }: CarryContext, path: string, element: string): void =>
  written.put(path, insertElement(written.text(path), element))

/** Lets the sheet name a part by an element of its own. */
const addNamingElement = (
  carrying: CarryContext,
  path: string,
  element: string,
  relation: Relation,
  target: string,
): void => {
  const id = carrying.written.add(path, relation.type, target)
  insert(carrying, path, `<${element} r:id="${id}"/>`)
}

const carryDrawing = (carrying: CarryContext, sheet: SheetSnapshot, part: string, path: string): void => {
  const { original, written, follower, carried, left } = carrying
  const relation = original.named(part, 'drawing')
  if (relation === undefined || !original.entries.has(relation.target)) return
  original.reached(relation.target, new Set(), carrying.looked)
  const out = rewriteDrawing(original.text(relation.target), sheet, follower)
  for (const [kind, count] of out.carried) carried.add(kind, count, sheet.name)
  // Controls are counted where the sheet keeps them.
  for (const [kind, count] of out.left) if (kind !== 'controls') left.add(kind, count, sheet.name)
  if (out.xml === '') return
  const present = written.relations(path).find(({ kind }) => kind === 'drawing')?.target
  const made = placeDrawing(written, relation.target, out, present)
  written.copies.set(relation.target, made)
  if (present === undefined) addNamingElement(carrying, path, 'drawing', relation, made)
}

const carryTables = (carrying: CarryContext, sheet: SheetSnapshot, part: string, path: string): void => {
  const { original, written, follower, carried, left, names } = carrying
  const tables = original.relations(part).filter(({ kind }) => kind === 'table')
  const made = tables.flatMap((relation) => {
    if (!original.entries.has(relation.target)) return []
    original.reached(relation.target, new Set(), carrying.looked)
    const own = original.text(relation.target)
    const xml = rewriteTable(own, sheet, follower, carrying.tables + 1, names)
    if (xml === undefined) {
      left.add('tables', 1, sheet.name)
      return []
    }
    carrying.tables += 1
    names.add((listElementAttributes(own, 'table')[0]?.['displayName'] ?? '').toLowerCase())
    carried.add('tables', 1, sheet.name)
    const target = written.free(relation.target)
    written.put(target, xml, original.contentType(relation.target))
    written.copies.set(relation.target, target)
    return [written.add(path, relation.type, target)]
  })
  if (made.length === 0) return
  const parts = made.map((id) => `<tablePart r:id="${id}"/>`)
  insert(carrying, path, `<tableParts count="${made.length}">${parts.join('')}</tableParts>`)
}

/** Parts that an element of the sheet names, carried as they are. */
const carryNamed = (carrying: CarryContext, sheet: SheetSnapshot, part: string, path: string): void => {
  const { original, written, carried } = carrying
  for (const [element, kind] of [
    ['legacyDrawingHF', 'headerPictures'],
    ['picture', 'backgrounds'],
  ] as const) {
    const relation = original.named(part, element)
    if (relation === undefined || !original.entries.has(relation.target)) continue
    const count = [...original.text(relation.target).matchAll(/<v:imagedata\b/g)].length
    carried.add(kind, kind === 'backgrounds' ? 1 : count, sheet.name)
    addNamingElement(carrying, path, element, relation, written.copy(relation.target))
  }
  const printer = original.named(part, 'pageSetup')
  const xml = written.text(path)
  if (printer === undefined || !original.entries.has(printer.target) || !xml.includes('<pageSetup')) return
  const id = written.add(path, printer.type, written.copy(printer.target))
  written.put(path, written.text(path).replace(/<pageSetup\b/, `<pageSetup r:id="${id}"`))
  carried.add('printerSettings', 1, sheet.name)
}

const sparklines = '{05C60535-1F16-4fd2-B633-F4F36F0B64E0}'
const x14 =
  'xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" ' +
  'xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"'

/** Charts within cells, over the cells they show now. */
const rewriteSparklines = (carrying: CarryContext, sheet: SheetSnapshot, part: string): string => {
  const { original, follower, carried, left } = carrying
  const found = listExtensions(original.text(part)).find(({ uri }) => uri === sparklines)
  if (found === undefined) return ''
  const inside = splitElement(found.xml)
    .inside.join('')
    .replaceAll(/ xr\d*:\w+="[^"]*"/g, '')
    .replaceAll(/<x14:sparkline>[\s\S]*?<\/x14:sparkline>/g, (one) => {
      const where = follower.areas(/<xm:sqref>([^<]*)</.exec(one)?.[1] ?? '', sheet.id)
      ;(where === '' ? left : carried).add('sparklines', 1, sheet.name)
      return where === ''
        ? ''
        : one
            .replace(/(<xm:sqref>)[^<]*/, `$1${where}`)
            .replace(
              /(<xm:f>)([^<]*)/,
              (_, tag: string, formula: string) =>
                tag + escapeXml(follower.formula(unescapeXml(formula), sheet.id)),
            )
    })
  return inside.includes('<x14:sparkline>') ? `<ext uri="${sparklines}" ${x14}>${inside}</ext>` : ''
}

/** Counts what cannot be put back, since it is not known any more where its cells are. */
const countLost = ({ original, looked, left }: CarryContext, sheet: SheetSnapshot, part: string): void => {
  const { rules = [], groups, breaks } = readCarried(sheet)
  for (const { kind, target } of original.relations(part)) {
    if (kind === 'drawing')
      for (const [each, count] of countDrawing(original.text(target))) left.add(each, count, sheet.name)
    if (kind === 'table') left.add('tables', 1, sheet.name)
    original.reached(target, new Set(), looked)
  }
  left.add('extendedRules', rules.length, sheet.name)
  left.add('groups', groups ? 1 : 0, sheet.name)
  left.add('pageBreaks', (breaks?.row.length ?? 0) + (breaks?.column.length ?? 0), sheet.name)
}

/** Puts back what the sheet had in its file, at the place it has in the written one. */
export const carrySheet = (carrying: CarryContext, sheet: SheetSnapshot, path: string): void => {
  const { part } = readCarried(sheet)
  if (part === undefined || !carrying.original.entries.has(part)) return
  const rich = locateRichTexts(sheet)
  carrying.carried.add('richText', rich.cells.size, sheet.name)
  carrying.left.add('richText', rich.lost, sheet.name)
  if (readCarried(sheet).lost) return countLost(carrying, sheet, part)
  carryDrawing(carrying, sheet, part, path)
  carryNamed(carrying, sheet, part, path)
  carryTables(carrying, sheet, part, path)
  carrySettings(carrying, sheet, part, path)
  const extensions =
    rewriteExtendedRules(carrying, sheet, part, path) + rewriteSparklines(carrying, sheet, part)
  if (extensions !== '') insert(carrying, path, `<extLst>${extensions}</extLst>`)
}

/** Charts that stay as the file has them and are not written anew. */
export const findUnchangedChartIds = (
  sheet: SheetSnapshot,
  original: Original,
  follower: AddressFollower,
): Set<number> => {
  const { part } = readCarried(sheet)
  const drawn = part !== undefined && original.named(part, 'drawing') !== undefined
  return new Set(drawn ? listUnchangedCharts(sheet, follower).map(({ id }) => id) : [])
}

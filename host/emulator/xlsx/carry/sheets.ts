/** A sheet's own things of the original file, put back on the sheet that was written. */
import type { SheetSnapshot } from '../../workbook/snapshot.js'
import { XmlElement } from '../package/xml.js'
import type { Original } from '../package/original.js'
import type { Relation } from '../package/paths.js'
import { listExtensions, withoutRevisions, type CarryContext } from './context.js'
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

/** Puts one more element into the written worksheet, where Excel looks for it. */
const insert = ({ written }: CarryContext, path: string, element: XmlElement): void => {
  const tree = written.tree(path)
  const later = new Set(order.slice(order.indexOf(element.local) + 1))
  tree.root.insert(
    element,
    tree.root.elements.find(({ local }) => later.has(local)),
  )
  written.put(path, tree.toString())
}

/** Lets the sheet name a part by an element of its own. */
const addNamingElement = (
  carrying: CarryContext,
  path: string,
  element: string,
  relation: Relation,
  target: string,
): void => {
  const id = carrying.written.add(path, relation.type, target)
  insert(carrying, path, XmlElement.of(element, { 'r:id': id }))
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
  if (out.tree === undefined) return
  const present = written.relations(path).find(({ kind }) => kind === 'drawing')?.target
  const made = placeDrawing(written, relation.target, out.tree, present)
  written.copies.set(relation.target, made)
  if (present === undefined) addNamingElement(carrying, path, 'drawing', relation, made)
}

const carryTables = (carrying: CarryContext, sheet: SheetSnapshot, part: string, path: string): void => {
  const { original, written, follower, carried, left, names } = carrying
  const tables = original.relations(part).filter(({ kind }) => kind === 'table')
  const made = tables.flatMap((relation) => {
    if (!original.entries.has(relation.target)) return []
    original.reached(relation.target, new Set(), carrying.looked)
    const own = original.root(relation.target)
    const xml = rewriteTable(own, sheet, follower, carrying.tables + 1, names)
    if (xml === undefined) {
      left.add('tables', 1, sheet.name)
      return []
    }
    carrying.tables += 1
    names.add((own.attribute('displayName') ?? '').toLowerCase())
    carried.add('tables', 1, sheet.name)
    const target = written.free(relation.target)
    written.put(target, xml, original.contentType(relation.target))
    written.copies.set(relation.target, target)
    return [written.add(path, relation.type, target)]
  })
  if (made.length === 0) return
  const parts = made.map((id) => XmlElement.of('tablePart', { 'r:id': id }))
  insert(carrying, path, XmlElement.of('tableParts', { count: made.length }, ...parts))
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
    const count = original.root(relation.target).all('imagedata').length
    carried.add(kind, kind === 'backgrounds' ? 1 : count, sheet.name)
    addNamingElement(carrying, path, element, relation, written.copy(relation.target))
  }
  const printer = original.named(part, 'pageSetup')
  const tree = written.tree(path)
  const setup = tree.root.child('pageSetup')
  if (printer === undefined || !original.entries.has(printer.target) || setup === undefined) return
  setup.set('r:id', written.add(path, printer.type, written.copy(printer.target)))
  written.put(path, tree.toString())
  carried.add('printerSettings', 1, sheet.name)
}

const sparklines = '{05C60535-1F16-4fd2-B633-F4F36F0B64E0}'
const namespaces = {
  'xmlns:x14': 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main',
  'xmlns:xm': 'http://schemas.microsoft.com/office/excel/2006/main',
}

/** Charts within cells, over the cells they show now. */
const rewriteSparklines = (carrying: CarryContext, sheet: SheetSnapshot, part: string): XmlElement[] => {
  const { original, follower, carried, left } = carrying
  const found = listExtensions(original.root(part)).find((each) => each.attribute('uri') === sparklines)
  if (found === undefined) return []
  for (const list of withoutRevisions(found).all('sparklines'))
    for (const sparkline of list.elements) {
      const [place, source] = [sparkline.child('sqref'), sparkline.child('f')]
      const where = follower.areas(place?.text ?? '', sheet.id)
      ;(where === '' ? left : carried).add('sparklines', 1, sheet.name)
      if (where === '') list.remove(sparkline)
      place?.setText(where)
      source?.setText(follower.formula(source.text, sheet.id))
    }
  if (found.all('sparkline').length === 0) return []
  return [XmlElement.of('ext', { uri: sparklines, ...namespaces }, ...found.elements)]
}

/** Counts what cannot be put back, since it is not known any more where its cells are. */
const countLost = ({ original, looked, left }: CarryContext, sheet: SheetSnapshot, part: string): void => {
  const { rules = [], groups, breaks } = readCarried(sheet)
  for (const { kind, target } of original.relations(part)) {
    if (kind === 'drawing')
      for (const [each, count] of countDrawing(original.root(target), sheet))
        left.add(each, count, sheet.name)
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
  const extensions = [
    ...rewriteExtendedRules(carrying, sheet, part, path),
    ...rewriteSparklines(carrying, sheet, part),
  ]
  if (extensions.length > 0) insert(carrying, path, XmlElement.of('extLst', {}, ...extensions))
}

/** Charts that stay as the file has them. */
export const findUnchangedChartIds = (
  sheet: SheetSnapshot,
  original: Original,
  follower: AddressFollower,
): Set<number> => {
  const { part, lost } = readCarried(sheet)
  const drawn = !lost && part !== undefined && original.named(part, 'drawing') !== undefined
  return new Set(drawn ? listUnchangedCharts(sheet, follower).map(({ id }) => id) : [])
}

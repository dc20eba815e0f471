/**
 * Prepares a file's parts for the spreadsheet library, which drops some things that are needed: precise
 * serial numbers, number formats of East Asia, rules by period, rank and average, lists on other sheets as
 * newer Excel stores them, and default widths. These are changed to forms that it reads.
 */
import { readColour, resolveColour, type Palette } from '../style/colours.js'
import type { Attributes } from './markup.js'
import { parseXml, XmlElement, type XmlDocument } from './xml.js'
import type { Parts } from './zip.js'

const readText = (parts: Parts, path: string): string =>
  new TextDecoder().decode(parts.get(path) ?? new Uint8Array())

const putTree = (parts: Parts, path: string, tree: XmlDocument): void => {
  parts.set(path, new TextEncoder().encode(tree.toString()))
}

/** The attributes of every element of that local name, in order. */
const listAttributes = (xml: string, name: string): Attributes[] =>
  parseXml(xml)
    .root.all(name)
    .map(({ attributes }) => Object.fromEntries(attributes))

/** Built-in number formats end at 163. */
const lastBuiltIn = 163

/**
 * Names every number format after its number (`#14`), so that the library takes no number for a date and
 * gives the number of each format. Returns the patterns that the file itself defines.
 */
export const nameNumberFormats = (parts: Parts): Map<number, string> => {
  const path = [...parts.keys()].find((each) => /(^|\/)styles\.xml$/i.test(each))
  const formats = new Map<number, string>()
  if (path === undefined) return formats
  const tree = parseXml(readText(parts, path))
  const own = tree.root.child('numFmts')
  for (const format of own?.children('numFmt') ?? [])
    formats.set(Number(format.attribute('numFmtId')), format.attribute('formatCode') ?? '')
  const ids = new Set([...formats.keys(), ...Array.from({ length: lastBuiltIn }, (_, at) => at + 1)])
  const named = [...ids].map((id) => XmlElement.of('numFmt', { numFmtId: id, formatCode: `#${id}` }))
  if (own) tree.root.remove(own)
  tree.root.insert(XmlElement.of('numFmts', {}, ...named), tree.root.elements[0])
  putTree(parts, path, tree)
  return formats
}

/** A file's own index of colours, `RRGGBB` each; empty when it has none. */
export const indexedColours = (parts: Parts): string[] => {
  const path = [...parts.keys()].find((each) => /(^|\/)styles\.xml$/i.test(each))
  const list = path && parseXml(readText(parts, path)).root.all('indexedColors')[0]
  return list ? list.elements.map((colour) => (colour.attribute('rgb') ?? '').slice(-6)) : []
}

/** What the head of a sheet says and the library does not return. */
export interface SheetHead {
  /** The default width in characters, if the sheet has one. */
  defaultColWidth?: number
  baseColWidth: number
  /** The used area by the file's own statement, such as `A1:H30`. */
  dimension?: string
}

const readHead = (sheet: XmlElement): SheetHead => {
  const format = sheet.child('sheetFormatPr')
  const dimension = sheet.child('dimension')?.attribute('ref')
  const width = Number(format?.attribute('defaultColWidth'))
  return {
    ...(width > 0 ? { defaultColWidth: width } : {}),
    baseColWidth: Number(format?.attribute('baseColWidth')) || 8,
    ...(dimension === undefined ? {} : { dimension }),
  }
}

const ranked = new Set(['rank', 'percent', 'bottom', 'aboveAverage', 'equalAverage', 'stdDev'])

/** Rules by period have the formula that decides them; the settings of rules by rank become text. */
const rewriteRule = (rule: XmlElement): void => {
  const type = rule.attribute('type') ?? ''
  if (type === 'timePeriod' || /^(not)?ContainsErrors$/i.test(type)) rule.set('type', 'expression')
  else if (type === 'top10' || type === 'aboveAverage') {
    const settings = [...rule.attributes].filter(([name]) => ranked.has(name))
    rule.set('text', JSON.stringify(Object.fromEntries(settings)))
  }
}

const rewriteColour = (element: XmlElement, palette: Palette): void => {
  const colour = resolveColour(readColour(element), palette)
  if (colour === undefined) return
  for (const name of ['theme', 'tint', 'indexed', 'auto']) element.set(name, undefined)
  element.set('rgb', `FF${colour.slice(1).toUpperCase()}`)
}

/**
 * Newer Excel stores rules with other sheets separately, with their area as an element instead of an
 * attribute.
 */
const rewriteValidation = (rule: XmlElement): void => {
  const area = rule.child('sqref')
  if (area === undefined) return
  rule.set('sqref', area.text)
  rule.remove(area)
}

/** Changes one worksheet part where needed, and returns the content of its head. */
export const rewriteRules = (parts: Parts, path: string, palette: Palette): SheetHead => {
  const tree = parseXml(readText(parts, path))
  const { root } = tree
  for (const rule of root.all('cfRule')) rewriteRule(rule)
  for (const scale of root.all('colorScale'))
    for (const colour of scale.children('color')) rewriteColour(colour, palette)
  for (const rule of root.all('dataValidation')) rewriteValidation(rule)
  putTree(parts, path, tree)
  return readHead(root)
}

/** The workbook's own part. */
const bookPath = (parts: Parts): string =>
  [...parts.keys()].find((path) => /(^|\/)workbook\d*\.xml$/i.test(path)) ?? ''

/** Where the workbook's relationships are, and what they are. */
export const readWorkbookRelations = (parts: Parts): { path: string; relations: Attributes[] } => {
  const book = bookPath(parts)
  const folder = book.slice(0, book.lastIndexOf('/') + 1)
  const path = `${folder}_rels/${book.slice(folder.length)}.rels`
  return { path, relations: listAttributes(readText(parts, path), 'Relationship') }
}

/** Every tab: its name, the relationship that leads to its part, and the part's path. */
export const listSheets = (parts: Parts): { name: string; id: string; path: string }[] => {
  const book = bookPath(parts)
  const folder = book.slice(0, book.lastIndexOf('/') + 1)
  const targets = new Map(readWorkbookRelations(parts).relations.map(({ Id, Target }) => [Id, Target ?? '']))
  const sheets = parseXml(readText(parts, book)).root.all('sheet')
  return sheets.map((sheet) => {
    const id = sheet.partId ?? ''
    const target = targets.get(id) ?? ''
    const path = target.startsWith('/') ? target.slice(1) : folder + target.replace(/^\.\//, '')
    return { name: sheet.attribute('name') ?? '', id, path }
  })
}

/** The path of each sheet's part, by the sheet's name. */
export const mapSheetPaths = (parts: Parts): Map<string, string> =>
  new Map(listSheets(parts).map(({ name, path }) => [name, path]))

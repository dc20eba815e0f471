/** What Excel insists on in a package, and refuses a file without (ECMA-376 part 2, §9 and §10). */
import { parseXml, type XmlElement } from '../../../host/emulator/xlsx/package/xml.js'
import { readRelations, toRelationsPath } from '../../../host/emulator/xlsx/package/paths.js'
import { readEntries, unpackEntry } from '../../../host/emulator/xlsx/package/zip.js'

/** The parts of a file as text, those that are no text too. */
export const readParts = (file: Uint8Array): Map<string, string> =>
  new Map(
    [...readEntries(file)].map(([path, entry]) => [path, new TextDecoder().decode(unpackEntry(entry, 1e9))]),
  )

const findDuplicates = (names: readonly string[]): string[] =>
  names.filter((name, at) => names.indexOf(name) !== at)

/** Prefixes that are used in a part and not declared there. */
const findUndeclaredPrefixes = (xml: string): string[] => {
  const used = new Set(
    [...xml.matchAll(/<\/?([\w.-]+):|\s([\w.-]+):[\w.-]+\s*=/g)].map((match) => match[1] ?? match[2]!),
  )
  const declared = new Set([...xml.matchAll(/\sxmlns:([\w.-]+)\s*=/g)].map((match) => match[1]!))
  return [...used].filter((prefix) => !declared.has(prefix) && !['xml', 'xmlns'].includes(prefix))
}

/** Whether every element that opens closes, in order. */
const isBalanced = (xml: string): boolean => {
  const open: string[] = []
  for (const [, end, name, single] of xml.matchAll(
    /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<(\/?)([\w:.-]+)(?:[^>"']|"[^"]*"|'[^']*')*?(\/?)>/g,
  )) {
    if (name === undefined || single === '/') continue
    if (end !== '/') open.push(name)
    else if (open.pop() !== name) return false
  }
  return open.length === 0
}

/** The order of a worksheet's elements (ECMA-376 part 1, §18.3.1.99). */
const order = (
  'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios ' +
  'autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations ' +
  'hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ' +
  'ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems ' +
  'tableParts extLst'
).split(' ')

const isDisordered = (xml: string): boolean => {
  const found = parseXml(xml)
    .root.elements.map(({ local }) => order.indexOf(local))
    .filter((at) => at >= 0)
  return found.some((at, index) => index > 0 && at < found[index - 1]!)
}

const readName = (element: XmlElement, attribute: string): string => element.attribute(attribute) ?? ''

const findTypeFaults = (parts: ReadonlyMap<string, string>): string[] => {
  const types = parseXml(parts.get('[Content_Types].xml') ?? '').root
  const overrides = types.children('Override').map((type) => readName(type, 'PartName').slice(1))
  const defaults = new Set(types.children('Default').map((type) => readName(type, 'Extension').toLowerCase()))
  return [
    ...findDuplicates(overrides).map((path) => `${path} has two types`),
    ...overrides.filter((path) => !parts.has(path)).map((path) => `${path} has a type and is not there`),
    ...[...parts.keys()]
      .filter((path) => path !== '[Content_Types].xml' && !overrides.includes(path))
      .filter((path) => !defaults.has(path.slice(path.lastIndexOf('.') + 1).toLowerCase()))
      .map((path) => `${path} has no type`),
  ]
}

const findRelationFaults = (parts: ReadonlyMap<string, string>): string[] =>
  ['', ...parts.keys()].flatMap((path) => {
    const relations = readRelations(parts.get(toRelationsPath(path)) ?? '', path)
    const ids = relations.map(({ id }) => id)
    const named = [...(parts.get(path) ?? '').matchAll(/\sr:(?:id|embed|link|dm|lo|qs|cs)="([^"]*)"/g)]
    return [
      ...findDuplicates(ids).map((id) => `${path} names two parts ${id}`),
      ...relations
        .filter(({ target, external }) => !external && !parts.has(target))
        .map(({ target }) => `${path} names ${target}, which is not there`),
      ...named.flatMap(([, id]) => (id && !ids.includes(id) ? [`${path} speaks of ${id}`] : [])),
    ]
  })

const findMarkupFaults = (parts: ReadonlyMap<string, string>): string[] =>
  [...parts].flatMap(([path, text]) => {
    if (!/\.(xml|rels|vml)$/.test(path)) return []
    const faults = findUndeclaredPrefixes(text).map((prefix) => `${path} does not say what ${prefix} is`)
    if (!isBalanced(text)) faults.push(`${path} does not close what it opens`)
    if (/worksheets\/sheet\d+\.xml$/.test(path) && isDisordered(text)) faults.push(`${path} is out of order`)
    if (!/drawings\/drawing/.test(path)) return faults
    const shapes = parseXml(text)
      .root.all('cNvPr')
      .map((shape) => readName(shape, 'id'))
    faults.push(...findDuplicates(shapes).map((id) => `${path} has two shapes ${id}`))
    return faults
  })

const findTableFaults = (parts: ReadonlyMap<string, string>): string[] => {
  const tables = [...parts].filter(([path]) => /tables\/table\d*\.xml$/.test(path))
  const own = tables.map(([, text]) => parseXml(text).root)
  return [
    ...findDuplicates(own.map((table) => readName(table, 'id'))).map((id) => `two tables ${id}`),
    ...findDuplicates(own.map((table) => readName(table, 'displayName').toLowerCase())).map(
      (name) => `two tables ${name}`,
    ),
  ]
}

/** Everything in a file that Excel would refuse or repair; empty when it is whole. */
export const findFaults = (file: Uint8Array): string[] => {
  const parts = readParts(file)
  return [
    ...findTypeFaults(parts),
    ...findRelationFaults(parts),
    ...findMarkupFaults(parts),
    ...findTableFaults(parts),
  ]
}

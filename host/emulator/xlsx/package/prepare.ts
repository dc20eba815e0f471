/**
 * Readies a file's parts for the spreadsheet library, which drops some things we need: precise serial numbers, number
 * formats of East Asia, rules by period, rank and average, lists on other sheets as newer Excel stores them, and
 * default widths. What it would drop is spelled in a way it keeps.
 */
import { resolveColour, type Palette } from '../style/colours.js'
import {
  readAttributes,
  listElementAttributes,
  escapeXml,
  createStartTagPattern,
  type Attributes,
} from './markup.js'
import type { Parts } from './zip.js'

const readText = (parts: Parts, path: string): string =>
  new TextDecoder().decode(parts.get(path) ?? new Uint8Array())

/** Built-in number formats end at 163. */
const lastBuiltIn = 163

/**
 * Names every number format after its number (`#14`), so that the library takes no number for a date and keeps the
 * number of each format. Gives the patterns the file defines itself.
 */
export const nameNumberFormats = (parts: Parts): Map<number, string> => {
  const path = [...parts.keys()].find((each) => /(^|\/)styles\.xml$/i.test(each))
  const formats = new Map<number, string>()
  if (path === undefined) return formats
  const xml = readText(parts, path)
  const block = /<(?:[\w.-]+:)?numFmts\b[^>]*?(?:\/>|>[\s\S]*?<\/(?:[\w.-]+:)?numFmts>)/.exec(xml)?.[0]
  for (const { numFmtId, formatCode } of block ? listElementAttributes(block, 'numFmt') : []) {
    formats.set(Number(numFmtId), formatCode ?? '')
  }
  const ids = new Set([...formats.keys(), ...Array.from({ length: lastBuiltIn }, (_, at) => at + 1)])
  const named = [...ids].map((id) => `<numFmt numFmtId="${id}" formatCode="#${id}"/>`).join('')
  const rest = block === undefined ? xml : xml.replace(block, '')
  const ready = rest.replace(
    createStartTagPattern('styleSheet'),
    (tag) => `${tag}<numFmts>${named}</numFmts>`,
  )
  parts.set(path, new TextEncoder().encode(ready))
  return formats
}

/** A file's own index of colours, `RRGGBB` each; empty when it has none. */
export const indexedColours = (parts: Parts): string[] => {
  const path = [...parts.keys()].find((each) => /(^|\/)styles\.xml$/i.test(each))
  const block =
    path && /<(?:[\w.-]+:)?indexedColors>[\s\S]*?<\/(?:[\w.-]+:)?indexedColors>/.exec(readText(parts, path))
  return block ? listElementAttributes(block[0], 'rgbColor').map(({ rgb }) => (rgb ?? '').slice(-6)) : []
}

/** What is said at the head of a sheet that the library does not pass on. */
export interface SheetHead {
  /** The default width in characters, if the sheet has one. */
  defaultColWidth?: number
  baseColWidth: number
  /** The used area as the file claims it, such as `A1:H30`. */
  dimension?: string
}

const readHead = (head: string): SheetHead => {
  const format = listElementAttributes(head, 'sheetFormatPr')[0] ?? {}
  const dimension = listElementAttributes(head, 'dimension')[0]?.['ref']
  const width = Number(format['defaultColWidth'])
  return {
    ...(width > 0 ? { defaultColWidth: width } : {}),
    baseColWidth: Number(format['baseColWidth']) || 8,
    ...(dimension === undefined ? {} : { dimension }),
  }
}

const ranked = new Set(['rank', 'percent', 'bottom', 'aboveAverage', 'equalAverage', 'stdDev'])

/** Rules by period come with the formula that decides them; rules by rank keep their settings as text. */
const rewriteRule = (tag: string, inside: string, closing: string): string => {
  const all = readAttributes(inside)
  if (all['type'] === 'timePeriod' || /^(not)?ContainsErrors$/i.test(all['type'] ?? ''))
    all['type'] = 'expression'
  else if (all['type'] !== 'top10' && all['type'] !== 'aboveAverage') return tag
  else {
    const settings = Object.entries(all).filter(([name]) => ranked.has(name))
    all['text'] = JSON.stringify(Object.fromEntries(settings))
  }
  const spelled = Object.entries(all).map(([name, value]) => ` ${name}="${escapeXml(value)}"`)
  return `<cfRule${spelled.join('')}${closing}>`
}

const rewriteScale = (block: string, palette: Palette): string =>
  block.replace(createStartTagPattern('color'), (tag, inside: string) => {
    const { rgb, theme, tint, indexed } = readAttributes(inside)
    const colour = resolveColour(
      {
        ...(rgb ? { rgb: rgb.slice(-6) } : {}),
        ...(theme ? { theme: Number(theme) } : {}),
        ...(tint ? { tint: Number(tint) } : {}),
        ...(indexed ? { indexed: Number(indexed) } : {}),
      },
      palette,
    )
    return colour ? `<color rgb="FF${colour.slice(1).toUpperCase()}"/>` : tag
  })

/** Newer Excel keeps rules about other sheets apart, with their area as an element instead of an attribute. */
const newerValidation = /<x14:dataValidation\b([^>]*)>([\s\S]*?)<xm:sqref>([^<]*)<\/xm:sqref>/g

/** Rewrites one worksheet part where needed, and gives what its head says. */
export const rewriteRules = (parts: Parts, path: string, palette: Palette): SheetHead => {
  const xml = readText(parts, path)
  const start = xml.search(/<(?:[\w.-]+:)?sheetData\b/)
  const end = Math.max(start, xml.lastIndexOf('sheetData'))
  if (start < 0) return readHead(xml)
  const tail = xml
    .slice(end)
    .replace(createStartTagPattern('cfRule'), rewriteRule)
    .replace(/<colorScale>[\s\S]*?<\/colorScale>/g, (block) => rewriteScale(block, palette))
    .replace(
      newerValidation,
      (_, inside: string, body: string, areas: string) =>
        `<x14:dataValidation${inside} sqref="${areas}">${body}`,
    )
  parts.set(path, new TextEncoder().encode(xml.slice(0, end) + tail))
  return readHead(xml.slice(0, start))
}

/** The workbook's own part. */
const bookPath = (parts: Parts): string =>
  [...parts.keys()].find((path) => /(^|\/)workbook\d*\.xml$/i.test(path)) ?? ''

/** Where the workbook's relationships stand, and what they are. */
export const readWorkbookRelations = (parts: Parts): { path: string; relations: Attributes[] } => {
  const book = bookPath(parts)
  const folder = book.slice(0, book.lastIndexOf('/') + 1)
  const path = `${folder}_rels/${book.slice(folder.length)}.rels`
  return { path, relations: listElementAttributes(readText(parts, path), 'Relationship') }
}

/** Every tab: its name, the relationship that leads to its part, and the part's path. */
export const listSheets = (parts: Parts): { name: string; id: string; path: string }[] => {
  const book = bookPath(parts)
  const folder = book.slice(0, book.lastIndexOf('/') + 1)
  const targets = new Map(readWorkbookRelations(parts).relations.map(({ Id, Target }) => [Id, Target ?? '']))
  return listElementAttributes(readText(parts, book), 'sheet').map((sheet) => {
    const id = Object.entries(sheet).find(([name]) => /:id$/i.test(name))?.[1] ?? ''
    const target = targets.get(id) ?? ''
    const path = target.startsWith('/') ? target.slice(1) : folder + target.replace(/^\.\//, '')
    return { name: sheet['name'] ?? '', id, path }
  })
}

/** The path of each sheet's part, by the sheet's name. */
export const mapSheetPaths = (parts: Parts): Map<string, string> =>
  new Map(listSheets(parts).map(({ name, path }) => [name, path]))

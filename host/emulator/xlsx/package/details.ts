/**
 * What a sheet's XML says of single rows and letters, read from the XML itself: a million rows are searched
 * only where one of them has any of it.
 */
import type { FontStyle, RichTextRun } from 'hucre'
import { parseArea } from '../address.js'
import { readColour, toFileColour, resolveColour, type Palette } from '../style/colours.js'
import { visitCellTexts, visitRows, type SheetData } from './sheet-data.js'
import { parseXml, type XmlElement } from './xml.js'
import type { Parts } from './zip.js'

/** A text with several styles, in the cell it is in. */
export interface RichText {
  row: number
  column: number
  runs: RichTextRun[]
}

/** A row, counted from 1, that is grouped or below which a group is folded. */
export type GroupedRow = [row: number, group: { outlineLevel?: number; collapsed?: boolean }]

/** The details that are read. */
export interface SheetDetails {
  /** The part in which the sheet is stored. */
  part?: string
  rich?: RichText[]
  grouped?: GroupedRow[]
}

const textOf = (parts: Parts, path: string | undefined): string =>
  new TextDecoder().decode((path && parts.get(path)) || new Uint8Array())

const isSwitchedOn = (properties: XmlElement, name: string): boolean =>
  properties
    .children(name)
    .some((element) => !['0', 'false', 'none'].includes(element.attribute('val') ?? '1'))

/** Colours of the file's theme as RGB, because the written file has a theme of its own. */
const fontOf = (properties: XmlElement, palette: Palette): FontStyle => {
  const valueOf = (name: string): string | undefined => properties.child(name)?.attribute('val')
  const [size, name, raised] = [valueOf('sz'), valueOf('rFont') ?? valueOf('name'), valueOf('vertAlign')]
  const color = resolveColour(readColour(properties.child('color')), palette)
  return {
    ...(isSwitchedOn(properties, 'b') ? { bold: true } : {}),
    ...(isSwitchedOn(properties, 'i') ? { italic: true } : {}),
    ...(isSwitchedOn(properties, 'u') ? { underline: true } : {}),
    ...(isSwitchedOn(properties, 'strike') ? { strikethrough: true } : {}),
    ...(size ? { size: Number(size) } : {}),
    ...(name ? { name } : {}),
    ...(color ? { color: toFileColour(color) } : {}),
    ...(raised === 'superscript' || raised === 'subscript' ? { vertAlign: raised } : {}),
  }
}

/** A file writes characters that XML forbids as `_x000D_`. */
const unescapeText = (text: string): string =>
  text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))

/** The runs of a text; `undefined` where all of it has the style of its cell. */
const readRuns = (element: XmlElement, palette: Palette): RichTextRun[] | undefined => {
  const runs = element.children('r').map((run) => {
    const properties = run.child('rPr')
    const text = unescapeText(run.child('t')?.text ?? '')
    return properties === undefined ? { text } : { text, font: fontOf(properties, palette) }
  })
  return runs.some((run) => 'font' in run) ? runs : undefined
}

/** The texts of the file that have several styles, by their numbers. */
export const richStrings = (parts: Parts, palette: Palette): ReadonlyMap<number, RichTextRun[]> => {
  const xml = textOf(
    parts,
    [...parts.keys()].find((path) => /(^|\/)sharedStrings\.xml$/i.test(path)),
  )
  // Most files have no such text, and may have very many others.
  if (!xml.includes('rPr')) return new Map()
  return new Map(
    parseXml(xml)
      .root.children('si')
      .flatMap((text, number) => {
        const runs = readRuns(text, palette)
        return runs ? [[number, runs] as const] : []
      }),
  )
}

const richCells = (
  { xml, start }: SheetData,
  strings: ReadonlyMap<number, RichTextRun[]>,
  palette: Palette,
): RichText[] => {
  if (strings.size === 0 && !xml.includes('rPr')) return []
  const found: RichText[] = []
  visitCellTexts(xml, start, (place, text) => {
    const runs = typeof text === 'number' ? strings.get(text) : readRuns(parseXml(text).root, palette)
    const area = runs && parseArea(place())
    if (area) found.push({ row: area.row, column: area.column, runs })
  })
  return found
}

const groupedRows = ({ xml, start }: SheetData): GroupedRow[] => {
  if (!/\s(?:outlineLevel|collapsed)=/.test(xml)) return []
  const found: GroupedRow[] = []
  visitRows(xml, start, ({ r, outlineLevel = '0', collapsed }) => {
    const folded = collapsed === '1' || collapsed === 'true'
    if (r === undefined || (outlineLevel === '0' && !folded)) return
    found.push([Number(r), { outlineLevel: Number(outlineLevel), ...(folded ? { collapsed: true } : {}) }])
  })
  return found
}

/** What the XML of the sheet in that part says of single rows and letters. */
export const readDetails = (
  data: SheetData | undefined,
  path: string,
  strings: ReadonlyMap<number, RichTextRun[]>,
  palette: Palette,
): SheetDetails => {
  const [rich, grouped] = data ? [richCells(data, strings, palette), groupedRows(data)] : [[], []]
  return {
    part: path,
    ...(rich.length > 0 ? { rich } : {}),
    ...(grouped.length > 0 ? { grouped } : {}),
  }
}

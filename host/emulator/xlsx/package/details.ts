/**
 * What a sheet's XML says of single rows and letters, read from the XML itself: a million rows are looked through only
 * where one of them says any of it.
 */
import type { FontStyle, RichTextRun } from 'hucre'
import { parseArea } from '../address.js'
import { toFileColour, resolveColour, type Palette } from '../style/colours.js'
import { readAttributes, listElementAttributes, createStartTagPattern, unescapeXml } from './markup.js'
import type { Parts } from './zip.js'

/** A text with several looks, in the cell it is in. */
export interface RichText {
  row: number
  column: number
  runs: RichTextRun[]
}

/** A row, counted from 1, that is grouped or below which a group is folded. */
export type GroupedRow = [row: number, group: { outlineLevel?: number; collapsed?: boolean }]

/** What is read of it. */
export interface SheetDetails {
  /** The part that the sheet is kept in. */
  part?: string
  rich?: RichText[]
  grouped?: GroupedRow[]
}

const textOf = (parts: Parts, path: string | undefined): string =>
  new TextDecoder().decode((path && parts.get(path)) || new Uint8Array())

const isSwitchedOn = (properties: string, name: string): boolean =>
  listElementAttributes(properties, name).some(
    ({ val = '1' }) => val !== '0' && val !== 'false' && val !== 'none',
  )

/** Colours of the file's theme as themselves, since the written file has a theme of its own. */
const fontOf = (properties: string, palette: Palette): FontStyle => {
  const [size] = listElementAttributes(properties, 'sz')
  const [name] = [...listElementAttributes(properties, 'rFont'), ...listElementAttributes(properties, 'name')]
  const [{ rgb, theme, indexed, tint } = {}] = listElementAttributes(properties, 'color')
  const [raised] = listElementAttributes(properties, 'vertAlign')
  const color = resolveColour(
    {
      ...(rgb ? { rgb: rgb.slice(-6) } : {}),
      ...(theme ? { theme: Number(theme) } : {}),
      ...(indexed ? { indexed: Number(indexed) } : {}),
      ...(tint ? { tint: Number(tint) } : {}),
    },
    palette,
  )
  return {
    ...(isSwitchedOn(properties, 'b') ? { bold: true } : {}),
    ...(isSwitchedOn(properties, 'i') ? { italic: true } : {}),
    ...(isSwitchedOn(properties, 'u') ? { underline: true } : {}),
    ...(isSwitchedOn(properties, 'strike') ? { strikethrough: true } : {}),
    ...(size?.['val'] ? { size: Number(size['val']) } : {}),
    ...(name?.['val'] ? { name: name['val'] } : {}),
    ...(color ? { color: toFileColour(color) } : {}),
    ...(raised?.['val'] === 'superscript' || raised?.['val'] === 'subscript'
      ? { vertAlign: raised['val'] }
      : {}),
  }
}

/** A file writes characters that XML forbids as `_x000D_`. */
const unescapeText = (text: string): string =>
  unescapeXml(text).replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(parseInt(code, 16)),
  )

const readRuns = (xml: string, palette: Palette): RichTextRun[] | undefined => {
  if (!/<(?:\w+:)?rPr\b/.test(xml)) return undefined
  const runs = [...xml.matchAll(/<(?:\w+:)?r>([\s\S]*?)<\/(?:\w+:)?r>/g)].map(([, inside = '']) => {
    const properties = /<(?:\w+:)?rPr>([\s\S]*?)<\/(?:\w+:)?rPr>/.exec(inside)?.[1]
    const text = unescapeText(/<(?:\w+:)?t\b[^>]*>([\s\S]*?)<\/(?:\w+:)?t>/.exec(inside)?.[1] ?? '')
    return properties === undefined ? { text } : { text, font: fontOf(properties, palette) }
  })
  return runs.length > 0 ? runs : undefined
}

/** The texts of the file that have several looks, by their numbers. */
export const richStrings = (parts: Parts, palette: Palette): ReadonlyMap<number, RichTextRun[]> => {
  const xml = textOf(
    parts,
    [...parts.keys()].find((path) => /(^|\/)sharedStrings\.xml$/i.test(path)),
  )
  const found = new Map<number, RichTextRun[]>()
  if (!/<(?:\w+:)?rPr\b/.test(xml)) return found
  let number = 0
  for (const [, inside = ''] of xml.matchAll(/<(?:\w+:)?si(?:\s*\/>|\b[^>]*>([\s\S]*?)<\/(?:\w+:)?si>)/g)) {
    const runs = readRuns(inside, palette)
    if (runs) found.set(number, runs)
    number += 1
  }
  return found
}

const cell =
  /<(?:\w+:)?c\b([^>]*)>(?:<(?:\w+:)?v>(\d+)<\/(?:\w+:)?v>|<(?:\w+:)?is>([\s\S]*?)<\/(?:\w+:)?is>)/g

const richCells = (
  xml: string,
  strings: ReadonlyMap<number, RichTextRun[]>,
  palette: Palette,
): RichText[] => {
  if (strings.size === 0 && !/<(?:\w+:)?rPr\b/.test(xml)) return []
  return [...xml.matchAll(cell)].flatMap(([, inside = '', number, own]): RichText[] => {
    const { r = '', t } = readAttributes(inside)
    const runs =
      own !== undefined ? readRuns(own, palette) : t === 's' ? strings.get(Number(number)) : undefined
    const place = runs && parseArea(r)
    return place ? [{ row: place.row, column: place.column, runs }] : []
  })
}

const groupedRows = (xml: string): GroupedRow[] => {
  if (!/\s(?:outlineLevel|collapsed)=/.test(xml)) return []
  return [...xml.matchAll(createStartTagPattern('row'))].flatMap(([, inside = '']): GroupedRow[] => {
    if (!/outlineLevel|collapsed/.test(inside)) return []
    const { r, outlineLevel = '0', collapsed } = readAttributes(inside)
    const folded = collapsed === '1' || collapsed === 'true'
    if (r === undefined || (outlineLevel === '0' && !folded)) return []
    return [[Number(r), { outlineLevel: Number(outlineLevel), ...(folded ? { collapsed: true } : {}) }]]
  })
}

/** What the XML of the sheet in that part says of single rows and letters. */
export const readDetails = (
  xml: string,
  path: string,
  strings: ReadonlyMap<number, RichTextRun[]>,
  palette: Palette,
): SheetDetails => {
  const [rich, grouped] = [richCells(xml, strings, palette), groupedRows(xml)]
  return {
    part: path,
    ...(rich.length > 0 ? { rich } : {}),
    ...(grouped.length > 0 ? { grouped } : {}),
  }
}

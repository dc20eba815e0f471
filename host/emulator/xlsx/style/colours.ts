/** Colours of a spreadsheet file as `#rrggbb`. */
import type { Color } from 'hucre'
import type { XmlElement } from '../package/xml.js'

/**
 * What is needed to resolve a file's colours: its theme (12 × `RRGGBB`) and its own index table, if it has
 * one.
 */
export interface Palette {
  theme: string[]
  indexed: string[]
}

/** ECMA-376 part 1, §18.8.27: the index table of files without their own; 64 and 65 are the system's own. */
const standardIndex = (
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF ' +
  '800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF ' +
  '000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 ' +
  '3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333 ' +
  '000000 FFFFFF'
).split(' ')

/** Cells name light 1 first, the theme lists dark 1 first (ECMA-376 part 1, §18.8.3). */
const themeOrder = [1, 0, 3, 2, 4, 5, 6, 7, 8, 9, 10, 11]

const channels = (hex: string): [number, number, number] => [
  parseInt(hex.slice(0, 2), 16) / 255,
  parseInt(hex.slice(2, 4), 16) / 255,
  parseInt(hex.slice(4, 6), 16) / 255,
]

/** Makes a colour lighter (tint > 0) or darker (< 0) by the lightness of its HSL form, as in §18.8.19. */
const applyTint = (hex: string, tint: number): string => {
  if (!tint) return hex
  const [red, green, blue] = channels(hex)
  const high = Math.max(red, green, blue)
  const low = Math.min(red, green, blue)
  const lightness = (high + low) / 2
  const newLightness = tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint
  const spread = high - low
  const saturation = spread === 0 ? 0 : spread / (1 - Math.abs(2 * lightness - 1))
  const chroma = (1 - Math.abs(2 * newLightness - 1)) * saturation
  return [red, green, blue]
    .map((channel) => newLightness + (spread === 0 ? 0 : ((channel - lightness) / spread) * chroma))
    .map((channel) => Math.round(Math.min(1, Math.max(0, channel)) * 255))
    .map((channel) => channel.toString(16).padStart(2, '0'))
    .join('')
}

/** The colour as `#rrggbb`; `undefined` for none or "automatic". */
export const resolveColour = (colour: Color | undefined, palette: Palette): string | undefined => {
  if (!colour) return undefined
  const base =
    colour.rgb ??
    (colour.theme !== undefined
      ? palette.theme[themeOrder[colour.theme] ?? -1]
      : colour.indexed !== undefined
        ? (palette.indexed[colour.indexed] ?? standardIndex[colour.indexed])
        : undefined)
  if (base === undefined || !/^[0-9a-f]{6}$/i.test(base)) return undefined
  return `#${applyTint(base.toLowerCase(), colour.tint ?? 0)}`
}

/** The colour that an element of a file has. */
export const readColour = (element: XmlElement | undefined): Color => {
  const [rgb, theme, indexed, tint] = ['rgb', 'theme', 'indexed', 'tint'].map((name) =>
    element?.attribute(name),
  )
  return {
    ...(rgb ? { rgb: rgb.slice(-6) } : {}),
    ...(theme ? { theme: Number(theme) } : {}),
    ...(indexed ? { indexed: Number(indexed) } : {}),
    ...(tint ? { tint: Number(tint) } : {}),
  }
}

/** `#rrggbb` as a file writes it. */
export const toFileColour = (hex: string): Color => ({ rgb: hex.slice(1).toUpperCase() })

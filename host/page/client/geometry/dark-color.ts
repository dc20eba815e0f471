/** What the colours of a workbook are in the dark theme. */
import { darkPalette } from '../../../../src/core/dark-palette.js'
import * as palette from '../../../../src/core/palette.js'

type Light = readonly [red: number, green: number, blue: number]

/** The palette's own colours, each with what it is in the dark. */
const dark = new Map<string, string>(Object.entries(darkPalette))
const known = new Map(Object.entries<string>(palette).map(([name, color]) => [color, dark.get(name)]))

/** The light of a colour's parts, from 0 to 1, by the curve of sRGB. */
const toLight = (color: string): Light => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => parseInt(color.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return [red, green, blue]
}
const toColor = (light: Light): string =>
  `#${light
    .map((part) => (part <= 0.0031308 ? 12.92 * part : 1.055 * part ** (1 / 2.4) - 0.055))
    .map((part) =>
      Math.round(255 * Math.min(1, Math.max(0, part)))
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`
const map = ([red, green, blue]: Light, change: (part: number) => number): Light => [
  change(red),
  change(green),
  change(blue),
]
/** How bright a light is: the relative luminance of WCAG 2. */
const brightnessOf = ([red, green, blue]: Light): number => 0.2126 * red + 0.7152 * green + 0.0722 * blue

const paper = brightnessOf(toLight(darkPalette.paper))

/**
 * A colour in the dark theme: of its own hue, and as far from the dark paper as it is from white, so that a text on its
 * background can be read as well as before.
 */
export function darken(color: string): string {
  const found = known.get(color)
  if (found !== undefined) return found
  const light = toLight(color)
  const wanted = Math.min(1, ((paper + 0.05) * 1.05) / (brightnessOf(light) + 0.05) - 0.05)
  // Pale colours are mostly white, of which little may be left.
  const white = 0.8 * Math.min(...light)
  const pure = map(light, (part) => part - white)
  const brightness = brightnessOf(pure)
  if (brightness === 0) return toColor([wanted, wanted, wanted])
  const scaled = map(pure, (part) => (part * wanted) / brightness)
  const largest = Math.max(...scaled)
  if (largest <= 1) return toColor(scaled)
  // Brighter than the hue can be: white is added.
  const full = map(scaled, (part) => part / largest)
  const share = (wanted - brightnessOf(full)) / (1 - brightnessOf(full))
  return toColor(map(full, (part) => part + (1 - part) * share))
}

const hasBothThemes =
  typeof CSS !== 'undefined' && CSS.supports(`color: light-dark(${palette.text}, ${palette.paper})`)

/** A colour as CSS that changes with the theme, where the browser can; else the colour. */
export const inBothThemes = (color: string): string =>
  hasBothThemes && /^#[0-9a-f]{6}$/i.test(color)
    ? `light-dark(${color},${darken(color.toLowerCase())})`
    : color

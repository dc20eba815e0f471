import { darkPalette } from '../../src/core/dark-palette.js'
import * as palette from '../../src/core/palette.js'

const toPropertyName = (name: string): string => `--${name.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`)}`
const toProperties = (colors: Readonly<Record<string, string>>): ReadonlyMap<string, string> =>
  new Map(Object.entries(colors).map(([name, color]) => [toPropertyName(name), color]))

/** The palette as CSS custom properties: `softText` is `--soft-text`. */
export const colorProperties = toProperties(palette)
/** The same for what differs in the dark theme. */
const darkProperties = toProperties(darkPalette)

/** The properties that styles and scripts read. */
const findUsed = (text: string): ReadonlySet<string> =>
  new Set([...text.matchAll(/var\((--[a-z-]+)/g)].map((match) => match[1]!))
const shorten = (color: string): string => color.replace(/^#(.)\1(.)\2(.)\3$/, '#$1$2$3')
const declare = (selector: string, colors: ReadonlyMap<string, string>, used: ReadonlySet<string>): string =>
  `${selector}{${[...colors].flatMap(([name, color]) => (used.has(name) || !name.startsWith('--') ? [`${name}:${shorten(color)}`] : [])).join(';')}}`

/**
 * Those colours of the palette that a page's style and script use, in the light theme and in the dark one, which the
 * document's element has as its class. What has the class `light` is light in both.
 */
export function declareColors(text: string): string {
  const used = findUsed(text)
  return `${declare(':root,.light', new Map([['color-scheme', 'light'], ...colorProperties]), used)}${declare('.dark', new Map([['color-scheme', 'dark'], ...darkProperties]), used)}`
}

/**
 * Gives the palette's properties names of two characters, since pages name them hundreds of times. Properties that are
 * not the palette's keep their names.
 */
export function shortenColorNames(text: string): string {
  const places = new Map([...colorProperties.keys()].map((name, index) => [name, index]))
  return text.replace(/(?<=var\(|[{;])--[a-z-]+/g, (name) => {
    const place = places.get(name)
    return place === undefined ? name : `--${place.toString(36)}`
  })
}

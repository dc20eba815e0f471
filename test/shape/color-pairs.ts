/** The colours that come together as text and background, and how clear the text is. */
import { colorProperties } from '../../host/build/page-colors.js'
import * as palette from '../../src/core/palette.js'
import { readSources } from './sources.js'

/** Every colour of the palette, by its name. */
export const names = new Map(Object.entries<string>(palette))
/** The files that may show colours. */
export const sources = ['src', 'sidebar', 'host'].flatMap((folder) =>
  readSources(folder, ['.ts', '.tsx', '.mjs', '.css', '.mjml', '.html']),
)
export const styles = sources.filter(({ path }) => path.endsWith('.css'))

/** How far a text is from its background in brightness, as WCAG 2 reckons it. */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [one, other].map(luminance).sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

/** How bright a colour is, from 0 to 1. */
export function luminance(color: string): number {
  const [red, green, blue] = [1, 3, 5]
    .map((at) => parseInt(color.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!
}

/** Pairs that a style of a sheet brings together. */
export const ofSheets = sources.flatMap(({ path, text }) =>
  [...text.matchAll(/background: palette\.(\w+),\s*(?:fontColor|color): palette\.(\w+)/g)].map(
    ([, ground, color]) => [path, names.get(color!)!, names.get(ground!)!] as const,
  ),
)

/** The colour's name for a CSS custom property. */
export const roleOf = new Map(
  [...colorProperties.keys()].map((property, at) => [property, [...names.keys()][at]!]),
)
/** Pairs of roles that one rule of a page brings together. */
export const ofPages = styles.flatMap(({ path, text }) =>
  [...text.matchAll(/\{([^{}]*)\}/g)].flatMap(([, body]) => {
    const color = /(?:^|;)\s*color: var\((--[a-z-]+)\)/.exec(body!)?.[1]
    const ground = /(?:^|;)\s*background(?:-color)?: var\((--[a-z-]+)\)/.exec(body!)?.[1]
    const pair = [roleOf.get(color ?? ''), roleOf.get(ground ?? '')] as const
    return pair[0] && pair[1] ? [[path, pair[0], pair[1]] as const] : []
  }),
)

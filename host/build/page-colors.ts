import * as palette from '../../src/core/palette.js'

const toPropertyName = (name: string): string => `--${name.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`)}`

/** The palette as CSS custom properties: `softText` is `--soft-text`. */
export const colorProperties: ReadonlyMap<string, string> = new Map(
  Object.entries(palette).map(([name, color]) => [toPropertyName(name), color]),
)

/**
 * Declares in a page's style those colours of the palette that its style and script use.
 *
 * @param earlier a style before it, whose colours are declared already
 */
export function addColors(css: string, script: string, earlier = ''): string {
  const used = new Set([...`${css}${script}`.matchAll(/var\((--[a-z-]+)/g)].map((match) => match[1]!))
  const lines = [...colorProperties]
    .filter(([name]) => used.has(name) && !earlier.includes(`${name}:`))
    .map((entry) => entry.join(':'))
  return lines.length === 0 ? css : `:root{${lines.join(';')}}${css}`
}

import * as palette from '../../src/core/palette.js'

const toPropertyName = (name: string): string => `--${name.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`)}`

/** The palette as CSS custom properties: `softText` is `--soft-text`. */
export const colorProperties: ReadonlyMap<string, string> = new Map(
  Object.entries(palette).map(([name, color]) => [toPropertyName(name), color]),
)

/** Declares in a page's style those colours of the palette that its style and script use. */
export function addColors(css: string, script: string): string {
  const used = new Set([...`${css}${script}`.matchAll(/var\((--[a-z-]+)/g)].map((match) => match[1]!))
  const lines = [...colorProperties].filter(([name]) => used.has(name)).map((entry) => entry.join(':'))
  return `:root{${lines.join(';')}}${css}`
}

import { darkPalette } from '../../../src/core/dark-palette.js'

const declaration = /\/\*\* ([^*]+) \*\/\nexport const (\w+) = '(#[0-9a-f]+)'/g
const table = /^\| Name \|[^]*?\n(?=\n)/m

/** The documentation of the palette with its table made again from the palette's source. */
export function replacePaletteTable(text: string, source: string): string {
  const dark = new Map(Object.entries<string>(darkPalette))
  const rows = [...source.matchAll(declaration)].map(([, purpose, name, color]) => {
    const inDark = dark.get(name!)
    return `| \`${name}\` | \`${color}\` | ${inDark === undefined ? '' : `\`${inDark}\``} | ${purpose} |`
  })
  const lines = ['| Name | Colour | In the dark theme | For |', '| --- | --- | --- | --- |', ...rows]
  return text.replace(table, () => `${lines.join('\n')}\n`)
}

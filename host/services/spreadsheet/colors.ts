import { Refusal } from '../../workbook/refusal.js'

/** The CSS colour names scripts use most, as the codes cells store. */
const named: Record<string, string> = {
  white: '#ffffff',
  black: '#000000',
  red: '#ff0000',
  green: '#008000',
  blue: '#0000ff',
  yellow: '#ffff00',
  orange: '#ffa500',
  gray: '#808080',
  grey: '#808080',
  lightgray: '#d3d3d3',
  lightgrey: '#d3d3d3',
  purple: '#800080',
  pink: '#ffc0cb',
  cyan: '#00ffff',
  magenta: '#ff00ff',
  brown: '#a52a2a',
  silver: '#c0c0c0',
  navy: '#000080',
  teal: '#008080',
  maroon: '#800000',
  olive: '#808000',
  lime: '#00ff00',
}

/** A colour as `#rrggbb`; `undefined` for the default. Throws a {@link Refusal} for what is no colour. */
export const colorCode = (color: string | null): string | undefined => {
  if (color === null || color === '') return undefined
  const lower = color.toLowerCase()
  if (/^#[0-9a-f]{6}$/.test(lower)) return lower
  if (/^#[0-9a-f]{3}$/.test(lower)) return `#${Array.from(lower.slice(1), (digit) => digit + digit).join('')}`
  const code = named[lower]
  if (code === undefined) throw new Refusal(`Invalid argument: color ${color}`)
  return code
}

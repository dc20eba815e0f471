/** A cell's style as CSS text. */
import type { StyleSnapshot } from '../../../emulator/workbook/snapshot.js'
import type { CellView } from '../../contract.js'
import { memoize } from '../../../../src/core/memoize.js'
import { inBothThemes } from './dark-color.js'

/** What does not fit is cut at its end, never at its beginning. */
const justify = { left: 'flex-start', center: 'safe center', right: 'safe flex-end' } as const
const align = { top: 'flex-start', middle: 'center', bottom: 'flex-end' } as const
const borderWidth = { thin: 1, medium: 2, thick: 3, dotted: 1, dashed: 1, double: 3 } as const
const borderLine = {
  thin: 'solid',
  medium: 'solid',
  thick: 'solid',
  dotted: 'dotted',
  dashed: 'dashed',
  double: 'double',
} as const
/** Points to CSS pixels. */
const pixelsPerPoint = 4 / 3
/** The height of a line in pixels where the style says nothing, as in cell.css. */
const usualLine = 18

/** The size of letters with lines high enough for them: text that runs into the next cell is cut at its line's edges. */
function fontSizeStyle(pixels: number): string {
  const size = `font-size:${Math.round(pixels * 10) / 10}px`
  return pixels * 1.25 > usualLine ? `${size};line-height:${Math.ceil(pixels * 1.25)}px` : size
}

const cache = new WeakMap<StyleSnapshot, string>()

/** The part of a cell's CSS that its style decides. */
export const styleText = (style: StyleSnapshot): string => memoize(cache, style, () => writeStyle(style))

function writeStyle(style: StyleSnapshot): string {
  const parts: string[] = []
  if (style.background) parts.push(`background:${inBothThemes(style.background)}`)
  if (style.fontColor) parts.push(`color:${inBothThemes(style.fontColor)}`)
  if (style.bold) parts.push('font-weight:600')
  if (style.italic) parts.push('font-style:italic')
  const lines = [style.underline && 'underline', style.strikethrough && 'line-through'].filter(Boolean)
  if (lines.length > 0) parts.push(`text-decoration:${lines.join(' ')}`)
  if (style.fontSize) parts.push(fontSizeStyle(style.fontSize * pixelsPerPoint))
  if (style.fontFamily) parts.push(`font-family:${JSON.stringify(style.fontFamily)},var(--cell-font)`)
  if (style.vertical) parts.push(`align-items:${align[style.vertical]}`)
  if (style.wrap === 'wrap') parts.push('white-space:pre-wrap;overflow-wrap:anywhere')
  for (const [side, border] of Object.entries(style.borders ?? {})) {
    parts.push(
      `border-${side}:${borderWidth[border.style]}px ${borderLine[border.style]} ${inBothThemes(border.color)}`,
    )
  }
  return parts.join(';')
}

/** Numbers and days are at the right, truth values and errors in the middle, text left, unless the style says so. */
export function alignment(cell: CellView, style: StyleSnapshot | undefined): 'left' | 'center' | 'right' {
  if (style?.horizontal) return style.horizontal
  if (cell.kind === 'number') return 'right'
  return cell.kind === 'text' ? 'left' : 'center'
}

export const justifyStyle = (side: 'left' | 'center' | 'right'): string => `justify-content:${justify[side]}`

/** Roughly how wide a line of text is, in pixels: East Asian letters are square, others about half of that. */
export function textWidth(text: string, style: StyleSnapshot | undefined): number {
  const size = (style?.fontSize ?? 10) * pixelsPerPoint
  let width = 0
  for (const letter of text) width += letter > '\u2e7f' ? size : size * 0.54
  return width * (style?.bold ? 1.06 : 1)
}

/** Addresses a cell may link to; others stay text. */
export const isLinkable = (url: string | undefined): url is string =>
  url !== undefined && /^(https?:\/\/|mailto:)/i.test(url)

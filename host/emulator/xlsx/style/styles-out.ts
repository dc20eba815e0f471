/** Writes styles into a file. */
import type { AlignmentStyle, BorderStyle, CellStyle, FontStyle } from 'hucre'
import type { StyleSnapshot } from '../../workbook/snapshot.js'
import { toFileColour } from './colours.js'

/** The font of a new spreadsheet on Google. */
export const defaultFont: FontStyle = { name: 'Arial', size: 10 }

const fontOf = (look: StyleSnapshot): FontStyle | undefined => {
  const { bold, italic, underline, strikethrough, fontSize, fontFamily, fontColor } = look
  if (![bold, italic, underline, strikethrough, fontSize, fontFamily, fontColor].some(Boolean))
    return undefined
  return {
    ...(bold ? { bold } : {}),
    ...(italic ? { italic } : {}),
    ...(underline ? { underline } : {}),
    ...(strikethrough ? { strikethrough } : {}),
    ...(fontColor ? { color: toFileColour(fontColor) } : {}),
    size: fontSize ?? defaultFont.size!,
    name: fontFamily ?? defaultFont.name!,
  }
}

const alignmentOf = (look: StyleSnapshot): AlignmentStyle | undefined => {
  const { horizontal, vertical, wrap, indent, rotation, shrink } = look
  if (![horizontal, vertical, indent, rotation, shrink].some(Boolean) && wrap !== 'wrap') return undefined
  return {
    ...(horizontal ? { horizontal } : {}),
    ...(vertical ? { vertical: vertical === 'middle' ? 'center' : vertical } : {}),
    ...(wrap === 'wrap' ? { wrapText: true } : {}),
    ...(indent ? { indent } : {}),
    ...(rotation ? { textRotation: rotation } : {}),
    ...(shrink ? { shrinkToFit: true } : {}),
  }
}

const bordersOf = (borders: NonNullable<StyleSnapshot['borders']>): BorderStyle =>
  Object.fromEntries(
    Object.entries(borders).map(([side, { color, style }]) => [side, { style, color: toFileColour(color) }]),
  )

/**
 * A cell's style as the file stores it. `overflow` and `clip` have no counterpart in a file and are left out.
 */
export const writeStyle = (look: StyleSnapshot): CellStyle => {
  const font = fontOf(look)
  const alignment = alignmentOf(look)
  return {
    ...(font ? { font } : {}),
    ...(look.background
      ? { fill: { type: 'pattern', pattern: 'solid', fgColor: toFileColour(look.background) } }
      : {}),
    ...(look.borders && Object.keys(look.borders).length > 0 ? { border: bordersOf(look.borders) } : {}),
    ...(alignment ? { alignment } : {}),
    ...(look.format ? { numFmt: look.format } : {}),
    ...(look.unlocked ? { protection: { locked: false } } : {}),
  }
}

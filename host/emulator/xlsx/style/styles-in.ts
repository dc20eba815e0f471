/** Reads styles from a file. */
import type { BorderSide, CellStyle, FillStyle, FontStyle } from 'hucre'
import type { BorderStyle, StyleSnapshot } from '../../workbook/snapshot.js'
import { resolveColour, type Palette } from './colours.js'
import { defaultFont } from './styles-out.js'

/** What is needed to read styles: colours, number formats by number, and the default font of cells. */
export interface StyleContext {
  palette: Palette
  /** The pattern of a number format that the file names by its number; `undefined` for General. */
  format: (id: number) => string | undefined
  font: FontStyle
}

const lines: Record<string, BorderStyle> = {
  thin: 'thin',
  medium: 'medium',
  thick: 'thick',
  dotted: 'dotted',
  hair: 'dotted',
  double: 'double',
}

const horizontals: Record<string, 'left' | 'center' | 'right'> = {
  left: 'left',
  center: 'center',
  right: 'right',
  centerContinuous: 'center',
  distributed: 'center',
}

/** The bottom is the default, so it is not stored. */
const verticals: Record<string, 'top' | 'middle'> = {
  top: 'top',
  center: 'middle',
  distributed: 'middle',
}

/** The colour that fills a cell. A pattern becomes its main colour, a gradient its first. */
const fillColour = (fill: FillStyle | undefined, palette: Palette): string | undefined => {
  if (!fill) return undefined
  if (fill.type === 'gradient') return resolveColour(fill.stops[0]?.color, palette)
  if (fill.pattern === 'none') return undefined
  return resolveColour(fill.fgColor, palette) ?? resolveColour(fill.bgColor, palette)
}

/** The switches of a font that a snapshot stores, without colour, size and family. */
export const fontSwitches = (font: FontStyle | undefined): StyleSnapshot => ({
  ...(font?.bold ? { bold: true as const } : {}),
  ...(font?.italic ? { italic: true as const } : {}),
  ...(font?.underline ? { underline: true as const } : {}),
  ...(font?.strikethrough ? { strikethrough: true as const } : {}),
})

const readSide = (line: BorderSide, palette: Palette): { color: string; style: BorderStyle } => ({
  color: resolveColour(line.color, palette) ?? '#000000',
  style: lines[line.style] ?? 'dashed',
})

const readBorders = (style: CellStyle, palette: Palette): StyleSnapshot => {
  const borders: NonNullable<StyleSnapshot['borders']> = {}
  for (const name of ['top', 'right', 'bottom', 'left'] as const) {
    const line = style.border?.[name]
    if (line) borders[name] = readSide(line, palette)
  }
  return Object.keys(borders).length > 0 ? { borders } : {}
}

/**
 * A cell's style as a snapshot stores it. The workbook's defaults are left out: black text, the default font
 * and its size (the file's, and that of a new spreadsheet), General.
 */
const readStyle = (style: CellStyle, { palette, format, font }: StyleContext): StyleSnapshot => {
  const look: StyleSnapshot = { ...fontSwitches(style.font) }
  const pattern = style.numFmt === undefined ? undefined : format(Number(style.numFmt.slice(1)))
  if (pattern && pattern !== 'General') look.format = pattern
  if (style.font?.size && ![font.size, defaultFont.size].includes(style.font.size))
    look.fontSize = style.font.size
  if (style.font?.name && ![font.name, defaultFont.name].includes(style.font.name))
    look.fontFamily = style.font.name
  const fontColor = resolveColour(style.font?.color, palette)
  if (fontColor && fontColor !== '#000000') look.fontColor = fontColor
  const background = fillColour(style.fill, palette)
  if (background) look.background = background
  const horizontal = horizontals[style.alignment?.horizontal ?? '']
  if (horizontal) look.horizontal = horizontal
  const vertical = verticals[style.alignment?.vertical ?? '']
  if (vertical) look.vertical = vertical
  if (style.alignment?.wrapText) look.wrap = 'wrap'
  const { indent, textRotation, shrinkToFit } = style.alignment ?? {}
  if (indent) look.indent = indent
  if (textRotation) look.rotation = textRotation
  if (shrinkToFit) look.shrink = true
  if (style.protection?.locked === false) look.unlocked = true
  return { ...look, ...readBorders(style, palette) }
}

/**
 * Collects styles, each once. Cells of a file share the pieces of their style as objects, so a style is
 * computed once per combination of pieces, not once per cell.
 */
export class StyleCollector {
  readonly styles: StyleSnapshot[] = []
  private readonly byPieces = new Map<string, StyleSnapshot>()
  private readonly byLook = new Map<StyleSnapshot, number | undefined>()
  private readonly byText = new Map<string, number>()
  private readonly pieces = new WeakMap<object, number>()
  private pieceCount = 0

  constructor(private readonly context: StyleContext) {}

  /** The number of the style of a cell with that style and link; `undefined` for the default style. */
  number(style: CellStyle | undefined, link: string | undefined): number | undefined {
    if (!style && link === undefined) return undefined
    const look = style ? this.look(style) : {}
    if (link !== undefined) return this.numberOf({ ...look, link })
    if (!this.byLook.has(look)) this.byLook.set(look, this.numberOf(look))
    return this.byLook.get(look)
  }

  /** The pattern in which a cell with that style shows numbers; `undefined` for General. */
  format(style: CellStyle | undefined): string | undefined {
    return style && this.look(style).format
  }

  private look(style: CellStyle): StyleSnapshot {
    const { font, fill, border, alignment, protection } = style
    const key = [font, fill, border, alignment, protection].map((piece) => this.piece(piece))
    const name = `${key.join('|')}|${style.numFmt ?? ''}`
    let look = this.byPieces.get(name)
    if (!look) this.byPieces.set(name, (look = readStyle(style, this.context)))
    return look
  }

  private piece(piece: object | undefined): number {
    if (!piece) return 0
    let number = this.pieces.get(piece)
    if (number === undefined) this.pieces.set(piece, (number = ++this.pieceCount))
    return number
  }

  private numberOf(look: StyleSnapshot): number | undefined {
    const text = JSON.stringify(look)
    if (text === '{}') return undefined
    let number = this.byText.get(text)
    if (number === undefined) {
      number = this.styles.push(look) - 1
      this.byText.set(text, number)
    }
    return number
  }
}

/** Texts that cells of a file share, and texts with several styles (ECMA-376 part 1, §18.4). */
import type { FontStyle, RichTextRun } from 'hucre'
import { escapeText, escapeXml } from './markup.js'
import { Pieces } from './pieces.js'

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

/** Readers drop spaces at the ends and line breaks unless the element says to preserve them. */
const textElement = (text: string): string =>
  /^\s|\s$|[\n\t]/.test(text)
    ? `<t xml:space="preserve">${escapeText(text)}</t>`
    : `<t>${escapeText(text)}</t>`

/** Texts in the order in which cells first use them. */
export class SharedTexts {
  private readonly numbers = new Map<string, number>()

  /** The number by which a cell names the text. */
  number(text: string): number {
    let number = this.numbers.get(text)
    if (number === undefined) this.numbers.set(text, (number = this.numbers.size))
    return number
  }

  get size(): number {
    return this.numbers.size
  }

  /** The part with the texts. */
  part(): Uint8Array {
    const pieces = new Pieces()
    for (const text of this.numbers.keys()) pieces.add(`<si>${textElement(text)}</si>`)
    const { size } = this
    return pieces.bytes(
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><sst xmlns="${main}" count="${size}" uniqueCount="${size}">`,
      '</sst>',
    )
  }
}

const fontOf = ({
  bold,
  italic,
  underline,
  strikethrough,
  vertAlign,
  size,
  color,
  name,
}: FontStyle): string =>
  (bold ? '<b/>' : '') +
  (italic ? '<i/>' : '') +
  (underline ? '<u/>' : '') +
  (strikethrough ? '<strike/>' : '') +
  (vertAlign ? `<vertAlign val="${vertAlign}"/>` : '') +
  (size === undefined ? '' : `<sz val="${size}"/>`) +
  (color?.rgb ? `<color rgb="${color.rgb.length === 6 ? 'FF' : ''}${color.rgb}"/>` : '') +
  (name ? `<rFont val="${escapeXml(name)}"/>` : '')

/** Runs of text, each with its style. */
export const richText = (runs: readonly RichTextRun[]): string =>
  runs
    .map(({ text, font }) => {
      const look = font ? fontOf(font) : ''
      return `<r>${look === '' ? '' : `<rPr>${look}</rPr>`}${textElement(text)}</r>`
    })
    .join('')

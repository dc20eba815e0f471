/** Texts made shorter. Every text is cut here, so that no cut splits a character in two. */

/** What a cell takes, without the apostrophe that marks text as text. */
export const maxCellText = 49_999

/** What a cell takes of what Milepost writes for itself: an .xlsx file takes 32,767 characters. */
export const maxOwnText = 32_000

/** What a property takes in UTF-8: 8,066 bytes were measured. */
export const maxPropertyBytes = 8_000
/** What a piece of a longer value takes, in addition to a version and the number of pieces. */
export const maxStoredBytes = 7_900

/** The first `max` UTF-16 units of a text; one fewer where the cut would split a character. */
export const truncateText = (text: string, max: number): string =>
  text.length <= max ? text : text.slice(0, splitsCharacter(text, max) ? max - 1 : max)

/** A text of at most so many UTF-16 units, the last of them `…` where something is left out. */
export const ellipsize = (text: string, max: number): string =>
  text.length <= max ? text : `${truncateText(text, max - 1)}…`

/** Whether a cut before this unit splits a character. */
const splitsCharacter = (text: string, at: number): boolean =>
  /[\ud800-\udbff]/.test(text.charAt(at - 1)) && /[\udc00-\udfff]/.test(text.charAt(at))

/** Bytes of a character in UTF-8. */
export const characterBytes = (letter: string): number => {
  const code = letter.codePointAt(0)!
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
}

/**
 * Text in pieces of at most so much by a measure of characters (UTF-16 units by default); at least one piece.
 */
export function splitText(
  text: string,
  max: number,
  measure: (letter: string) => number = ({ length }) => length,
): string[] {
  const pieces: string[] = []
  let [from, at, size] = [0, 0, 0]
  for (const letter of text) {
    const cost = measure(letter)
    if (size + cost > max) {
      pieces.push(text.slice(from, at))
      from = at
      size = 0
    }
    size += cost
    at += letter.length
  }
  return [...pieces, text.slice(from)]
}

/** Bytes of a text in UTF-8. */
export function byteLength(text: string): number {
  let bytes = 0
  for (const letter of text) bytes += characterBytes(letter)
  return bytes
}

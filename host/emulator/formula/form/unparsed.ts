/** Formulas that Google could not read: they give `#ERROR!` and keep the text that was entered. */

/**
 * Marks, after the `=`, a text that was no formula in the locale in which it was entered, because it may be
 * one in another. The character is for private use, so that no user types it.
 */
const unparsedMark = '\uE0A8'

export const isUnparsed = (formula: string): boolean => formula[1] === unparsedMark

/** How the text of a formula that does not parse is stored. */
export const markUnparsed = (text: string): string => `=${unparsedMark}${text.slice(1)}`

/** The text that was entered. */
export const readEnteredText = (formula: string): string => `=${formula.slice(2)}`

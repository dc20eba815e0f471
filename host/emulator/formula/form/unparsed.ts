/** Formulas that Google could not read: they give `#ERROR!` and keep the text that was entered. */

/**
 * Marks, behind the `=`, a text that was no formula in the locale it was entered in, since it may be one in another.
 * The character is for private use, so that nobody types it.
 */
const unparsedMark = '\uE0A8'

export const isUnparsed = (formula: string): boolean => formula[1] === unparsedMark

/** The text of a formula that does not parse, as it is held. */
export const markUnparsed = (text: string): string => `=${unparsedMark}${text.slice(1)}`

/** The text that was entered. */
export const readEnteredText = (formula: string): string => `=${formula.slice(2)}`

/** Half a character has no UTF-8: Google's services write this in its place. */
const replacement = '\ufffd'
const halfCharacter = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** A text with the replacement character for each half of one. */
export const replaceHalfCharacters = (text: string): string => text.replace(halfCharacter, replacement)

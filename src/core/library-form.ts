/**
 * What begins a text in the first language and in the second: in the library there are more than a thousand of each, so each
 * is one sign in its file.
 */
const signs = [
  ['{"en":', '¤'],
  [',"zh-CN":', '¦'],
] as const

/** The text of the library's file for JSON without spaces. Throws where it has one of the signs itself. */
export function shortenLibrary(json: string): string {
  const found = signs.find(([, sign]) => json.includes(sign))
  if (found) throw new RangeError(`The library has the sign “${found[1]}” itself.`)
  return signs.reduce((text, [key, sign]) => text.split(key).join(sign), json)
}

/** The JSON that {@link shortenLibrary} was given. */
export const expandLibrary = (text: string): string =>
  signs.reduce((json, [key, sign]) => json.split(sign).join(key), text)

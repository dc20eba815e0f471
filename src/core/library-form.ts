/** The keys that the library has most often, each with the one sign that it is in its file: there are thousands of them. */
const signs = [
  ['{"en":', '¤'],
  [',"zh-CN":', '¦'],
  ['{"workday":', '§'],
  [',"durationDays":', '¬'],
  [',"ownerRole":', '¯'],
  [',"engagement":', '¸'],
  [',"offsetDays":', 'Þ'],
  [',"acceptanceCriteria":', 'þ'],
  ['{"title":', '¶'],
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

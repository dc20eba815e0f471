/** Text and attributes of XML: escapes and reads them. */

export type Attributes = Record<string, string>

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Text with XML's character references replaced by their characters. */
export const unescapeXml = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name: string) => {
    if (name) return entities[name] ?? whole
    const code = hex ? parseInt(hex, 16) : Number(decimal)
    return code <= 0x10ffff ? String.fromCodePoint(code) : ''
  })

/** Text escaped for the value of an attribute. */
export const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const special = /[&<>]|\p{Cc}/u

/**
 * A character that XML forbids as Excel writes it, `_x000B_`; a line break that is not escaped would be read
 * as another one.
 */
const coded = (letter: string): string => {
  const code = letter.charCodeAt(0)
  const allowed = code === 9 || code === 10 || code > 31
  return allowed ? letter : `_x${code.toString(16).toUpperCase().padStart(4, '0')}_`
}

/** Text escaped for a cell. */
export const escapeText = (text: string): string =>
  special.test(text)
    ? text
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll(/\p{Cc}/gu, coded)
    : text

/** The attributes from the inside of a start tag. */
export const readAttributes = (inside: string): Attributes =>
  Object.fromEntries(
    [...inside.matchAll(/([\w.:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(([, name, one, other]) => [
      name!,
      unescapeXml(one ?? other ?? ''),
    ]),
  )

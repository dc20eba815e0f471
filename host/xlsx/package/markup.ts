/** The little XML reading that the spreadsheet library leaves to us. */

export type Attributes = Record<string, string>

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Text with XML's character references resolved. */
export const unescapeXml = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name: string) => {
    if (name) return entities[name] ?? whole
    const code = hex ? parseInt(hex, 16) : Number(decimal)
    return code <= 0x10ffff ? String.fromCodePoint(code) : ''
  })

/** Text made safe as an attribute's value. */
export const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const quoted = String.raw`"[^"]*"|'[^']*'`

/** Matches a start tag by local name, whatever its prefix; group 1 holds the attributes, group 2 a closing slash. */
export const startTag = (name: string): RegExp =>
  new RegExp(String.raw`<(?:[\w.-]+:)?${name}(?=[\s/>])((?:[^>"']|${quoted})*?)(/?)>`, 'g')

/** The attributes of a start tag's inside. */
export const attributes = (inside: string): Attributes =>
  Object.fromEntries(
    [...inside.matchAll(/([\w.:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(([, name, one, other]) => [
      name!,
      unescapeXml(one ?? other ?? ''),
    ]),
  )

/** The attributes of every element of that local name, in order. */
export const elements = (xml: string, name: string): Attributes[] =>
  [...xml.matchAll(startTag(name))].map((match) => attributes(match[1]!))

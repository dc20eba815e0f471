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

const special = /[&<>]|\p{Cc}/u

/** A character that XML forbids as Excel spells it, `_x000B_`; a line break of its own would be read as another one. */
const coded = (letter: string): string => {
  const code = letter.charCodeAt(0)
  const allowed = code === 9 || code === 10 || code > 31
  return allowed ? letter : `_x${code.toString(16).toUpperCase().padStart(4, '0')}_`
}

/** Text made safe between the tags of a cell. */
export const escapeText = (text: string): string =>
  special.test(text)
    ? text
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll(/\p{Cc}/gu, coded)
    : text

const quoted = String.raw`"[^"]*"|'[^']*'`

/** Matches a start tag by local name, whatever its prefix; group 1 holds the attributes, group 2 a closing slash. */
export const createStartTagPattern = (name: string): RegExp =>
  new RegExp(String.raw`<(?:[\w.-]+:)?${name}(?=[\s/>])((?:[^>"']|${quoted})*?)(/?)>`, 'g')

/** The attributes of a start tag's inside. */
export const readAttributes = (inside: string): Attributes =>
  Object.fromEntries(
    [...inside.matchAll(/([\w.:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(([, name, one, other]) => [
      name!,
      unescapeXml(one ?? other ?? ''),
    ]),
  )

/** The attributes of every element of that local name, in order. */
export const listElementAttributes = (xml: string, name: string): Attributes[] =>
  [...xml.matchAll(createStartTagPattern(name))].map((match) => readAttributes(match[1]!))

const tags =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[[\s\S]*?\]\]>|<(\/?)[\w:.-]+(?:[^>"']|"[^"]*"|'[^']*')*?(\/?)>/g

/** The text of an element taken apart: its start tag with what stands before it, each element inside, its end. */
export const splitElement = (xml: string): { head: string; inside: string[]; tail: string } => {
  let [depth, from, head] = [0, 0, xml]
  const inside: string[] = []
  for (const match of xml.matchAll(tags)) {
    const [tag, ending, single] = match
    if (ending === undefined) continue
    const after = match.index + tag.length
    const before = depth
    depth += ending === '/' ? -1 : single === '/' ? 0 : 1
    if (before === 0 && depth === 1) head = xml.slice(0, after)
    else if (before === 1 && depth === 2) from = match.index
    else if (before === 1 && depth === 1) inside.push(tag)
    else if (before === 2 && depth === 1) inside.push(xml.slice(from, after))
    else if (before === 1 && depth === 0) return { head, inside, tail: xml.slice(match.index) }
  }
  return { head, inside, tail: '' }
}

/** The local name of the element that a text starts with. */
export const readLocalName = (element: string): string => /^<(?:[\w.-]+:)?([\w.-]+)/.exec(element)?.[1] ?? ''

/** What an .xlsx file says, read from its XML alone, with nothing of the host: to compare two files cell by cell. */
import { inflateRawSync } from 'node:zlib'

/** An element with its attributes and what is in it, by the names without prefixes. */
interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: Element[]
  text: string
}

/** The parts of a package by their names. */
function unzip(bytes: Uint8Array): ReadonlyMap<string, string> {
  const data = Buffer.from(bytes)
  const end = data.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]))
  const parts = new Map<string, string>()
  let at = data.readUInt32LE(end + 16)
  for (let count = data.readUInt16LE(end + 10); count > 0; count--) {
    const [method, size] = [data.readUInt16LE(at + 10), data.readUInt32LE(at + 20)]
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => data.readUInt16LE(at + offset))
    const local = data.readUInt32LE(at + 42)
    const start = local + 30 + data.readUInt16LE(local + 26) + data.readUInt16LE(local + 28)
    const body = data.subarray(start, start + size)
    const name = data.subarray(at + 46, at + 46 + nameLength!).toString('utf8')
    parts.set(name, (method === 8 ? inflateRawSync(body) : body).toString('utf8'))
    at += 46 + nameLength! + extra! + comment!
  }
  return parts
}

const decode = (text: string): string =>
  text
    .replace(/&#x([0-9a-f]+);/gi, (_, hex: string) => String.fromCodePoint(parseInt(hex, 16)))
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&')

function parse(xml: string): Element {
  const root: Element = { name: '', attributes: {}, children: [], text: '' }
  const open = [root]
  for (const [, closing, name, written, empty, text] of xml.matchAll(
    /<(\/?)(?:[\w.-]+:)?([\w.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>|([^<]+)/g,
  )) {
    if (text !== undefined) open.at(-1)!.text += decode(text)
    else if (closing === '/') open.pop()
    else {
      const pairs = [...written!.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)]
      const attributes = Object.fromEntries(pairs.map(([, key, a, b]) => [key, decode(a ?? b ?? '')]))
      const element: Element = { name: name!, attributes, children: [], text: '' }
      open.at(-1)!.children.push(element)
      if (empty !== '/') open.push(element)
    }
  }
  return root
}

function find(element: Element | undefined, ...path: string[]): Element | undefined {
  const [name, ...rest] = path
  const found = element?.children.find((each) => each.name === name)
  return rest.length === 0 ? found : find(found, ...rest)
}
const all = (element: Element | undefined, name: string): Element[] =>
  (element?.children ?? []).filter((each) => each.name === name)
const textOf = (element: Element | undefined): string =>
  element === undefined ? '' : element.text + element.children.map(textOf).join('')

/** Everything that one file says, by what it says it of. */
export type XlsxContent = ReadonlyMap<string, string>

/** Reads a file. Numbers of styles and shared texts are replaced by what they stand for. */
export function readXlsxContent(bytes: Uint8Array): XlsxContent {
  const parts = unzip(bytes)
  const partNamed = (name: string): Element | undefined => {
    const text = parts.get(name)
    return text === undefined ? undefined : parse(text)
  }
  const texts = all(find(partNamed('xl/sharedStrings.xml'), 'sst'), 'si').map((each) => textOf(each))
  const looks = stylesOf(partNamed('xl/styles.xml'))
  const workbook = find(partNamed('xl/workbook.xml'), 'workbook')
  const links = linksOf(partNamed('xl/_rels/workbook.xml.rels'))
  const content = new Map<string, string>()
  for (const name of all(find(workbook, 'definedNames'), 'definedName'))
    content.set(`name ${JSON.stringify(name.attributes)}`, textOf(name))
  for (const { attributes } of all(find(workbook, 'sheets'), 'sheet')) {
    const path = `xl/${links.get(attributes['r:id']!)!.replace(/^\/?(xl\/)?/, '')}`
    const sheet = find(partNamed(path), 'worksheet')
    const title = attributes['name']!
    content.set(`${title}!state`, attributes['state'] ?? '')
    readSheet(sheet, title, texts, looks, content)
    const comments = [...linksOf(partNamed(path.replace(/([^/]+)$/, '_rels/$1.rels'))).values()].filter(
      (each) => /comments[^/]*\.xml$/.test(each),
    )
    for (const link of comments)
      for (const each of all(
        find(
          partNamed(`xl/${link.replace(/^\.\.\//, '').replace(/^\/xl\//, '')}`),
          'comments',
          'commentList',
        ),
        'comment',
      ))
        content.set(`${title}!${each.attributes['ref']} note`, textOf(each))
  }
  return content
}

const linksOf = (relations: Element | undefined): ReadonlyMap<string, string> =>
  new Map(
    all(find(relations, 'Relationships'), 'Relationship').map(({ attributes }) => [
      attributes['Id']!,
      attributes['Target']!,
    ]),
  )

interface Looks {
  readonly cells: readonly string[]
  readonly differences: readonly string[]
}

function stylesOf(part: Element | undefined): Looks {
  const sheet = find(part, 'styleSheet')
  const formats = new Map(
    all(find(sheet, 'numFmts'), 'numFmt').map(({ attributes }) => [
      attributes['numFmtId'],
      attributes['formatCode'],
    ]),
  )
  const listed = (list: string): readonly string[] =>
    (find(sheet, list)?.children ?? []).map((each) => JSON.stringify(each))
  const [fonts, fills, borders] = ['fonts', 'fills', 'borders'].map(listed)
  return {
    cells: all(find(sheet, 'cellXfs'), 'xf').map(({ attributes, children }) => {
      const { numFmtId = '', fontId, fillId, borderId } = attributes
      return JSON.stringify([
        formats.get(numFmtId) ?? numFmtId,
        fonts![Number(fontId ?? 0)],
        fills![Number(fillId ?? 0)],
        borders![Number(borderId ?? 0)],
        children,
      ])
    }),
    differences: listed('dxfs'),
  }
}

function readSheet(
  sheet: Element | undefined,
  title: string,
  texts: readonly string[],
  looks: Looks,
  content: Map<string, string>,
): void {
  for (const row of all(find(sheet, 'sheetData'), 'row')) {
    const { r, spans, s, ...size } = row.attributes
    if (Object.keys(size).length > 0)
      content.set(`${title}!row ${r}`, JSON.stringify({ size, look: looks.cells[Number(s ?? 0)] }))
    for (const cell of all(row, 'c')) {
      const { r: address, s: style = '0', t: type = '' } = cell.attributes
      const [formula, value] = [textOf(find(cell, 'f')), textOf(find(cell, 'v'))]
      const shown =
        type === 's' ? texts[Number(value)] : type === 'inlineStr' ? textOf(find(cell, 'is')) : value
      const look = looks.cells[Number(style)]
      if (formula + shown !== '' || look !== looks.cells[0])
        content.set(
          `${title}!${address}`,
          JSON.stringify([type === 's' || type === 'inlineStr' ? 'text' : type, formula, shown, look]),
        )
    }
  }
  const rules = all(sheet, 'conditionalFormatting').flatMap(({ attributes, children }) =>
    children.map((rule) => ({ area: attributes['sqref'], rule })),
  )
  rules
    .sort((a, b) => Number(a.rule.attributes['priority']) - Number(b.rule.attributes['priority']))
    .forEach(({ area, rule: { attributes, children } }, index) => {
      const { dxfId, priority, ...facts } = attributes
      content.set(
        `${title}!rule ${index + 1}`,
        JSON.stringify([
          cellsOf([area!]),
          facts,
          children,
          dxfId === undefined ? '' : looks.differences[Number(dxfId)],
        ]),
      )
    })
  const areasByCheck = new Map<string, string[]>()
  for (const { attributes, children } of all(find(sheet, 'dataValidations'), 'dataValidation')) {
    const { sqref, ...facts } = attributes
    const check = JSON.stringify([facts, children])
    areasByCheck.set(check, [...(areasByCheck.get(check) ?? []), sqref!])
  }
  for (const [check, areas] of areasByCheck) content.set(`${title}!validation ${cellsOf(areas)}`, check)
  for (const name of [
    'cols',
    'sheetViews',
    'sheetFormatPr',
    'mergeCells',
    'autoFilter',
    'sheetProtection',
    'sheetPr',
  ])
    content.set(`${title}!${name}`, JSON.stringify(all(sheet, name)))
}

/** The cells of areas by column, however they are cut: a rule over A1:B9 is the same as one over A1:A9 and B1:B9. */
function cellsOf(areas: readonly string[]): string {
  const linesByColumn = new Map<number, [number, number][]>()
  const columnNumber = (letters: string): number =>
    [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
  for (const area of areas.flatMap((each) => each.split(' '))) {
    const [, left, top, right = left, bottom = top] = /^([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/.exec(area)!
    for (let column = columnNumber(left!); column <= columnNumber(right!); column++)
      linesByColumn.set(column, [...(linesByColumn.get(column) ?? []), [Number(top), Number(bottom)]])
  }
  const parts = [...linesByColumn]
    .sort(([one], [other]) => one - other)
    .map(([column, lines]) => {
      const joined: [number, number][] = []
      for (const [top, bottom] of lines.sort(([one], [other]) => one - other)) {
        const last = joined.at(-1)
        if (last && top <= last[1] + 1) last[1] = Math.max(last[1], bottom)
        else joined.push([top, bottom])
      }
      return `${column}:${joined.map((each) => each.join('-')).join(',')}`
    })
  return parts.join(' ')
}

/** What two files say differently, for a person to read. */
export const differencesOf = (one: XlsxContent, other: XlsxContent): readonly string[] =>
  [...new Set([...one.keys(), ...other.keys()])]
    .filter((key) => one.get(key) !== other.get(key))
    .map((key) => `${key}: ${one.get(key) ?? 'nothing'} / ${other.get(key) ?? 'nothing'}`)

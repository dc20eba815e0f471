/** Lets the spreadsheet library read a file's shared texts and formats, by a small file of them. */
import { readXlsx } from 'hucre/xlsx'
import type { CellStyle } from 'hucre'
import { Scanner } from './scanner.js'
import { parseXml } from './xml.js'
import { writeStoredZip, type Parts } from './zip.js'

export interface SharedParts {
  /** Texts by their index. */
  readonly texts: readonly string[]
  /** Formats by their index; undefined where one has no properties. */
  readonly styles: readonly (CellStyle | undefined)[]
  /** Numbers of cell metadata that mark a formula as one that spills. */
  readonly spilling: ReadonlySet<number>
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** The maximum number of formats of a file, as in Excel. */
const maxStyles = 65_490

const decodeText = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes)
const findPart = (parts: Parts, name: RegExp): Uint8Array | undefined =>
  parts.get([...parts.keys()].find((path) => name.test(path)) ?? '')

/** How many elements of that name a part has; texts may be too many for a tree. */
const countOf = (xml: string, name: string): number => {
  const scan = new Scanner(xml, 0)
  let count = 0
  for (let tag = scan.next(); tag; tag = scan.next()) if (tag.name === name && !tag.closing) count++
  return count
}

/** How many formats cells may name. */
const stylesIn = (xml: string): number =>
  Math.min(maxStyles, parseXml(xml).root.child('cellXfs')?.children('xf').length ?? 0)

/** One column of cells, one for each index. */
const column = (count: number, cell: (index: number) => string): string => {
  const rows = Array.from({ length: count }, (_, index) => `<row r="${index + 1}">${cell(index)}</row>`)
  return `<worksheet xmlns="${main}"><sheetData>${rows.join('')}</sheetData></worksheet>`
}

/** The shared texts and the formats of a file, in their order. */
export async function readSharedParts(parts: Parts): Promise<SharedParts> {
  const [strings, styles, theme, metadata] = [
    findPart(parts, /(^|\/)sharedStrings\.xml$/i),
    findPart(parts, /(^|\/)styles\.xml$/i),
    findPart(parts, /(^|\/)theme\d*\.xml$/i),
    findPart(parts, /(^|\/)metadata\.xml$/i),
  ]
  const [texts, formats] = [countOf(decodeText(strings), 'si'), stylesIn(decodeText(styles))]
  const marks = Math.min(maxStyles, countOf(decodeText(metadata), 'bk'))
  const link = (id: number, kind: string, target: string): string =>
    `<Relationship Id="r${id}" Type="${relations}/${kind}" Target="${target}"/>`
  const encode = (xml: string): Uint8Array => new TextEncoder().encode(xml)
  const probe: Parts = new Map([
    [
      '[Content_Types].xml',
      encode('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
    ],
    ['_rels/.rels', encode(`<Relationships>${link(1, 'officeDocument', 'xl/workbook.xml')}</Relationships>`)],
    [
      'xl/workbook.xml',
      encode(
        `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="t" sheetId="1" r:id="r1"/><sheet name="s" sheetId="2" r:id="r2"/><sheet name="m" sheetId="3" r:id="r6"/></sheets></workbook>`,
      ),
    ],
    [
      'xl/_rels/workbook.xml.rels',
      encode(
        `<Relationships>${link(1, 'worksheet', 't.xml')}${link(2, 'worksheet', 's.xml')}${link(3, 'sharedStrings', 'sharedStrings.xml')}${link(4, 'styles', 'styles.xml')}${link(5, 'sheetMetadata', 'metadata.xml')}${link(6, 'worksheet', 'm.xml')}</Relationships>`,
      ),
    ],
    ['xl/t.xml', encode(column(texts, (index) => `<c t="s"><v>${index}</v></c>`))],
    ['xl/s.xml', encode(column(formats, (index) => `<c s="${index}"/>`))],
  ])
  probe.set('xl/m.xml', encode(column(marks, (index) => `<c cm="${index + 1}"><f>1</f></c>`)))
  if (metadata) probe.set('xl/metadata.xml', metadata)
  if (strings) probe.set('xl/sharedStrings.xml', strings)
  if (styles) probe.set('xl/styles.xml', styles)
  if (theme) probe.set('xl/theme/theme1.xml', theme)
  const [first, second, third] = (await readXlsx(writeStoredZip(probe), { readStyles: true })).sheets
  return {
    texts: (first?.rows ?? []).map(([cell]) => String(cell ?? '')),
    styles: Array.from({ length: formats }, (_, index) => second?.cells?.get(`${index},0`)?.style),
    spilling: new Set(
      Array.from({ length: marks }, (_, index) => index + 1).filter(
        (mark) => third?.cells?.get(`${mark - 1},0`)?.formulaDynamic,
      ),
    ),
  }
}

/** The file from which a workbook was read, used when it is saved again. */
import { inflatedLimit } from './open-package.js'
import { readRelations, toRelationsPath, type Relation } from './paths.js'
import { findSheetData } from './sheet-data.js'
import { parseXml, type XmlElement } from './xml.js'
import { readEntries, unpackEntry, type Entry } from './zip.js'

const utf16 = (bytes: Uint8Array): string | undefined =>
  bytes[0] === 0xff && bytes[1] === 0xfe
    ? 'utf-16le'
    : bytes[0] === 0xfe && bytes[1] === 0xff
      ? 'utf-16be'
      : undefined

/** A sheet of the file: its name, its part, and its kind in the workbook (`worksheet`, `chartsheet` …). */
export interface OriginalSheet {
  name: string
  path: string
  kind: string
  /** `hidden` or `veryHidden`, where it is hidden. */
  state: string | undefined
}

/** Parts by path, unpacked only when they are used, all together within the limit for reading a file. */
export class Original {
  readonly entries: ReadonlyMap<string, Entry>
  /** The workbook's part. */
  readonly book: string
  readonly sheets: readonly OriginalSheet[]
  private readonly texts = new Map<string, string>()
  private readonly overrides = new Map<string, string>()
  private readonly defaults = new Map<string, string>()
  private left = inflatedLimit

  /** @throws CannotOpen for bytes that are no Office file, or too many bytes when unpacked. */
  constructor(bytes: Uint8Array) {
    this.entries = readEntries(bytes)
    const types = this.root('[Content_Types].xml')
    for (const type of types.all('Override'))
      this.overrides.set(
        (type.attribute('PartName') ?? '').replace(/^\//, ''),
        type.attribute('ContentType') ?? '',
      )
    for (const type of types.all('Default'))
      this.defaults.set(
        (type.attribute('Extension') ?? '').toLowerCase(),
        type.attribute('ContentType') ?? '',
      )
    this.book =
      this.relations('').find(({ kind }) => kind === 'officeDocument')?.target ??
      [...this.entries.keys()].find((path) => /(^|\/)workbook\d*\.xml$/i.test(path)) ??
      ''
    const parts = new Map(this.relations(this.book).map((relation) => [relation.id, relation]))
    this.sheets = this.root(this.book)
      .all('sheet')
      .flatMap((sheet) => {
        const part = parts.get(sheet.partId ?? '')
        const [name = '', state] = [sheet.attribute('name'), sheet.attribute('state')]
        return part ? [{ name, path: part.target, kind: part.kind, state }] : []
      })
  }

  /** The part's text, whatever its encoding; empty where there is no such part. */
  text(path: string): string {
    const known = this.texts.get(path)
    if (known !== undefined) return known
    const entry = this.entries.get(path)
    const bytes = entry === undefined ? new Uint8Array() : unpackEntry(entry, this.left)
    this.left -= bytes.byteLength
    const text = new TextDecoder(utf16(bytes) ?? 'utf-8').decode(bytes)
    this.texts.set(path, text)
    return text
  }

  /** The outermost element of the part; of a worksheet, without its cells, which are too many for a tree. */
  root(path: string): XmlElement {
    const xml = this.text(path)
    const cells = findSheetData(xml)
    return parseXml(cells ? `${xml.slice(0, cells.start)}<sheetData/>${xml.slice(cells.end)}` : xml).root
  }

  /** The relationships of the part; of the file as a whole for an empty path. */
  relations(path: string): Relation[] {
    const rels = toRelationsPath(path)
    return this.entries.has(rels) ? readRelations(this.text(rels), path) : []
  }

  /** The content type of the part in the file. */
  contentType(path: string): string | undefined {
    return this.overrides.get(path) ?? this.defaults.get(path.slice(path.lastIndexOf('.') + 1).toLowerCase())
  }

  /** The named element's attribute that names a part, such as `r:id` of `drawing`, as a relationship of `path`. */
  named(path: string, element: string): Relation | undefined {
    const id = this.root(path).all(element).at(-1)?.partId
    return this.relations(path).find((relation) => relation.id === id)
  }

  /** Every part that can be reached from one, with that part, except parts behind `except`. */
  reached(from: string, except: ReadonlySet<string> = new Set(), found = new Set<string>()): Set<string> {
    if (found.has(from) || except.has(from) || (from !== '' && !this.entries.has(from))) return found
    found.add(from)
    for (const { target, external } of this.relations(from))
      if (!external) this.reached(target, except, found)
    return found
  }
}

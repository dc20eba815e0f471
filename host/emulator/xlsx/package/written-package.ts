/** Puts parts of one Office file into another, with their relationships and content types. */
import type { Original } from './original.js'
import { readRelations, toRelationsPath, createTarget, type Relation } from './paths.js'
import { parseXml, XmlElement, type XmlDocument } from './xml.js'
import type { Entry, Parts } from './zip.js'

const encodeText = (text: string): Uint8Array => new TextEncoder().encode(text)
const relationships = 'http://schemas.openxmlformats.org/package/2006/relationships'
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** What a copied part becomes: its changed text, or `null` where it is copied as it is. */
export type Rewrite = (path: string) => string | null

/** The written file while parts of the original one are added to it. */
export class WrittenPackage {
  readonly parts: Map<string, Uint8Array | Entry>
  /** Paths in the written file by paths in the original. */
  readonly copies = new Map<string, string>()
  private readonly types = new Map<string, string>()

  constructor(
    parts: Parts,
    readonly original: Original,
    private readonly rewrite: Rewrite,
  ) {
    this.parts = new Map(parts)
  }

  /** The text of a part of the written file; empty where there is none. */
  text(path: string): string {
    const part = this.parts.get(path)
    return part instanceof Uint8Array ? new TextDecoder().decode(part) : ''
  }
  /** The part as a tree of its own. */
  tree(path: string): XmlDocument {
    return parseXml(this.text(path))
  }
  put(path: string, text: string, type?: string): void {
    this.parts.set(path, encodeText(text))
    if (type !== undefined) this.types.set(path, type)
  }

  /** A free path, as similar to the requested one as possible. */
  free(path: string): string {
    if (!this.parts.has(path)) return path
    const [, stem = path, , ending = ''] = /^(.*?)(\d*)(\.[^./]*)?$/.exec(path) ?? []
    for (let number = 1; ; number++) {
      const made = `${stem}${number}${ending}`
      if (!this.parts.has(made)) return made
    }
  }

  /**
   * Copies a part of the original with everything that it names; returns its path. It is copied once only,
   * also if this is called again.
   */
  copy(path: string): string {
    const done = this.copies.get(path)
    if (done !== undefined) return done
    const made = this.free(path)
    this.copies.set(path, made)
    const text = this.rewrite(path)
    const type = this.original.contentType(path) ?? 'application/octet-stream'
    if (text !== null) this.put(made, text, type)
    else {
      this.parts.set(made, this.original.entries.get(path)!)
      this.types.set(made, type)
    }
    this.relate(made, this.related(path))
    return made
  }

  /**
   * The relationships of a part of the original, with each of their parts copied; parts that are missing in
   * the original are left out.
   */
  related(path: string, isWanted: (relation: Relation) => boolean = () => true): Relation[] {
    return this.original
      .relations(path)
      .filter(isWanted)
      .flatMap((relation) => {
        if (relation.external) return [relation]
        return this.original.entries.has(relation.target)
          ? [{ ...relation, target: this.copy(relation.target) }]
          : []
      })
  }

  relations(path: string): Relation[] {
    return readRelations(this.text(toRelationsPath(path)), path)
  }

  /** Sets the relationships of a part. */
  relate(path: string, relations: readonly Relation[]): void {
    if (relations.length === 0) return
    const elements = relations.map(({ id, type, target, external }) =>
      XmlElement.of('Relationship', {
        Id: id,
        Type: type,
        Target: external ? target : createTarget(path, target),
        ...(external && !target.startsWith('#') ? { TargetMode: 'External' } : {}),
      }),
    )
    const root = XmlElement.of('Relationships', { xmlns: relationships }, ...elements)
    this.put(toRelationsPath(path), `${declaration}${root.toString()}`)
  }

  /** Adds a relationship to a part; returns its id there. */
  add(path: string, type: string, target: string): string {
    const present = this.relations(path)
    const taken = new Set(present.map(({ id }) => id))
    let number = present.length + 1
    while (taken.has(`rId${number}`)) number++
    const id = `rId${number}`
    const kind = type.slice(type.lastIndexOf('/') + 1)
    this.relate(path, [...present, { id, type, kind, target, external: false }])
    return id
  }

  /** All parts; the content types of added ones are listed. */
  finished(): Map<string, Uint8Array | Entry> {
    const list = '[Content_Types].xml'
    const types = this.tree(list)
    const known = new Set([...this.types.keys()].map((path) => `/${path}`))
    for (const type of types.root.children('Override'))
      if (known.has(type.attribute('PartName') ?? '')) types.root.remove(type)
    for (const [path, type] of this.types)
      if (!path.endsWith('.rels'))
        types.root.append(XmlElement.of('Override', { PartName: `/${path}`, ContentType: type }))
    this.put(list, types.toString())
    return this.parts
  }
}

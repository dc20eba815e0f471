/**
 * XML as a tree: the one way in which parts of a file are read and changed, except the cells of a sheet,
 * which are too many for a tree (`sheet-data.ts`). What is not changed is written back as it was, with
 * comments and prefixes; a tree that renames prefixes or drops comments would damage what only Excel
 * understands.
 */
import { CannotOpen } from '../cannot-open.js'
import { escapeXml, readAttributes, unescapeXml } from './markup.js'
import { Scanner } from './scanner.js'

/** An element, or what is between elements as it is written: text, comments. */
export type XmlNode = XmlElement | string

const localOf = (name: string): string => name.slice(name.indexOf(':') + 1)

/** A line break in an attribute would be read as a space. */
const escapeAttribute = (value: string): string =>
  escapeXml(value).replaceAll(/[\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`)

export class XmlElement {
  private own: Map<string, string> | undefined

  /** @param inside the attributes as they are written, with the space before them */
  constructor(
    /** With its prefix. */
    readonly name: string,
    private inside = '',
    public nodes: XmlNode[] = [],
    /** Whether an empty element is one tag. */
    private readonly alone = true,
  ) {}

  /** An element with these attributes. */
  static of(name: string, attributes: Record<string, string | number> = {}, ...nodes: XmlNode[]): XmlElement {
    const made = new XmlElement(name, '', nodes)
    for (const [key, value] of Object.entries(attributes)) made.set(key, String(value))
    return made
  }

  /** An element with a text. */
  static withText(name: string, text: string): XmlElement {
    return new XmlElement(name, '', [escapeXml(text)])
  }

  /** The name without its prefix. */
  get local(): string {
    return localOf(this.name)
  }

  get attributes(): ReadonlyMap<string, string> {
    return (this.own ??= new Map(Object.entries(readAttributes(this.inside))))
  }
  /** The attribute of that name, prefix included. */
  attribute(name: string): string | undefined {
    return this.attributes.get(name)
  }
  /** The attribute that names a part, such as `r:id`, whatever its prefix. */
  get partId(): string | undefined {
    return [...this.attributes].find(([name]) => /(^|:)id$/i.test(name))?.[1]
  }
  /** Sets an attribute, or with `undefined` removes it. */
  set(name: string, value: string | undefined): void {
    const own = new Map(this.attributes)
    if (value === undefined) own.delete(name)
    else own.set(name, value)
    this.replaceAttributes(Object.fromEntries(own))
  }
  replaceAttributes(all: Record<string, string>): void {
    this.own = new Map(Object.entries(all))
    this.inside = [...this.own].map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`).join('')
  }

  /** The elements directly inside. */
  get elements(): XmlElement[] {
    return this.nodes.filter((node) => typeof node !== 'string')
  }
  /** The first element of that local name directly inside. */
  child(local: string): XmlElement | undefined {
    return this.elements.find((element) => element.local === local)
  }
  /** The elements of that local name directly inside. */
  children(local: string): XmlElement[] {
    return this.elements.filter((element) => element.local === local)
  }
  /** Every element inside, at any depth, in order; the element itself first. */
  *everything(): Generator<XmlElement> {
    yield this
    for (const node of this.nodes) if (typeof node !== 'string') yield* node.everything()
  }
  /** The elements of that local name, at any depth. */
  all(local: string): XmlElement[] {
    return [...this.everything()].filter((element) => element !== this && element.local === local)
  }

  /** The text directly inside. */
  get text(): string {
    const written = this.nodes.filter((node) => typeof node === 'string').join('')
    const plain = written
      .replaceAll(/<!--[\s\S]*?-->/g, '')
      .replaceAll(/<!\[CDATA\[([\s\S]*?)\]\]>/g, (_, text: string) => escapeXml(text))
    return unescapeXml(plain)
  }
  setText(text: string): void {
    this.nodes = [escapeXml(text)]
  }
  append(...nodes: XmlNode[]): void {
    this.nodes = [...this.nodes, ...nodes]
  }
  /** Inserts an element before one of those directly inside, or as the last. */
  insert(element: XmlElement, before: XmlElement | undefined): void {
    const at = before === undefined ? this.nodes.length : this.nodes.indexOf(before)
    this.nodes = this.nodes.toSpliced(at, 0, element)
  }
  remove(element: XmlElement): void {
    this.nodes = this.nodes.filter((node) => node !== element)
  }

  toString(): string {
    const { name, inside, nodes, alone } = this
    return nodes.length === 0 && alone
      ? `<${name}${inside}/>`
      : `<${name}${inside}>${nodes.join('')}</${name}>`
  }
}

/** A part: its outermost element, with what is written around it. */
export class XmlDocument {
  constructor(
    readonly nodes: readonly XmlNode[],
    readonly root: XmlElement,
  ) {}

  toString(): string {
    return this.nodes.join('')
  }
}

/** Reads a part. Where it ends too early, the tree has what was read until there. */
export const parseXml = (xml: string): XmlDocument => {
  const top = new XmlElement('')
  const open = [top]
  const scanner = new Scanner(xml, 0)
  let from = 0
  const push = (node: XmlNode): void => {
    if (node !== '') open.at(-1)!.nodes.push(node)
  }
  try {
    for (let tag = scanner.next(); tag; tag = scanner.next()) {
      push(xml.slice(from, tag.start))
      from = scanner.position
      const name = xml.slice(tag.start + (tag.closing ? 2 : 1), tag.from)
      if (!tag.closing) {
        const element = new XmlElement(name, scanner.inside(tag), [], tag.alone)
        push(element)
        if (!tag.alone) open.push(element)
      } else if (open.length > 1) open.pop()
    }
    push(xml.slice(from))
  } catch (thrown) {
    if (!(thrown instanceof CannotOpen)) throw thrown
  }
  return new XmlDocument(top.nodes, top.elements[0] ?? new XmlElement('nothing'))
}

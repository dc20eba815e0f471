/** Reads XML of any length from tag to tag. */
import { CannotOpen } from '../cannot-open.js'

const [slash, bang, question, colon, quote, apostrophe, greater] = [47, 33, 63, 58, 34, 39, 62]
const isSpace = (code: number): boolean => code === 32 || code === 9 || code === 10 || code === 13

/** A tag: its local name, where its attributes are, and where it ends. */
export interface Tag {
  name: string
  closing: boolean
  alone: boolean
  /** Where the tag begins. */
  start: number
  from: number
  to: number
}

/** The error for a part that ends too early. */
export const createDamagedError = (): CannotOpen => new CannotOpen('notAWorkbook')

/** Reads XML from tag to tag. */
export class Scanner {
  /** The text since the tag before. */
  text = ''

  constructor(
    private readonly xml: string,
    private at: number,
  ) {}

  /** The next tag, with the text before it in `text`; undefined at the end. */
  next(): Tag | undefined {
    this.text = ''
    for (;;) {
      const start = this.xml.indexOf('<', this.at)
      if (start < 0) return undefined
      if (start > this.at) this.text += this.xml.slice(this.at, start)
      const code = this.xml.charCodeAt(start + 1)
      if (code === bang && this.xml.startsWith('<![CDATA[', start)) {
        const end = this.past(']]>', start)
        // Escaped, so that the code after this can resolve references in all of it.
        this.text += this.xml.slice(start + 9, end - 3).replaceAll('&', '&amp;')
      } else if (code === bang) this.past(this.xml.startsWith('<!--', start) ? '-->' : '>', start)
      else if (code === question) this.past('?>', start)
      else return this.tag(start)
    }
  }

  private past(mark: string, from: number): number {
    const found = this.xml.indexOf(mark, from)
    if (found < 0) throw createDamagedError()
    return (this.at = found + mark.length)
  }

  private tag(start: number): Tag {
    const { xml } = this
    const closing = xml.charCodeAt(start + 1) === slash
    let nameFrom = start + (closing ? 2 : 1)
    let at = nameFrom
    for (; at < xml.length; at++) {
      const code = xml.charCodeAt(at)
      if (code === colon) nameFrom = at + 1
      else if (code === greater || code === slash || isSpace(code)) break
    }
    const name = xml.slice(nameFrom, at)
    const from = at
    let open = 0
    for (; ; at++) {
      if (at >= xml.length) throw createDamagedError()
      const code = xml.charCodeAt(at)
      if (open !== 0) {
        if (code === open) open = 0
      } else if (code === quote || code === apostrophe) open = code
      else if (code === greater) break
    }
    this.at = at + 1
    const alone = xml.charCodeAt(at - 1) === slash
    return { name, closing, alone, start, from, to: alone ? at - 1 : at }
  }

  /**
   * The text up to `close`, where `open` comes next and no other tag is between; else `undefined`, and
   * nothing is read.
   */
  between(open: string, close: string): string | undefined {
    if (!this.xml.startsWith(open, this.at)) return undefined
    const from = this.at + open.length
    const to = this.xml.indexOf('<', from)
    if (!this.xml.startsWith(close, to)) return undefined
    this.at = to + close.length
    return this.xml.slice(from, to)
  }

  /** Where the search for the next tag starts. */
  get position(): number {
    return this.at
  }

  inside({ from, to }: Tag): string {
    return this.xml.slice(from, to)
  }
}

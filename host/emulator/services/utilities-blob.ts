import type { RealmBridge } from '../realm/realm-bridge.js'

interface Content {
  bytes: Buffer
  type: string | null
  name: string | null
}

const contents = new WeakMap<object, Content>()
const typeByExtension: Record<string, string> = {
  html: 'text/html',
  txt: 'text/plain',
  csv: 'text/csv',
  json: 'application/json',
  pdf: 'application/pdf',
  png: 'image/png',
}

/** The text of a blob a script made, or undefined for anything else. */
export function blobContent(value: unknown): string | undefined {
  return typeof value === 'object' && value !== null ? contents.get(value)?.bytes.toString() : undefined
}

/** The content type of what is compressed with gzip. */
export const gzipType = 'application/x-gzip'

/** What is in a blob. Throws a `TypeError` for any other value. */
export function contentOf(value: unknown): Readonly<Content> {
  const content = contents.get(value as object)
  if (content === undefined) throw new TypeError('This is no Blob.')
  return content
}

/** A script's bytes or text as bytes; text is UTF-8 unless a `Charset` says otherwise. */
export function bytesOf(value: unknown, charset?: unknown): Buffer {
  if (typeof value === 'object' && value !== null) {
    const given = value as ArrayLike<number>
    const bytes = Buffer.alloc(given.length)
    // One by one: `set` takes twice as long for an array of another realm.
    for (let at = 0; at < given.length; at++) bytes[at] = given[at]!
    return bytes
  }
  return encoded(String(value), String(charset ?? 'UTF_8')) ?? Buffer.from(String(value))
}

/** Text in a character set, each letter that it does not have as `?`; undefined for an unknown set. */
function encoded(text: string, charset: string): Buffer | undefined {
  const within = (highest: number): string =>
    Array.from(text, (letter) => (letter.codePointAt(0)! > highest ? '?' : letter)).join('')
  switch (charset.toUpperCase().replaceAll('_', '-')) {
    case 'UTF-8':
      return Buffer.from(text)
    case 'US-ASCII':
      return Buffer.from(within(0x7f), 'latin1')
    case 'ISO-8859-1':
      return Buffer.from(within(0xff), 'latin1')
    case 'UTF-16LE':
      return Buffer.from(text, 'utf16le')
    default:
      return undefined
  }
}

const texts = new WeakMap<Buffer, string>()

function textOfUtf8(bytes: Buffer): string {
  const known = texts.get(bytes) ?? bytes.toString()
  texts.set(bytes, known)
  return known
}

/** Bytes as text in a character set of that name. */
function decodedAs(bridge: RealmBridge, bytes: Buffer, charset: unknown): string {
  if (charset === undefined || /^utf-?8$/i.test(String(charset))) return textOfUtf8(bytes)
  try {
    return new TextDecoder(String(charset ?? 'utf-8'), { ignoreBOM: true }).decode(bytes)
  } catch {
    throw bridge.exception(`Invalid argument: ${String(charset)}`)
  }
}

/** A `Blob`, whose members ask no server and are not counted; conversion between content types (`getAs`) is not emulated. */
export function blob(bridge: RealmBridge, content: Content): object {
  const then =
    (change: (value: unknown) => void) =>
    (value?: unknown): object => {
      change(value)
      return self
    }
  const text = (value: unknown): string | null =>
    value === null || value === undefined ? null : String(value)
  const self: object = bridge.makeFree('Blob', {
    getBytes: () => bridge.bytes(content.bytes),
    setBytes: then((value) => (content.bytes = bytesOf(value))),
    getDataAsString: (charset?: unknown) => decodedAs(bridge, content.bytes, charset),
    setDataFromString: (text: unknown, charset?: unknown) => {
      const bytes = encoded(String(text), String(charset ?? 'UTF-8'))
      if (bytes === undefined) throw bridge.exception(`Invalid argument: ${String(charset)}`)
      content.bytes = bytes
      return self
    },
    getContentType: () => content.type,
    setContentType: then((value) => (content.type = text(value))),
    setContentTypeFromExtension: then(() => {
      content.type = typeByExtension[/\.(\w+)$/.exec(content.name ?? '')?.[1] ?? ''] ?? null
    }),
    getName: () => content.name,
    setName: then((value) => (content.name = text(value))),
    isGoogleType: () => false,
    getBlob: () => self,
    copyBlob: () => blob(bridge, { ...content }),
  })
  contents.set(self, content)
  return self
}

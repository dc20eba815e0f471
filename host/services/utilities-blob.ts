import type { Seam } from '../realm/seam.js'

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

/** Bytes as scripts see them: from -128 to 127. */
export function signed(bytes: Uint8Array): number[] {
  return Array.from(bytes, (byte) => (byte > 127 ? byte - 256 : byte))
}

/** A script's bytes or text as bytes; text is UTF-8. */
export function bytesOf(value: unknown): Buffer {
  if (typeof value === 'object' && value !== null)
    return Buffer.from(Array.from(value as ArrayLike<number>, (byte) => Number(byte) & 255))
  return Buffer.from(String(value))
}

/** A `Blob`; conversion between content types (`getAs`) is not emulated. */
export function blob(seam: Seam, content: Content): object {
  const then =
    (change: (value: unknown) => void) =>
    (value?: unknown): object => {
      change(value)
      return self
    }
  const text = (value: unknown): string | null =>
    value === null || value === undefined ? null : String(value)
  const self: object = seam.make('Blob', {
    getBytes: () => seam.plain(signed(content.bytes)),
    setBytes: then((value) => (content.bytes = bytesOf(value))),
    getDataAsString: () => content.bytes.toString(),
    setDataFromString: then((value) => (content.bytes = Buffer.from(String(value)))),
    getContentType: () => content.type,
    setContentType: then((value) => (content.type = text(value))),
    setContentTypeFromExtension: then(() => {
      content.type = typeByExtension[/\.(\w+)$/.exec(content.name ?? '')?.[1] ?? ''] ?? content.type
    }),
    getName: () => content.name,
    setName: then((value) => (content.name = text(value))),
    isGoogleType: () => false,
    getBlob: () => self,
    copyBlob: () => blob(seam, { ...content }),
  })
  contents.set(self, content)
  return self
}

/** The ZIP container of an Office file: read within a limit, written the same way every time. */
import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib'
import { CannotOpen } from '../cannot-open.js'

/** The files inside, by path. */
export type Parts = Map<string, Uint8Array>

const endSignature = 0x06054b50
const entrySignature = 0x02014b50
const fileSignature = 0x04034b50
/** 1 January 1980, the first possible day of a ZIP entry: files made twice have then the same bytes. */
const firstDay = 0x21

/** Parts that are not read here: pictures, embedded files, macros. They are never unpacked. */
const skippedParts = /^xl\/(media|embeddings|printerSettings|activeX|ctrlProps)\/|vbaProject/

const findEnd = (view: DataView): number => {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65_557); at--) {
    if (view.getUint32(at, true) === endSignature) return at
  }
  throw new CannotOpen('notAWorkbook')
}

const inflate = (packed: Uint8Array, left: number, limit: number): Uint8Array => {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, left) })
  } catch (cause) {
    const tooLong = (cause as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE'
    throw tooLong ? createTooBigError(limit, cause) : new CannotOpen('notAWorkbook', { cause })
  }
}

/** The error for parts that unpack to more than a limit of bytes. */
export const createTooBigError = (limit: number, cause?: unknown): CannotOpen =>
  new CannotOpen('tooBig', { size: { most: Math.round(limit / 1024 / 1024) }, cause })

/**
 * A file of an archive as it is stored there, so that it can be put into another archive without being
 * unpacked.
 */
export interface Entry {
  /** 0 stored, 8 deflated. */
  method: number
  /** Checksum and length of what it unpacks to. */
  crc: number
  size: number
  packed: Uint8Array
}

/**
 * The files of a ZIP archive by path, still packed.
 * @throws CannotOpen `notAWorkbook` when it is no ZIP archive or a damaged one.
 */
export const readEntries = (bytes: Uint8Array): Map<string, Entry> => {
  if (bytes.byteLength < 22) throw new CannotOpen('notAWorkbook')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  const entries = new Map<string, Entry>()
  let at = view.getUint32(end + 16, true)
  try {
    for (let count = view.getUint16(end + 10, true); count > 0; count--) {
      if (view.getUint32(at, true) !== entrySignature) throw new CannotOpen('notAWorkbook')
      const [method, crc] = [view.getUint16(at + 10, true), view.getUint32(at + 16, true)]
      const [packedSize, size] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true)]
      const nameSize = view.getUint16(at + 28, true)
      const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameSize)).replaceAll('\\', '/')
      const file = view.getUint32(at + 42, true)
      at += 46 + nameSize + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
      if (view.getUint32(file, true) !== fileSignature) throw new CannotOpen('notAWorkbook')
      const start = file + 30 + view.getUint16(file + 26, true) + view.getUint16(file + 28, true)
      if (start + packedSize > bytes.byteLength) throw new CannotOpen('notAWorkbook')
      if (!name.endsWith('/'))
        entries.set(name, { method, crc, size, packed: bytes.subarray(start, start + packedSize) })
    }
  } catch (cause) {
    // Offsets that are outside the file end in a RangeError.
    throw cause instanceof CannotOpen ? cause : new CannotOpen('notAWorkbook', { cause })
  }
  return entries
}

/**
 * The unpacked content of a file in an archive.
 *
 * @param left its maximum number of bytes, of those to which the archive may unpack
 * @param limit the limit that the error names
 * @throws CannotOpen `tooBig` beyond `left` bytes, `notAWorkbook` when it is damaged.
 */
export const unpackEntry = ({ method, packed }: Entry, left: number, limit = left): Uint8Array => {
  const content = method === 0 ? packed : inflate(packed, left, limit)
  if (content.byteLength > left) throw createTooBigError(limit)
  return content
}

/**
 * Reads a ZIP archive. `limit` is the number of bytes to which all parts together may unpack, whatever the
 * archive says.
 * @throws CannotOpen `tooBig` beyond the limit, `notAWorkbook` when it is no ZIP archive or a damaged one.
 */
export const readZip = (bytes: Uint8Array, limit: number): Parts => {
  const parts: Parts = new Map()
  let left = limit
  for (const [name, entry] of readEntries(bytes)) {
    if (skippedParts.test(name)) continue
    const content = unpackEntry(entry, left, limit)
    left -= content.byteLength
    parts.set(name, content)
  }
  return parts
}

const header = (
  signature: number,
  size: number,
  fields: [offset: number, width: 2 | 4, value: number][],
): Buffer => {
  const buffer = Buffer.alloc(size)
  buffer.writeUInt32LE(signature, 0)
  for (const [offset, width, value] of fields) buffer.writeUIntLE(value, offset, width)
  return buffer
}

const store = (content: Uint8Array): Entry => ({
  method: 0,
  crc: crc32(content),
  size: content.byteLength,
  packed: content,
})
const compress = (content: Uint8Array): Entry => ({
  ...store(content),
  method: 8,
  packed: deflateRawSync(content, { level: 6 }),
})

/**
 * Writes a ZIP archive: the parts in their order, all dated 1980-01-01, so that equal parts give equal bytes.
 */
export const writeZip = (parts: ReadonlyMap<string, Uint8Array | Entry>): Uint8Array =>
  writeArchive(parts, compress)

/** The same without compression, for an archive that is read again at once. */
export const writeStoredZip = (parts: ReadonlyMap<string, Uint8Array | Entry>): Uint8Array =>
  writeArchive(parts, store)

function writeArchive(
  parts: ReadonlyMap<string, Uint8Array | Entry>,
  pack: (content: Uint8Array) => Entry,
): Uint8Array {
  const files: Buffer[] = []
  const entries: Buffer[] = []
  let offset = 0
  for (const [path, content] of parts) {
    const name = Buffer.from(path, 'utf8')
    const { method, crc, size, packed } = content instanceof Uint8Array ? pack(content) : content
    const sizes = (start: number): [number, 2 | 4, number][] => [
      [start, 2, 20],
      [start + 2, 2, 0x0800],
      [start + 4, 2, method],
      [start + 8, 2, firstDay],
      [start + 10, 4, crc],
      [start + 14, 4, packed.byteLength],
      [start + 18, 4, size],
      [start + 22, 2, name.byteLength],
    ]
    const local = header(fileSignature, 30, sizes(4))
    files.push(local, name, Buffer.from(packed.buffer, packed.byteOffset, packed.byteLength))
    entries.push(header(entrySignature, 46, [[4, 2, 20], ...sizes(6), [42, 4, offset]]), name)
    offset += local.byteLength + name.byteLength + packed.byteLength
  }
  const directory = entries.reduce((sum, each) => sum + each.byteLength, 0)
  const end = header(endSignature, 22, [
    [8, 2, parts.size],
    [10, 2, parts.size],
    [12, 4, directory],
    [16, 4, offset],
  ])
  return new Uint8Array(Buffer.concat([...files, ...entries, end]))
}

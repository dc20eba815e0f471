/**
 * Parts of a file in encodings other than UTF-8, which XML allows; the code that reads parts here reads only
 * UTF-8.
 */
import { createTooBigError, type Parts } from './zip.js'

const marks: readonly (readonly [string, readonly number[]])[] = [
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
  // Without a byte order mark: `<?`.
  ['utf-16le', [0x3c, 0, 0x3f, 0]],
  ['utf-16be', [0, 0x3c, 0, 0x3f]],
]
const declared = /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([\w.-]+)["']/

/** The encoding in which a part begins; undefined where it is UTF-8 or unknown. */
function detectEncoding(bytes: Uint8Array): string | undefined {
  const marked = marks.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte))
  if (marked) return marked[0]
  // The declaration itself is written in ASCII.
  const head = Buffer.from(bytes.subarray(0, 200)).toString('latin1')
  const named = declared.exec(head)?.[1]?.toLowerCase()
  return named === undefined || /^(utf-?8|(us-)?ascii|utf-?16)$/.test(named) ? undefined : named
}

const createDecoder = (encoding: string): InstanceType<typeof TextDecoder> | undefined => {
  try {
    return new TextDecoder(encoding)
  } catch {
    // An encoding with an unknown name is read as UTF-8.
    return undefined
  }
}

/**
 * The same parts, those of XML in UTF-8. `limit` is the number of bytes to which they may grow.
 * @throws CannotOpen `tooBig` beyond it
 */
export function convertToUtf8(parts: Parts, limit: number): Parts {
  let left = limit
  for (const [path, bytes] of parts) {
    const encoding = /\.(xml|rels|vml)$/i.test(path) ? detectEncoding(bytes) : undefined
    const decoder = encoding === undefined ? undefined : createDecoder(encoding)
    if (decoder === undefined) continue
    const text = decoder
      .decode(bytes)
      .replace(declared, (head: string, named: string) => head.replace(named, 'UTF-8'))
    const made = new TextEncoder().encode(text)
    left -= made.byteLength
    if (left < 0) throw createTooBigError(limit)
    parts.set(path, made)
  }
  return parts
}

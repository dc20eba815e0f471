import { UnreadableFile } from './unreadable-file.js'

/** The encodings of exports: GB18030 is what Chinese Excel writes, and includes GBK and GB2312. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030'

const byteOrderMarks: readonly [Encoding, readonly number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

const tryDecode = (bytes: Uint8Array, encoding: Encoding): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** Whether a text begins with a character that no text has, but every binary file has near its beginning. */
const isBinary = (text: string): boolean => text.slice(0, 4096).includes('\0')

/**
 * The text of a file, and the encoding it was in: what its byte order mark says, else UTF-8 where every byte
 * fits, else GB18030. The mark itself is left out.
 *
 * @throws Unreadable `notText` for anything that is no text
 */
export function decodeText(bytes: Uint8Array): { text: string; encoding: Encoding } {
  const marked = byteOrderMarks.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte))
  const order: readonly Encoding[] = marked ? [marked[0]] : ['utf-8', 'gb18030']
  for (const encoding of order) {
    const text = tryDecode(bytes, encoding)
    if (text !== null && !isBinary(text)) return { text, encoding }
  }
  throw new UnreadableFile('notText')
}

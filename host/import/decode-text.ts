import { UnreadableFile } from './unreadable-file.js'

/**
 * The encodings of exports: GB18030 is what Chinese Excel writes, and includes GBK and GB2312; Windows-1252 is
 * what Excel writes in the west of Europe and in America.
 */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'windows-1252'

const byteOrderMarks: readonly [Encoding, readonly number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

/** What files that are no text begin with: zip, PDF, old Office, PNG, JPEG, GIF, gzip. */
const binarySignatures: readonly (readonly number[])[] = [
  [0x50, 0x4b, 3, 4],
  [0x25, 0x50, 0x44, 0x46],
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x1f, 0x8b],
]

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte)

const decodeAs = (bytes: Uint8Array, encoding: Encoding): string => new TextDecoder(encoding).decode(bytes)

const countMatches = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

/** Bytes by which an encoding is recognised. */
const sampleSize = 200_000

/** The share of bytes that are zero at even and at odd places: text in UTF-16 has most of them on one side. */
function shareOfZeros(bytes: Uint8Array): { even: number; odd: number } {
  const sample = bytes.subarray(0, sampleSize)
  const even = sample.reduce((sum, byte, index) => sum + Number(byte === 0 && index % 2 === 0), 0)
  const odd = sample.reduce((sum, byte) => sum + Number(byte === 0), 0) - even
  const half = Math.max(1, sample.length / 2)
  return { even: even / half, odd: odd / half }
}

/** UTF-16 without a byte order mark; undefined for anything else. */
function detectUtf16(bytes: Uint8Array): Encoding | undefined {
  const { even, odd } = shareOfZeros(bytes)
  if (odd > 0.3 && even < odd / 4) return 'utf-16le'
  return even > 0.3 && odd < even / 4 ? 'utf-16be' : undefined
}

const isLowerCase = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x61 && byte <= 0x7a

/**
 * Which of the encodings of one byte or two a text is in. Chinese is runs of two bytes each; an accented letter
 * of Windows-1252 is a run beside lower-case letters of ASCII.
 */
function detectLegacyEncoding(bytes: Uint8Array): Encoding {
  let [chinese, western] = [0, 0]
  const sample = bytes.subarray(0, sampleSize)
  for (let at = 0; at < sample.length; at++) {
    const first = at
    while (sample[at]! >= 0x80) at++
    const length = at - first
    if (length === 0) continue
    if (length % 2 === 1 || isLowerCase(sample[first - 1]) || isLowerCase(sample[at])) western++
    else chinese += length / 2
  }
  return chinese >= western ? 'gb18030' : 'windows-1252'
}

/** Bytes that are no character of UTF-8, for each character of several bytes that is one. */
const maxBrokenShare = 0.25

function detectEncoding(bytes: Uint8Array): Encoding {
  const marked = byteOrderMarks.find(([, mark]) => startsWith(bytes, mark))?.[0] ?? detectUtf16(bytes)
  if (marked !== undefined) return marked
  const sample = decodeAs(bytes, 'utf-8')
  const broken = countMatches(sample, /\uFFFD/g)
  // A file that was cut or joined has few broken characters among many whole ones.
  const whole = countMatches(sample, /[^\x00-\x7f\uFFFD]/g)
  return broken <= whole * maxBrokenShare ? 'utf-8' : detectLegacyEncoding(bytes)
}

/** A few control characters get into a text; in a file that is no text they are many. */
const [maxControls, maxControlShare] = [2, 0.05]

function isBinary(text: string): boolean {
  const start = text.slice(0, 4096)
  const controls = countMatches(start, /[\x00-\x08\x0e-\x1a\x1c-\x1f]/g)
  return controls > maxControls && controls > start.length * maxControlShare
}

/**
 * The text of a file, and the encoding it was in: what its byte order mark says, else what its bytes are. The
 * mark itself is left out; bytes that are no character become U+FFFD.
 *
 * @throws UnreadableFile `notText` for anything that is no text
 */
export function decodeText(bytes: Uint8Array): { text: string; encoding: Encoding } {
  if (binarySignatures.some((signature) => startsWith(bytes, signature))) throw new UnreadableFile('notText')
  const encoding = detectEncoding(bytes)
  const text = decodeAs(bytes, encoding)
  if (isBinary(text)) throw new UnreadableFile('notText')
  return { text, encoding }
}

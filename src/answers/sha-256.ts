/**
 * SHA-256 and its HMAC (FIPS 180-4, RFC 2104), so that a page with many items asks Google's services for none of them.
 */

const blockBytes = 64
const roundCount = 64

/** The first 32 bits of the fractional parts of a root of the first primes. */
function primeFractions(count: number, root: number): number[] {
  const found: number[] = []
  for (let candidate = 2; found.length < count; candidate++) {
    let divisor = 2
    while (candidate % divisor !== 0) divisor += 1
    if (divisor === candidate) found.push(Math.floor((candidate ** (1 / root) % 1) * 2 ** 32) | 0)
  }
  return found
}

const initialState: readonly number[] = primeFractions(8, 2)
const roundConstants: readonly number[] = primeFractions(roundCount, 3)

/** A text in UTF-8. */
function encodeText(text: string): number[] {
  const bytes: number[] = []
  for (const character of text) {
    const code = character.codePointAt(0)!
    if (code < 0x80) bytes.push(code)
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), 0x80 | (code & 63))
    else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63))
    else
      bytes.push(
        0xf0 | (code >> 18),
        0x80 | ((code >> 12) & 63),
        0x80 | ((code >> 6) & 63),
        0x80 | (code & 63),
      )
  }
  return bytes
}

/** The bytes with a one, zeros and their length, as whole blocks. */
function padBytes(bytes: readonly number[]): number[] {
  const bits = bytes.length * 8
  const zeros = (blockBytes * 2 - 9 - (bytes.length % blockBytes)) % blockBytes
  const length = [Math.floor(bits / 2 ** 32), bits | 0].flatMap((word) => [
    (word >>> 24) & 255,
    (word >>> 16) & 255,
    (word >>> 8) & 255,
    word & 255,
  ])
  return [...bytes, 0x80, ...Array.from({ length: zeros }, () => 0), ...length]
}

const rotate = (word: number, by: number): number => (word >>> by) | (word << (32 - by))

/** The words of a block, extended to one for each round. */
function extendBlock(bytes: readonly number[], at: number): number[] {
  const words: number[] = []
  for (let index = 0; index < 16; index++) {
    const from = at + index * 4
    words.push((bytes[from]! << 24) | (bytes[from + 1]! << 16) | (bytes[from + 2]! << 8) | bytes[from + 3]!)
  }
  for (let index = 16; index < roundCount; index++) {
    const early = words[index - 15]!
    const late = words[index - 2]!
    const one = rotate(early, 7) ^ rotate(early, 18) ^ (early >>> 3)
    const other = rotate(late, 17) ^ rotate(late, 19) ^ (late >>> 10)
    words.push((words[index - 16]! + one + words[index - 7]! + other) | 0)
  }
  return words
}

function hashBlock(state: readonly number[], words: readonly number[]): number[] {
  let [a, b, c, d, e, f, g, h] = state as [number, number, number, number, number, number, number, number]
  for (let round = 0; round < roundCount; round++) {
    const mixed = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)
    const first = (h + mixed + ((e & f) ^ (~e & g)) + roundConstants[round]! + words[round]!) | 0
    const second = ((rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0
    ;[h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0]
  }
  return [a, b, c, d, e, f, g, h].map((word, at) => (word + state[at]!) | 0)
}

function hashBytes(bytes: readonly number[]): number[] {
  const padded = padBytes(bytes)
  let state: readonly number[] = initialState
  for (let at = 0; at < padded.length; at += blockBytes) state = hashBlock(state, extendBlock(padded, at))
  return state.flatMap((word) => [(word >>> 24) & 255, (word >>> 16) & 255, (word >>> 8) & 255, word & 255])
}

const toHex = (bytes: readonly number[]): string =>
  bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')

/** SHA-256 of a text's UTF-8, as 64 hexadecimal digits. */
export const sha256 = (text: string): string => toHex(hashBytes(encodeText(text)))

/** HMAC-SHA-256 of a text with a secret, both in UTF-8, as 64 hexadecimal digits. */
export function hmacSha256(text: string, secret: string): string {
  const encoded = encodeText(secret)
  const short = encoded.length > blockBytes ? hashBytes(encoded) : encoded
  const key = Array.from({ length: blockBytes }, (_, at) => short[at] ?? 0)
  const inner = hashBytes([...key.map((byte) => byte ^ 0x36), ...encodeText(text)])
  return toHex(hashBytes([...key.map((byte) => byte ^ 0x5c), ...inner]))
}

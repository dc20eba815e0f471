import type { Hashing } from '../ports.js'

/** Google gives bytes from -128 to 127. */
const toHex = (bytes: readonly number[]): string =>
  bytes.map((byte) => (byte & 255).toString(16).padStart(2, '0')).join('')

/** Google's own hashes, over UTF-8. */
export const googleHashing = (): Hashing => ({
  sha256: (text) =>
    toHex(Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, text, Utilities.Charset.UTF_8)),
  hmacSha256: (text, secret) =>
    toHex(Utilities.computeHmacSha256Signature(text, secret, Utilities.Charset.UTF_8)),
  createUuid: () => Utilities.getUuid(),
})

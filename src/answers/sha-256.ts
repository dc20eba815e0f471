/** SHA-256 and its HMAC without a call of Google's services: a page with many items needs one for each. */
import { hmac } from '@noble/hashes/hmac.js'
import { sha256 as hashBytes } from '@noble/hashes/sha2.js'
import { replaceHalfCharacters } from '../core/half-characters.js'

/** A text in UTF-8; Apps Script has no `TextEncoder`. */
function encodeText(text: string): Uint8Array {
  const escaped = encodeURIComponent(replaceHalfCharacters(text))
  const bytes = escaped.match(/%..|[^%]/g) ?? []
  return Uint8Array.from(bytes, (byte) =>
    byte.length === 1 ? byte.charCodeAt(0) : parseInt(byte.slice(1), 16),
  )
}

const toHex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')

/** SHA-256 of a text's UTF-8, as 64 hexadecimal digits. */
export const sha256 = (text: string): string => toHex(hashBytes(encodeText(text)))

/** HMAC-SHA-256 of a text with a secret, both in UTF-8, as 64 hexadecimal digits. */
export const hmacSha256 = (text: string, secret: string): string =>
  toHex(hmac(hashBytes, encodeText(secret), encodeText(text)))

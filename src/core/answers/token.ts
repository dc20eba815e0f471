/** Hexadecimal digits of a token that are secret: 128 bits. */
const secretDigits = 32
/** Hexadecimal digits of its checksum, by which a mistyped link is known before a sheet is opened. */
const checksumDigits = 8

/** Hexadecimal digits of SHA-256 over a text's UTF-8. */
export type Hash = (text: string) => string

const checksumOf = (secret: string, hash: Hash): string =>
  hash(`milepost link ${secret}`).slice(0, checksumDigits)

/** A link's token, from the first digits of an HMAC-SHA-256. */
export function createToken(hmacDigits: string, hash: Hash): string {
  const secret = hmacDigits.slice(0, secretDigits)
  return secret + checksumOf(secret, hash)
}

/**
 * The token of the calendar that belongs to a client's link: from it nobody can find the link's own token. It is replaced
 * with the link, and alone by another serial.
 */
export const createFeedToken = (token: string, serial: number, hash: Hash): string =>
  createToken(hash(`milepost calendar ${serial} ${token}`), hash)

/** Whether a text has the form of a token with its checksum; most made-up ones have not. */
export const isToken = (text: string, hash: Hash): boolean =>
  new RegExp(`^[0-9a-f]{${secretDigits + checksumDigits}}$`).test(text) &&
  checksumOf(text.slice(0, secretDigits), hash) === text.slice(secretDigits)

/** What the sheets hold in place of a token: it cannot be turned back into one. */
export const fingerprintOf = (token: string, hash: Hash): string => `f${hash(token)}`

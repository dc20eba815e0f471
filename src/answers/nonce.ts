import { hmacSha256 } from './sha-256.js'

/** Sooner than this after a page was shown it is a program that answers. */
const minAge = 2_000
const maxAge = 24 * 3_600_000
/** Hexadecimal digits by which a nonce is known as one's own: 128 bits. */
const macDigits = 32

/** What a page is given when it is shown, and hands back with its answers. */
export interface Nonce {
  /** When the page was shown, in milliseconds since 1970. */
  readonly shownAt: number
  /** In which line of *Published* the page was then. */
  readonly line: number
}

const signatureOf = (facts: string, fingerprint: string, secret: string): string =>
  hmacSha256(`milepost nonce ${fingerprint} ${facts}`, secret).slice(0, macDigits)

/** A nonce that only the web app with this secret can make, and only for this link. */
export function createNonce(
  { shownAt, line }: Nonce,
  fingerprint: string,
  secret: string,
  random: string,
): string {
  const facts = [shownAt.toString(36), line.toString(36), random].join('-')
  return `${facts}-${signatureOf(facts, fingerprint, secret)}`
}

/** A nonce that was made here for this link, with its age; or what is wrong with it. */
export function readNonce(
  text: string,
  fingerprint: string,
  secret: string,
  now: number,
): Nonce | 'outdated' | 'tooSoon' {
  const [, facts = '', shownAt = '', line = '', signature] =
    /^(([0-9a-z]+)-([0-9a-z]+)-[0-9a-z]+)-([0-9a-f]+)$/.exec(text) ?? []
  if (secret === '' || signature !== signatureOf(facts, fingerprint, secret)) return 'outdated'
  const nonce = { shownAt: parseInt(shownAt, 36), line: parseInt(line, 36) }
  const age = now - nonce.shownAt
  return age > maxAge ? 'outdated' : age < minAge ? 'tooSoon' : nonce
}

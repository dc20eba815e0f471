/**
 * A short fingerprint of a content: equal contents have equal ones (two polynomials modulo 2^32, so 64 bits).
 */
export function createFingerprint(content: unknown): string {
  const text = JSON.stringify(content)
  let [first, second] = [17, 31]
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    first = (Math.imul(first, 31) + code) | 0
    second = (Math.imul(second, 1_000_003) ^ code) | 0
  }
  return `${(first >>> 0).toString(36)}${(second >>> 0).toString(36)}`
}

/** A fingerprint of the script itself, which the build puts here: after an update it is another one. */
export const scriptFingerprint = 'print of the script'

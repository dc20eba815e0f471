/** A short print of a content: equal contents have equal ones (two polynomials modulo 2^32, so 64 bits). */
export function hashOf(content: unknown): string {
  const text = JSON.stringify(content)
  let [one, other] = [17, 31]
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    one = (Math.imul(one, 31) + code) | 0
    other = (Math.imul(other, 1_000_003) ^ code) | 0
  }
  return `${(one >>> 0).toString(36)}${(other >>> 0).toString(36)}`
}

/** A print of the script itself, which the build puts here: another one runs when it was updated. */
export const scriptPrint = 'print of the script'

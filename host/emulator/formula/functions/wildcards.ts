/** `*`, `?` and `~` in criteria and lookup keys. */

const patternCache = new Map<string, RegExp | undefined>()

/**
 * What a text with wildcards matches, as a whole and without regard to case; `undefined` for text without
 * any.
 */
export function compileWildcards(text: string): RegExp | undefined {
  if (!/[*?~]/.test(text)) return undefined
  const cachedPattern = patternCache.get(text)
  if (cachedPattern) return cachedPattern
  const source = text.replace(/~([*?~])|([*?])|([\\^$.|+()[\]{}])/g, (_, escaped, wild, plain) => {
    if (escaped) return escaped === '~' ? '~' : `\\${escaped}`
    if (wild) return wild === '*' ? '[^]*' : '[^]'
    return `\\${plain}`
  })
  const pattern = new RegExp(`^${source}$`, 'iu')
  if (patternCache.size > 1000) patternCache.clear()
  patternCache.set(text, pattern)
  return pattern
}

/** `*`, `?` and `~` in criteria and lookup keys. */
import { Cache, memoize } from '../../cache.js'

const patternCache = new Cache<string, RegExp>(1000)

/**
 * What a text with wildcards matches, as a whole and without regard to case; `undefined` for text without
 * any.
 */
export function compileWildcards(text: string): RegExp | undefined {
  if (!/[*?~]/.test(text)) return undefined
  return memoize(patternCache, text, () => createPattern(text))
}

function createPattern(text: string): RegExp {
  const source = text.replace(/~([*?~])|([*?])|([\\^$.|+()[\]{}])/g, (_, escaped, wild, plain) => {
    if (escaped) return escaped === '~' ? '~' : `\\${escaped}`
    if (wild) return wild === '*' ? '[^]*' : '[^]'
    return `\\${plain}`
  })
  return new RegExp(`^${source}$`, 'iu')
}

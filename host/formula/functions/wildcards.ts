/** `*`, `?` and `~` in criteria and lookup keys. */

const kept = new Map<string, RegExp | undefined>()

/** What a text with wildcards matches, whole and without regard to case; `undefined` for text without any. */
export function wildcardPattern(text: string): RegExp | undefined {
  if (!/[*?~]/.test(text)) return undefined
  const known = kept.get(text)
  if (known) return known
  const source = text.replace(/~([*?~])|([*?])|([\\^$.|+()[\]{}])/g, (_, escaped, wild, plain) => {
    if (escaped) return escaped === '~' ? '~' : `\\${escaped}`
    if (wild) return wild === '*' ? '[^]*' : '[^]'
    return `\\${plain}`
  })
  const pattern = new RegExp(`^${source}$`, 'iu')
  if (kept.size > 1000) kept.clear()
  kept.set(text, pattern)
  return pattern
}

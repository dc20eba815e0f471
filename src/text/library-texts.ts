import type { Locale } from '../core/locale.js'

/** Records of words of which the script file has the functions alone: `Library.html` carries the sentences without facts. */
export interface LibraryTexts {
  readonly views: Readonly<Record<Locale, object>>
  readonly drafts: Readonly<Record<Locale, object>>
  readonly explanations: Readonly<Record<Locale, object>>
  readonly selfCheck: Readonly<Record<Locale, object>>
}

/**
 * A record of words: its functions, and all else from what the library carries, so that it is the same whether or not
 * the record has its sentences still.
 */
export function withLibraryTexts<T extends object>(words: T, libraryTexts: object): T {
  const result: Record<string, unknown> = { ...libraryTexts }
  for (const [key, word] of Object.entries(words))
    if (typeof word === 'function') result[key] = word
    else if (typeof word === 'object' && !Array.isArray(word)) {
      const inner = withLibraryTexts(word as object, (result[key] ?? {}) as object)
      if (Object.keys(inner).length > 0) result[key] = inner
    }
  return result as T
}

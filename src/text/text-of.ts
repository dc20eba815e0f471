import type { Locale } from '../core/locale.js'

/** A subject's sentences in every language; leaving a language out does not compile. */
export type Texts<T> = Readonly<Record<Locale, T>>

/** The sentences that are in `Library.html`, by subject and language. */
export type LibrarySentences = Readonly<
  Record<
    'views' | 'drafts' | 'explanations' | 'selfCheck' | 'calendar' | 'health',
    Readonly<Record<Locale, object>>
  >
>

/** A subject of which the script file has only the functions: the library has its sentences without facts. */
export interface LibraryTexts<T> {
  readonly inLibrary: keyof LibrarySentences
  readonly functions: Texts<T>
}

/**
 * A subject's functions, and everything else from the library: the same whether or not the subject still has
 * its sentences.
 */
function withSentences<T extends object>(words: T, sentences: object): T {
  const result: Record<string, unknown> = { ...sentences }
  for (const [key, word] of Object.entries(words))
    if (typeof word === 'function') result[key] = word
    else if (typeof word === 'object' && !Array.isArray(word)) {
      const inner = withSentences(word as object, (result[key] ?? {}) as object)
      if (Object.keys(inner).length > 0) result[key] = inner
    }
  return result as T
}

/** The sentences of a subject in a language: the only way to get them. */
export function textOf<T extends object>(texts: Texts<T>, locale: Locale): T
export function textOf<T extends object>(
  texts: LibraryTexts<T>,
  locale: Locale,
  sentences: LibrarySentences,
): T
export function textOf<T extends object>(
  texts: Texts<T> | LibraryTexts<T>,
  locale: Locale,
  sentences?: LibrarySentences,
): T {
  return 'inLibrary' in texts
    ? withSentences(texts.functions[locale], sentences![texts.inLibrary][locale])
    : texts[locale]
}

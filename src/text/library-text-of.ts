import type { Locale } from '../core/locale.js'
import type { Texts } from './text-of.js'

/** The sentences that are in `Library.html`, by subject and language. */
export type LibrarySentences = Readonly<
  Record<
    | 'views'
    | 'drafts'
    | 'explanations'
    | 'selfCheck'
    | 'adoption'
    | 'clients'
    | 'release'
    | 'calendar'
    | 'health',
    Readonly<Record<Locale, object>>
  >
>

/** A sentence with facts as data: its text, and for each fact its place among those that are given. */
export type SentenceParts = readonly (string | number)[]

/** A subject of which the script file has only functions that calculate: the library has its other sentences. */
export interface LibraryTexts<T> {
  readonly inLibrary: keyof LibrarySentences
  readonly functions: Texts<T>
}

const isRecord = (word: unknown): word is object =>
  typeof word === 'object' && word !== null && !Array.isArray(word)

/** A sentence of the library as the code says it: text as it is, one with facts as a function. */
function sayable(word: unknown): unknown {
  if (!isRecord(word)) return word
  if ('says' in word && Array.isArray(word.says)) {
    const parts = word.says as SentenceParts
    return (...facts: readonly unknown[]) =>
      parts.map((part) => (typeof part === 'number' ? String(facts[part]) : part)).join('')
  }
  return Object.fromEntries(Object.entries(word).map(([key, inner]) => [key, sayable(inner)]))
}

/** Words of the library, and at any depth the functions of the script that it does not have. */
function withFunctions(words: object, own: object): object {
  const result = { ...words } as Record<string, unknown>
  for (const [key, word] of Object.entries(own))
    if (typeof word === 'function') result[key] ??= word
    else if (isRecord(word)) {
      const inner = withFunctions((result[key] ?? {}) as object, word)
      if (Object.keys(inner).length > 0) result[key] = inner
    }
  return result
}

/** The sentences of such a subject in a language: the same whether or not the script still has those of the library. */
export const libraryTextOf = <T extends object>(
  { inLibrary, functions }: LibraryTexts<T>,
  locale: Locale,
  sentences: LibrarySentences,
): T => withFunctions(sayable(sentences[inLibrary][locale]) as object, functions[locale]) as T

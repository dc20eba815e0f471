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
    | 'health'
    | 'foreignCells'
    | 'plan'
    | 'emails',
    Readonly<Record<Locale, object>>
  >
>

/** A sentence with facts as data: its text, the place of each fact among those given, and what depends on one. */
export type SentenceParts = readonly (string | number | SentenceChoice)[]

/** What a sentence says if the fact at a place is a value, is above a number or, with neither of these, is true. */
export interface SentenceChoice {
  readonly fact: number
  readonly is?: string | number | boolean | null
  readonly above?: number
  readonly chosen: SentenceParts
  readonly otherwise: SentenceParts
}

/** A subject of which the script file has only functions that calculate: the library has its other sentences. */
export interface LibraryTexts<T> {
  readonly inLibrary: keyof LibrarySentences
  readonly functions: Texts<T>
}

const isRecord = (word: unknown): word is object =>
  typeof word === 'object' && word !== null && !Array.isArray(word)

const holdsFor = (fact: unknown, { is, above }: SentenceChoice): boolean =>
  is !== undefined ? fact === is : above !== undefined ? Number(fact) > above : Boolean(fact)

const joinParts = (parts: SentenceParts, facts: readonly unknown[]): string =>
  parts
    .map((part) => {
      if (typeof part === 'string') return part
      if (typeof part === 'number') return String(facts[part])
      return joinParts(holdsFor(facts[part.fact], part) ? part.chosen : part.otherwise, facts)
    })
    .join('')

/** A sentence of the library as the code says it: text as it is, one with facts as a function. */
function sayable(word: unknown): unknown {
  if (!isRecord(word)) return word
  if ('says' in word && Array.isArray(word.says)) {
    const parts = word.says as SentenceParts
    return (...facts: readonly unknown[]) => joinParts(parts, facts)
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

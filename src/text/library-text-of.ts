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

/**
 * A sentence with facts as data: text, the place of each fact among those given, and what depends on one. The key of such
 * a sentence ends with `()`.
 */
export type SentenceParts = readonly (string | number | SentenceChoice)[]

/**
 * What a sentence says by the fact at a place: the first if it is a value, is above a number or, with neither of these, is
 * true; else the second.
 */
export type SentenceChoice = readonly [
  fact: number,
  chosen: SentenceParts | string,
  otherwise: SentenceParts | string,
  asked?: FactValue | { readonly above: number },
]
/** What a fact may be compared with. */
type FactValue = string | number | boolean | null

/** A subject of which the script file has only functions that calculate: the library has its other sentences. */
export interface LibraryTexts<T> {
  readonly inLibrary: keyof LibrarySentences
  readonly functions: Texts<T>
}

const isRecord = <T>(word: T): word is T & object =>
  typeof word === 'object' && word !== null && !Array.isArray(word)

const holdsFor = (fact: unknown, asked: SentenceChoice[3]): boolean =>
  asked === undefined ? Boolean(fact) : isRecord(asked) ? Number(fact) > asked.above : fact === asked

const joinParts = (parts: SentenceParts | string, facts: readonly unknown[]): string =>
  typeof parts === 'string'
    ? parts
    : parts
        .map((part) => {
          if (typeof part === 'string') return part
          if (typeof part === 'number') return String(facts[part])
          const [fact, chosen, otherwise, asked] = part
          return joinParts(holdsFor(facts[fact], asked) ? chosen : otherwise, facts)
        })
        .join('')

/** Words of the library as the code says them: text as it is, a sentence with facts as a function. */
const sayable = (words: object): object =>
  Object.fromEntries(
    Object.entries(words).map(([key, word]: [string, unknown]) =>
      key.endsWith('()')
        ? [key.slice(0, -2), (...facts: readonly unknown[]) => joinParts(word as SentenceParts, facts)]
        : [key, isRecord(word) ? sayable(word) : word],
    ),
  )

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
): T => withFunctions(sayable(sentences[inLibrary][locale]), functions[locale]) as T

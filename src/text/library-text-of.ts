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
    | 'problems'
    | 'report'
    | 'faults'
    | 'emails'
    | 'answers'
    | 'chores'
    | 'input'
    | 'runs'
    | 'exports',
    Readonly<Record<Locale, object>>
  >
>

/**
 * A sentence with facts as data: text, the facts among those given, and what depends on one. The key of such a sentence ends
 * with `()`.
 */
export type SentenceParts = readonly (string | SentenceFact | SentenceChoice)[]

/** A fact by its place, or a member of it, such as `['looked', 'rows']`; a list of names is joined. */
export type SentenceFact =
  number | { readonly of: number; readonly member?: readonly string[]; readonly join?: string }

/**
 * What a sentence says by a fact: the first if it is a value, is above a number, is absent or, with none of these, is true;
 * else the second.
 */
export type SentenceChoice = readonly [
  fact: SentenceFact,
  chosen: SentenceParts | string,
  otherwise: SentenceParts | string,
  asked?: FactValue | { readonly above: number } | { readonly absent: true },
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

const isChoice = (part: SentenceParts[number]): part is SentenceChoice => Array.isArray(part)

function valueOf(fact: SentenceFact, facts: readonly unknown[]): unknown {
  if (typeof fact === 'number') return facts[fact]
  const { of, member = [], join } = fact
  const value = member.reduce((from, name) => (from as Record<string, unknown>)[name], facts[of])
  return join === undefined ? value : (value as readonly unknown[]).join(join)
}

const holdsFor = (fact: unknown, asked: SentenceChoice[3]): boolean =>
  asked === undefined
    ? Boolean(fact)
    : !isRecord(asked)
      ? fact === asked
      : 'above' in asked
        ? Number(fact) > asked.above
        : fact === undefined

const joinParts = (parts: SentenceParts | string, facts: readonly unknown[]): string =>
  typeof parts === 'string'
    ? parts
    : parts
        .map((part) => {
          if (typeof part === 'string') return part
          if (!isChoice(part)) return String(valueOf(part, facts))
          const [fact, chosen, otherwise, asked] = part
          return joinParts(holdsFor(valueOf(fact, facts), asked) ? chosen : otherwise, facts)
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

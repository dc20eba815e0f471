/** How people compose the header of the column that names the rows: of a word for their kind and words around it. */
import type { Table } from '../../../core/table.js'
import type { TitlePatterns } from '../words/composed-words.js'

type Phrases = readonly (readonly [phrase: string, share: number])[]

/** Reads such headers by their phrases, as they are compared. */
export interface TitleGrammar {
  /** How surely the phrases of a header name the rows of a tracker; 0 where they do not. */
  scoreComposedTitle(table: Pick<Table, 'key'>, phrases: Phrases): number
  /** Whether a header is composed to name the rows of any tracker. */
  isComposedTitle(phrases: Phrases): boolean
}

/** A reader of such headers. */
export function createTitleGrammar(titlePatterns: TitlePatterns): TitleGrammar {
  const rules = new Map(
    Object.entries(titlePatterns).map(([key, patterns]) => [
      key,
      patterns.map(([confidence, source]) => [confidence, new RegExp(source)] as const),
    ]),
  )
  const score = (key: string, phrases: Phrases): number =>
    Math.max(
      0,
      ...phrases.map(
        ([phrase, share]) => (rules.get(key)?.find(([, pattern]) => pattern.test(phrase))?.[0] ?? 0) * share,
      ),
    )
  return {
    scoreComposedTitle: ({ key }, phrases) => score(key, phrases),
    isComposedTitle: (phrases) => [...rules.keys()].some((key) => score(key, phrases) > 0),
  }
}

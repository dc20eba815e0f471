import { enumerate } from '../english.js'

/** Between two sentences of a line. */
export const space = ' '

/** How names, clauses and sentences are put together, in English. */
export const en = {
  colon: ': ',
  space,
  list: (names: readonly string[]): string => names.join(', '),
  /** As part of a sentence. */
  enumeration: enumerate,
  clauses: (clauses: readonly string[]): string => clauses.join('; '),
  sentences: (sentences: readonly string[]): string => sentences.join(' '),
  inBrackets: (words: string, added: string): string => `${words} (${added})`,
}
export type Punctuation = typeof en

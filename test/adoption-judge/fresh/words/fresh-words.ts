import type { Locale } from '../../../../src/core/locale.js'

/**
 * What people write for one thing, joined by `|`: the usual words with the most frequent first, and rarer ones. A `~` before
 * a word says that a person would have to ask about it; every other word has one reading.
 */
export interface FreshWords {
  readonly common: string
  readonly rare: string
}

/** Words for columns by what they contain, in each language. */
export type FreshHeaders = Readonly<Record<string, Readonly<Record<Locale, FreshWords>>>>

/** Usual words and rarer ones. */
export const words = (common: string, rare: string): FreshWords => ({ common, rare })

import type { Locale } from '../../../src/core/locale.js'
import type { StatusWording } from './statuses.js'
import type { subjects, Trade } from './titles.js'

/**
 * What people write for one thing, joined by `|`: the usual words with the most frequent first, and rarer ones. A `~` before
 * a word says that a person would have to ask about it; every other word has one reading.
 */
export interface PartWords {
  readonly common: string
  readonly rare: string
}

/** Words for columns by what they contain, in each language. */
export type PartHeaders = Readonly<Record<string, Readonly<Record<Locale, PartWords>>>>

/** Usual words and rarer ones. */
export const words = (common: string, rare: string): PartWords => ({ common, rare })

type ByLocale<Value> = Readonly<Record<Locale, Value>>

/** What the sheets of a part with a folder of its own are about; texts to choose from are joined by `|`. */
export interface PartVocabulary {
  readonly trades: ByLocale<readonly Trade[]>
  readonly teams: ByLocale<readonly (readonly string[])[]>
  readonly clients: ByLocale<readonly string[]>
  readonly departments: ByLocale<readonly string[]>
  readonly sheetNames: ByLocale<readonly string[]>
  readonly subjects: Readonly<Record<keyof typeof subjects, ByLocale<string>>>
  readonly texts: Readonly<Record<string, ByLocale<string>>>
  readonly sheetTitles: Readonly<Record<string, ByLocale<string>>>
  /** The first of each language is what most teams write. */
  readonly wordings: Readonly<
    Record<'work' | 'cases' | 'risks' | 'requirements', ByLocale<readonly StatusWording[]>>
  >
}

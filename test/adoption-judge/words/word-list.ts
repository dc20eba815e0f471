import type { Locale } from '../../../src/core/locale.js'

/** The two halves of all words and layouts: rules may be fitted to one, the other shows what they are worth. */
export const halves = ['fit', 'held'] as const
export type Half = (typeof halves)[number]

/**
 * What people write for one thing, joined by `|`: words that everybody knows, and rarer ones of each half.
 */
export interface WordList {
  readonly common: string
  readonly fit: string
  readonly held: string
}

export type LocalisedWords = Readonly<Record<Locale, WordList>>

/** A word, and whether one may ask about it. */
export interface ChosenWord {
  readonly text: string
  readonly mayAsk: boolean
}

const parse = (joined: string, isRare: boolean): ChosenWord[] =>
  joined === '' ? [] : joined.split('|').map((word) => ({ text: word, mayAsk: isRare }))

/** The words of one half, those that everybody knows first. One may ask about every rare word. */
export const wordsOf = (
  list: WordList,
  half: Half,
): { readonly common: ChosenWord[]; readonly own: ChosenWord[] } => ({
  common: parse(list.common, false),
  own: parse(list[half], true),
})

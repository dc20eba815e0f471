import type { Locale } from '../../../src/core/locale.js'

/**
 * The parts of all words and layouts: rules may be fitted to one, the second shows what they are worth. The third, in
 * `fresh`, is written by somebody who has not read the rules, and is not read by those who write them.
 */
export const halves = ['fit', 'held', 'fresh'] as const
export type Half = (typeof halves)[number]
/** The parts whose words are in the same lists. */
export type ListedHalf = Exclude<Half, 'fresh'>

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
  half: ListedHalf,
): { readonly common: ChosenWord[]; readonly own: ChosenWord[] } => ({
  common: parse(list.common, false),
  own: parse(list[half], true),
})

/** The entries of a list that belong to a part: the even ones are of one, the odd ones of the other. */
export const ofHalf = <T>(list: readonly T[], half: ListedHalf): T[] =>
  list.filter((_, index) => index % 2 === halves.indexOf(half))

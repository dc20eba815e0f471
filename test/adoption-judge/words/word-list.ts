import type { Locale } from '../../../src/core/locale.js'

/**
 * The parts of all words and layouts: rules may be fitted to the first, the second shows what they are worth. `fresh` and
 * `unseen` are written by people who have not read the rules. Those who write rules look at the sheets of `fresh`; they do
 * not read `unseen`, and its sheets are not shown.
 */
export const halves = ['fit', 'held', 'fresh', 'unseen'] as const
export type Half = (typeof halves)[number]

const separateParts = ['fresh', 'unseen'] as const
/** The parts with words, layouts and surroundings in a folder of their own. */
export type SeparatePart = (typeof separateParts)[number]
/** The parts whose words are in the same lists. */
export type ListedHalf = Exclude<Half, SeparatePart>

/** Whether a part has a folder of its own. */
export const isSeparate = (half: Half): half is SeparatePart =>
  (separateParts as readonly Half[]).includes(half)

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

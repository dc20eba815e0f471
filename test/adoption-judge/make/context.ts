import type { Day } from '../../../src/core/day.js'
import type { Locale } from '../../../src/core/locale.js'
import type { Trade } from '../words/titles.js'
import { trades } from '../words/titles.js'
import { type Half, halves, type LocalisedWords, wordsOf, type ChosenWord } from '../words/word-list.js'
import type { Random } from './random.js'

/** What one sheet is made of. */
export interface MakeContext {
  readonly random: Random
  readonly half: Half
  readonly locale: Locale
  readonly today: Day
  readonly trade: Trade
}

/** The entries of a list that belong to a half: the even ones are of one, the odd ones of the other. */
export const ofHalf = <T>(list: readonly T[], half: Half): T[] =>
  list.filter((_, index) => index % 2 === halves.indexOf(half))

export const pickTrade = (random: Random, locale: Locale, half: Half): Trade =>
  random.pick(ofHalf(trades[locale], half))

/** A word of a list: one that everybody knows, or more rarely one of the half's own. */
export function pickWord({ random, locale, half }: MakeContext, words: LocalisedWords): ChosenWord {
  const { common, own } = wordsOf(words[locale], half)
  return random.pick(own.length > 0 && random.chance(0.4) ? own : common)
}

/** One of several texts joined by `|`. */
export const pickText = (random: Random, joined: string): string => random.pick(joined.split('|'))

import type { Day } from '../../../src/core/day.js'
import type { Locale } from '../../../src/core/locale.js'
import type { Trade } from '../words/titles.js'
import { vocabularyOf } from '../words/vocabulary.js'
import { type Half, isSeparate } from '../words/word-list.js'
import type { Random } from './random.js'

/** What one sheet is made of. */
export interface MakeContext {
  readonly random: Random
  readonly half: Half
  readonly locale: Locale
  readonly today: Day
  readonly trade: Trade
  /** How often a column has a rare header. */
  readonly rareShare: number
}

/** Draws the work that a sheet is about. */
export const pickTrade = (random: Random, locale: Locale, half: Half): Trade =>
  random.pick(vocabularyOf({ half, locale }).trades)

/** Most teams use usual headers only; the words of the first two parts are drawn for practice, and more are rare. */
const separateRareShares = [0, 0, 0, 0.08, 0.08, 0.15, 0.15, 0.3]

/** How often a column of a sheet has a rare header. */
export const pickRareShare = (random: Random, half: Half): number =>
  isSeparate(half) ? random.pick(separateRareShares) : 0.4

/** One of several texts joined by `|`. */
export const pickText = (random: Random, joined: string): string => random.pick(joined.split('|'))

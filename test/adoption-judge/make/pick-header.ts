/** Draws how a column is headed. */
import { detailHeaders } from '../words/detail-headers.js'
import { formHeaders } from '../words/form-headers.js'
import { ownHeaders, sharedHeaders } from '../words/shared-headers.js'
import { trackerHeaders } from '../words/tracker-headers.js'
import { separateHeaders } from '../words/separate-headers.js'
import {
  type ChosenWord,
  type Half,
  isSeparate,
  type LocalisedWords,
  type SeparatePart,
  wordsOf,
} from '../words/word-list.js'
import type { Locale } from '../../../src/core/locale.js'
import type { MakeContext } from './context.js'
import type { Random } from './random.js'

/** The lists of header words by what the column contains. */
export const headerLists: Readonly<Record<string, LocalisedWords>> = {
  ...sharedHeaders,
  ...detailHeaders,
  ...formHeaders,
  ...trackerHeaders,
  ...ownHeaders,
}

/** One of a list in which the first is twice as frequent as the second, three times as the third. */
function pickRanked(random: Random, list: readonly string[]): string {
  let left = random.next() * list.reduce((sum, _, at) => sum + 1 / (at + 1), 0)
  return list.find((_, at) => (left -= 1 / (at + 1)) < 0) ?? list[0]!
}

/** A usual word, or more rarely one of the trade or a rare one; a `~` marks what a person would ask about. */
function pickSeparate(
  { random, locale, trade, rareShare }: MakeContext,
  part: SeparatePart,
  key: string,
): ChosenWord {
  const { common, rare } = separateHeaders[part][key]![locale]
  const ofTrade = trade.heads?.[key]
  const isRare = random.chance(rareShare)
  const word = isRare
    ? random.pick((ofTrade !== undefined && random.chance(0.5) ? ofTrade : rare).split('|'))
    : pickRanked(random, common.split('|'))
  return { text: word.replace('~', ''), mayAsk: word.startsWith('~') }
}

/** A header for a column: a word that everybody knows, or more rarely one of the part's own. */
export function pickHeader(context: MakeContext, key: string): ChosenWord {
  const { random, locale, half, rareShare } = context
  if (isSeparate(half)) return pickSeparate(context, half, key)
  const { common, own } = wordsOf(headerLists[key]![locale], half)
  return random.pick(rareShare > 0 && own.length > 0 && random.chance(rareShare) ? own : common)
}

/** Every header of a column with the same content. */
export function listHeaders(half: Half, key: string, locale: Locale): readonly string[] {
  if (isSeparate(half)) {
    const { common, rare } = separateHeaders[half][key]![locale]
    return `${common}|${rare}`.replaceAll('~', '').split('|')
  }
  const { common, own } = wordsOf(headerLists[key]![locale], half)
  return [...common, ...own].map(({ text }) => text)
}

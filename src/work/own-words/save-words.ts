import type { OwnWords } from '../../core/sheet/own-words.js'
import { decisiveChoiceFields } from '../../domain/adoption/choice-meanings.js'
import { maxWordLength } from '../../domain/adoption/choice-words.js'
import type { Ports } from '../../ports.js'
import { adoptionTexts } from '../../text/adoption/index.js'
import type { TrackerKey } from '../../trackers/index.js'
import { refuseAdoption } from '../adopt/resolve-adoption.js'
import { findUnknownMeaning, withSaid } from '../adopt/resolve-words.js'
import type { Result } from '../open-book.js'
import { loadText } from '../plan/library.js'
import { refreshBook } from '../refresh/refresh.js'
import { followedInPlace } from '../release/followed-in-place.js'
import { tableNamed } from '../table-list.js'
import { updateWordings } from '../update-wordings.js'
import { forgetWordings } from '../worded-tables.js'
import { type FollowedColumn, listFollowedWords } from './followed-words.js'
import { type ChoiceWordsReply, readWords } from './read-words.js'
import { readOwnWords, storeMeanings, storeOwnWords } from './stored-words.js'

/** The fields whose words can be given a meaning, and how long such a word is at most. */
export const wordFields = decisiveChoiceFields
export const wordLengthLimit = maxWordLength

/** What words of a followed sheet mean; null for one that means none of the choices. */
export interface WordsRequest {
  readonly table: TrackerKey
  readonly field: (typeof wordFields)[number]
  readonly words: Readonly<Record<string, string | null>>
}

/**
 * The endpoint: remembers what words mean, in this sheet and in all that are read from now on; its dropdown and colours
 * follow. Saved again, a word means something else.
 */
export function saveWords(
  ports: Ports,
  { table: key, field, words }: WordsRequest,
): Result<ChoiceWordsReply> {
  const locale = ports.ui.locale()
  const text = loadText(ports, adoptionTexts, locale)
  const table = tableNamed(key)
  const name = table.name[locale]
  const found = followedInPlace(ports).includes(key) ? listFollowedWords(ports, key) : null
  const column = found?.find((each) => each.field === field)
  if (!column) return refuseAdoption(name, text.noWords(name))
  const unknown = findUnknownMeaning(table, { [field]: words })
  if (unknown) return refuseAdoption(name, text.noChoice(table.columns[field]!.name[locale], unknown.choice))
  const stored = readOwnWords(ports.store, key)
  const own = withSaid(stored[field] ?? wordsReadNow(column), words)
  storeOwnWords(ports.store, key, { ...stored, [field]: own })
  storeMeanings(ports.store, { [field]: words })
  forgetWordings(ports.store)
  updateWordings(ports)
  refreshBook(ports, { searchesAll: false })
  return readWords(ports)
}

/** The words that the column's dropdown lists from now on where it had the tracker's own labels until now. */
const wordsReadNow = ({ words }: FollowedColumn): OwnWords =>
  words.flatMap(({ word, choice }): OwnWords => (choice === null ? [] : [[word, choice]]))

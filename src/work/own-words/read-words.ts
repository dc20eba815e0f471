import { adoptionTexts } from '../../text/adoption/index.js'
import { loadText } from '../plan/library.js'
import type { Locale } from '../../core/locale.js'
import type { Ports } from '../../ports.js'
import type { TrackerKey } from '../../trackers/index.js'
import type { Result } from '../open-book.js'
import { followedInPlace } from '../release/followed-in-place.js'
import { tableNamed } from '../table-list.js'
import { type ChoiceColumnView, type ChoiceWordView, describeChoices } from './describe-choices.js'
import { type FollowedColumn, listFollowedWords } from './followed-words.js'

/** The words of the teams' own sheets that are followed, and what they are read as. */
export interface ChoiceWordsReply {
  readonly locale: Locale
  readonly columns: readonly FollowedColumnView[]
}

/** A column of choices of a followed sheet. */
interface FollowedColumnView extends ChoiceColumnView {
  readonly table: TrackerKey
  readonly tableName: string
  readonly words: readonly (ChoiceWordView & {
    /** The key of what it is read as; null where it is not known yet. */
    readonly choice: string | null
  })[]
}

/** The endpoint: the words of every followed sheet, in each column those whose meaning is not known first. Writes nothing. */
export function readWords(ports: Ports): Result<ChoiceWordsReply> {
  const locale = ports.ui.locale()
  const words = { text: loadText(ports, adoptionTexts, locale), userLocale: locale }
  const columns = followedInPlace(ports).flatMap((key) =>
    describeFollowed(key, listFollowedWords(ports, key) ?? [], words),
  )
  return { ok: true, value: { locale, columns } }
}

function describeFollowed(
  key: TrackerKey,
  found: readonly FollowedColumn[],
  words: Parameters<typeof describeChoices>[2],
): readonly FollowedColumnView[] {
  const table = tableNamed(key)
  return describeChoices(table, found, words).map((column, at) => ({
    ...column,
    table: key,
    tableName: table.name[words.userLocale],
    words: column.words
      .map((word, index) => ({ ...word, choice: found[at]!.words[index]!.choice }))
      .sort((one, other) => Number(one.choice !== null) - Number(other.choice !== null)),
  }))
}

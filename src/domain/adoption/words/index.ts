import type { HeaderWords } from '../columns/dictionary.js'
import type { TitlePatterns } from './composed-words.js'
import { controlTitles } from './control-titles.js'
import { fieldWords } from './fields.js'
import { headerPhrases } from './header-phrases.js'
import { peopleWords } from './people.js'
import { statusWords } from './statuses.js'
import { workTitles } from './work-titles.js'

const titlePatterns: TitlePatterns = Object.fromEntries(
  Object.entries({ ...controlTitles, ...workTitles }).map(([key, phrases]) => [
    key,
    phrases.map(([confidence, { source }]) => [confidence, source] as const),
  ]),
)

/** The lists that the build puts in the library file, with what the records of trackers say. */
export const headerWords: Omit<HeaderWords, 'aliases' | 'titles'> = {
  fields: fieldWords,
  headerPhrases: headerPhrases.map(([meaning, confidence, { source }]) => [meaning, confidence, source]),
  titlePatterns,
  statuses: statusWords,
  people: peopleWords,
}

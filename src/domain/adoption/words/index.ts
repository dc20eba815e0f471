import type { HeaderWords } from '../columns/dictionary.js'
import { fieldWords } from './fields.js'
import { statusWords } from './statuses.js'
import { titleWords } from './titles.js'

/** The lists that the build puts in the library file. */
export const headerWords: Omit<HeaderWords, 'aliases'> = {
  fields: fieldWords,
  titles: titleWords,
  statuses: statusWords,
}

import type { HeaderWords } from '../columns/dictionary.js'
import { fieldWords } from './fields.js'
import { peopleWords } from './people.js'
import { statusWords } from './statuses.js'

/** The lists that the build puts in the library file, with what the records of trackers say. */
export const headerWords: Omit<HeaderWords, 'aliases' | 'titles'> = {
  fields: fieldWords,
  statuses: statusWords,
  people: peopleWords,
}

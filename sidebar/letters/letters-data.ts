import type { Answer } from '../client.js'
import type { LetterHeadWords } from '../parts/letter-words.js'
import type { Text } from '../text.js'
import type { LetterWords } from './words/en.js'

export type LettersText = Text & LetterHeadWords & LetterWords
export type Preview = Answer<'readPreview'>
export type Reader = Preview['readers'][number]

/** Whose account runs the reminders. */
export interface Runner {
  runBy: string
  /** Whether it becomes that of the person at the page. */
  takeOver: boolean
}

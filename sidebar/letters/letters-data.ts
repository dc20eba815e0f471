import type { Answer } from '../client.js'
import type { Text } from '../text/common/index.js'
import type { LetterWords } from '../text/letters/index.js'

export type LettersText = Text & LetterWords
export type Preview = Answer<'readPreview'>
export type Reader = Preview['readers'][number]

/** Whose account runs the reminders. */
export interface Runner {
  runBy: string
  /** Whether it becomes the address of the person at the page. */
  takeOver: boolean
}

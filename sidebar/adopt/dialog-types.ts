import type { Answer } from '../client.js'
import type { AdoptWords } from '../text/adopt/index.js'
import type { Text } from '../text/common/index.js'

export type SheetData = Answer<'readSheet'>
export type RecognisedSheet = NonNullable<SheetData['found']>
/** What adopting a sheet changes, or has changed. */
export type AdoptionReply = Answer<'adoptSheet'>
export type AdoptText = Text & AdoptWords
/** The column of each field that is decided; null for one the sheet does not have. */
export type ChosenColumns = Readonly<Record<string, string | null>>

/** A column of choices with its words. */
export type ChoiceColumn = SheetData['choices'][number]
/** The choice that each word means, by field and word. */
export type SaidWords = Readonly<Record<string, Readonly<Record<string, string>>>>

/** What a person chooses about a sheet. */
export interface Choices {
  readonly columns: ChosenColumns
  /** What was chosen for words, where it is not the proposal. */
  readonly words: SaidWords
  readonly how: AdoptionReply['how']
  /** Whether people and parts that no tracker has are added. */
  readonly addNames: boolean
}

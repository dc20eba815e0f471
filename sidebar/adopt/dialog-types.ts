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
/** The choice that each word means, by field and word; null where a person does not know it yet. */
export type SaidWords = Readonly<Record<string, Readonly<Record<string, string | null>>>>
/** A word that decides what is late, and what it can mean. */
export interface WordQuestion {
  readonly field: ChoiceColumn['field']
  readonly word: ChoiceColumn['words'][number]
  readonly options: ChoiceColumn['options']
}
/** Yes or no to a question about a field; what was not asked or answered is left out. */
type Answers = Readonly<Record<string, boolean>>
export type Doubt = RecognisedSheet['unsure'][number]

/** What a person chooses about a sheet. */
export interface Choices {
  readonly columns: ChosenColumns
  /** What was chosen for words, where it is not the proposal. */
  readonly words: SaidWords
  /** Answers to doubts about dates, by field: whether they were swapped on typing, whether they are those above blocks. */
  readonly turned: Answers
  readonly dayAbove: Answers
  /** Whether lines in doubt are work, by the key of their question. */
  readonly workLines: Answers
  readonly how: AdoptionReply['how']
  /** Whether people and parts that no tracker has are added. */
  readonly addNames: boolean
}

/** Questions that are answered by yes or no. */
export type YesNo = 'turned' | 'dayAbove' | 'workLines'

/** What the parts share that show which column is which, and change it. */
export interface ColumnProps {
  data: SheetData
  sheet: RecognisedSheet
  chosen: ChosenColumns
  /** Answers by yes or no, and how one is given. */
  answers: Pick<Choices, YesNo>
  answer: (change: Partial<Pick<Choices, YesNo>>) => void
  choose: (columns: ChosenColumns) => void
  /** Reads the sheet again, as a tracker. */
  readAs: (tracker: NonNullable<RecognisedSheet['tracker']>) => void
  disabled: boolean
  text: AdoptText
}

/** One doubt, with the name of its field. */
export interface DoubtProps extends ColumnProps {
  doubt: Doubt
  name: string
}

import type { Sentence } from '../domain/report/sentence.js'
import type { LetterTone } from './view.js'

/** One row of a report: what it is about, and facts about it. */
export interface PageRow {
  readonly title: Sentence
  readonly details: readonly Sentence[]
}

export interface PageSection {
  readonly heading: Sentence
  readonly tone: LetterTone
  readonly note: readonly Sentence[]
  readonly rows: readonly PageRow[]
  /** "and 12 more"; blank when all are shown. */
  readonly more: string
  readonly steps: readonly { readonly mark: string; readonly tone: LetterTone; readonly label: Sentence }[]
}

/** A report as the client reads it, made of sentences with the cells they come from. */
export interface ClientPage {
  readonly subject: Sentence
  readonly opening: readonly Sentence[]
  readonly sections: readonly PageSection[]
}

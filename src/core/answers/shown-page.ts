import type { AnswerAct, PublishedItem, PublishedPage, PublishedSection } from './published-page.js'

/** One thing as a browser gets it: without what names a row, and with a check of what it is about. */
export interface ShownItem extends Omit<PublishedItem, 'target'> {
  /** Replaces the item's target: the same only while the row and what it held are. Blank where nothing can be answered. */
  readonly check: string
}

export interface ShownSection extends Omit<PublishedSection, 'items'> {
  readonly items: readonly ShownItem[]
}

/** A published page as a browser gets it. */
export interface ShownPage extends Omit<PublishedPage, 'sections'> {
  readonly sections: readonly ShownSection[]
}

/** One answer as a browser sends it. */
export interface AnswerInput {
  readonly check: string
  readonly act: AnswerAct
  readonly value: string | number | null
  readonly text: string
}

/** What one press of “Send” sends. */
export interface SubmissionInput {
  /** The link's token. */
  readonly t: string
  /** What the page was given when it was shown. */
  readonly nonce: string
  readonly answers: readonly AnswerInput[]
}

/** Why nothing was saved. */
export const answerRefusals = [
  /** No such link, or one that works no longer. */
  'unknown',
  /** The page was opened too long ago, or by another web app. */
  'outdated',
  /** Sooner after the page was opened than a person can answer. */
  'tooSoon',
  /** What it is about changed since the page was opened. */
  'changed',
  'invalid',
  'tooLong',
  'tooMany',
  /** Others send at this moment. */
  'busy',
  /** It could not be written, or could not be found again after it was. */
  'failed',
] as const
export type AnswerRefusal = (typeof answerRefusals)[number]

/** What became of one press of “Send”. */
export type AnswerReply =
  | { readonly ok: true; readonly at: string }
  | {
      readonly ok: false
      readonly why: AnswerRefusal
      /** The check of the answer that was refused; blank where it was none in particular. */
      readonly check: string
    }

/** What the page's script starts from. */
export interface AnswersData {
  /** Null where the link opens nothing. */
  readonly page: ShownPage | null
  /** Why a page cannot be shown although its link may be right. */
  readonly isUnavailable: boolean
  readonly t: string
  readonly nonce: string
  /** The web app's address, to which a form is sent where a call does not get through; blank where it is not known. */
  readonly address: string
  /** The address of the calendar that belongs to the link; blank where there is none or the web app's is not known. */
  readonly feed: string
  /** What became of answers that a form sent; null where none was. */
  readonly reply: AnswerReply | null
  /** The answers that the form sent, so that no word of them is lost. */
  readonly answers: readonly AnswerInput[]
}

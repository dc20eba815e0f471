import type { AnswerAct, AnswerTarget, answersFormat, PageKind } from './published-page.js'

/** One answer as the web app hands it to the add-on: checked against the page that was shown. */
export interface SubmittedAnswer {
  readonly act: AnswerAct
  readonly target: AnswerTarget
  /** The title that the page showed, for people. */
  readonly title: string
  /** What was chosen: a date, a choice's value, a number, an address; null where the press says all. */
  readonly value: string | number | null
  /** What was written beside it; blank where nothing was. */
  readonly text: string
}

/** What one press of “Send” hands over; the text of the column *payload* of the sheet *Inbox*, as JSON. */
export interface Submission {
  readonly format: typeof answersFormat
  readonly kind: PageKind
  /** Whose link it was, as the page was published for. */
  readonly person: string
  /** When the facts were read that the person saw. */
  readonly made: string
  readonly answers: readonly SubmittedAnswer[]
}

/** Characters that one field of an answer may have. */
export const maxAnswerText = 2_000

/** Answers that one link may give within an hour. */
export const maxAnswersPerHour = 20

/** How many characters a submission may have: a cell of an `.xlsx` file holds 32,767. */
export const maxSubmissionLength = 30_000

/**
 * The columns of the hidden sheet *Inbox*, in their order: the web app appends a line of the first six, the
 * add-on fills in the rest. Every cell is a text that begins with a letter of ours or `{`, so that no
 * spreadsheet takes it for a formula, a number or a date.
 */
export const inboxColumns = [
  /** `R` and a number of the web app's own; the row's id. */
  'id',
  /** `at 2026-03-31T08:00:00Z`, by the web app's clock. */
  'at',
  /** Of the link's token: `f` and 64 hexadecimal digits. */
  'fingerprint',
  /** `n` and what the page was given: the same once more is the same submission. */
  'nonce',
  /** `v1`. */
  'format',
  'payload',
  'takenOn',
  'outcome',
] as const

/** How many of {@link inboxColumns} the web app writes. */
export const submittedColumns = 6

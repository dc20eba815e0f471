import type { LetterLink } from '../../mail/view.js'

/** What an email says about answers. */
export interface EmailAnswers {
  /** What became of those that its reader gave. */
  readonly said: readonly string[]
  /** Null where no page could be published. */
  readonly link: LetterLink | null
}

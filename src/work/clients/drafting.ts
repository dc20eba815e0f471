import { ellipsize } from '../../core/text-length.js'
import type { Day } from '../../core/day.js'
import type { Locale } from '../../core/locale.js'
import type { DraftText } from '../../text/drafts/index.js'
import type { ClientContext } from './client-context.js'

/** A letter for a person to change and send by hand, in the client's language. Nothing here goes out by itself. */
export interface Draft {
  readonly key: string
  readonly kind: 'delay' | 'change' | 'pulse'
  /** In the asker's language. */
  readonly title: string
  readonly subject: string
  readonly text: string
  /** What must be taken out before it goes, in the asker's language; '' when nothing. */
  readonly warning: string
}

export interface DraftingContext {
  readonly clientContext: ClientContext
  readonly text: DraftText
  /** The same in the asker's language. */
  readonly userText: DraftText
  readonly locale: Locale
  readonly formatDay: (day: Day) => string
}

export type DraftedLetter = Pick<Draft, 'key' | 'kind' | 'subject' | 'title'> & {
  readonly lines: readonly string[]
}

const maxQuoteLength = 60

export const clip = (text: string): string => ellipsize(text, maxQuoteLength).replace(/\s+/g, ' ')

import type { KpiWords } from '../text/letters/describe-kpis.js'
import * as palette from '../core/palette.js'
import type { Locale } from '../core/locale.js'
/** What a letter shows, as text: every string is escaped where it becomes HTML; none may contain markup. */
export interface LetterView {
  readonly lang: Locale
  readonly subject: string
  readonly preheader: string
  readonly product: string
  readonly heading: string
  readonly subheading: string
  readonly opening: readonly string[]
  /** The one link by which it can be answered; absent where there is none. */
  readonly answer?: LetterLink
  readonly tiles: readonly KpiWords[]
  readonly sections: readonly LetterSection[]
  /** Blank in letters to readers who cannot open the tracker. */
  readonly openUrl: string
  readonly openLabel: string
  readonly footer: readonly string[]
}

/** A link whose text is its address, so that nobody is led elsewhere than they read. */
export interface LetterLink {
  readonly lead: string
  readonly url: string
  readonly note: string
}

export interface LetterSection {
  readonly heading: string
  readonly tone: LetterTone
  readonly note: string
  readonly rows: readonly LetterLine[]
  /** "and 12 more"; blank when all are shown. */
  readonly more: string
  /** A picture of progress made of table cells, in order; each says in words what its colour says. */
  readonly steps?: readonly LetterStep[]
}
/** Steps up to so many are named in their own columns, on a phone too. */
export const maxNamedSteps = 4
interface LetterStep {
  readonly mark: string
  readonly tone: LetterTone
  readonly label: string
}

export interface LetterLine {
  readonly title: string
  /** Blank when there is nothing to open. */
  readonly url: string
  readonly detail: string
  readonly badge: string
  readonly tone: LetterTone
}

export type LetterTone = 'red' | 'amber' | 'green' | 'plain'

/** Colours that pass WCAG AA on white, and on their own background. */
export const toneColors: Readonly<
  Record<LetterTone, { readonly color: string; readonly background: string }>
> = {
  red: { color: palette.redText, background: palette.redWash },
  amber: { color: palette.amberText, background: palette.amberWash },
  green: { color: palette.greenText, background: palette.greenWash },
  plain: { color: palette.brand, background: palette.band },
}

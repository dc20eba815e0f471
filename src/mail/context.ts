import type { Day } from '../core/day.js'
import type { Locale } from '../core/locale.js'
import type { Problem } from '../core/problem.js'
import type { EngagementLine } from '../project/letters/manager-digest.js'
import type { LetterText, Text } from '../text/index.js'
import type { Line, Section, Tone } from './view.js'

/** What a letter needs beside its facts: the reader's language, and where things can be opened. */
export interface LetterContext {
  readonly locale: Locale
  readonly text: Text
  readonly words: LetterText
  readonly today: Day
  readonly openUrl: string
  readonly linkTo: (table: string, line: number) => string
  /** Why an engagement has its colour, or none. */
  readonly reason: (line: EngagementLine) => string
  readonly problem: (problem: Problem) => string
  /** The name of a tracker in the reader's language. */
  readonly tableName: (table: string) => string
  /** A choice of a tracker's column in the reader's language. */
  readonly choice: (table: string, column: string, key: string) => string
  /** Rows shown of each list; the rest is counted. */
  readonly rowsPerList: number
  /** Working days from which a manager is told, and after which reminding ends. */
  readonly escalation: { readonly after: number; readonly stop: number }
  readonly runBy: string
}

/** The day in the reader's own way of writing it, with its year when that is not this one. */
export const sayDay = ({ text, today, locale }: LetterContext, day: Day): string => {
  const year = day.slice(0, 4)
  const short = text.dayShort(day)
  return year === today.slice(0, 4) ? short : locale === 'en' ? `${short} ${year}` : `${year}年${short}`
}

/** A line of a letter; what is not given is left out. */
export const plain = (title: string, detail = '', badge = '', tone: Tone = 'plain', url = ''): Line => ({
  title,
  detail,
  badge,
  tone,
  url,
})

/** Facts in a row, those that are missing left out. */
export const facts = (...all: readonly (string | null | undefined)[]): string =>
  all.filter(Boolean).join(' · ')

/** A list as a section: the first rows, and the rest counted. None when the list is empty. */
export function section<T>(
  heading: string,
  tone: Tone,
  all: readonly T[],
  context: LetterContext,
  line: (each: T) => Line,
  note = '',
): Section[] {
  if (all.length === 0) return []
  const rest = all.length - context.rowsPerList
  return [
    {
      heading,
      tone,
      note,
      more: rest > 0 ? context.text.andMore(rest) : '',
      rows: all.slice(0, context.rowsPerList).map(line),
    },
  ]
}

import type { Day } from '../core/day.js'
import type { Coverage } from '../core/evidence.js'
import type { Locale } from '../core/locale.js'
import type { Problem } from '../core/problem.js'
import type { EngagementLine } from '../domain/letters/manager-digest.js'
import type { Text } from '../text/common/index.js'
import type { LetterText } from '../text/letters/index.js'
import type { ReportText } from '../text/report/index.js'
import type { VerdictText } from '../text/verdicts/index.js'
import type { LetterLine, LetterSection, LetterTone } from './view.js'

/** What a letter needs in addition to its facts: the reader's language, and where things can be opened. */
export interface LetterContext {
  readonly locale: Locale
  readonly text: Text
  readonly words: LetterText
  /** The words of client reports, and of the answers to “why?”. */
  readonly report: ReportText
  readonly today: Day
  readonly openUrl: string
  readonly linkTo: (table: string, line: number) => string
  /** Why an engagement has its colour, or none. */
  readonly reason: (line: EngagementLine) => string
  readonly problem: (problem: Problem) => string
  /** The sentences about what was and was not found. */
  readonly verdicts: VerdictText
  /** What could not be read, as clauses, without the missing sheets. Blank when everything else was read. */
  readonly describeUnchecked: (looked: Coverage) => string
  /** The name of a tracker in the reader's language. */
  readonly tableName: (table: string) => string
  /** A choice of a tracker's column in the reader's language. */
  readonly choice: (table: string, column: string, key: string) => string
  /** Rows shown of each list; the rest is counted. */
  readonly rowsPerList: number
  /** Working days from which a manager hears of late work, and after which reminding ends. */
  readonly escalation: { readonly after: number; readonly stop: number }
  readonly runBy: string
}

/** The day in the reader's own way of writing it, with its year when that is not this one. */
export const formatDay = ({ text, today }: LetterContext, day: Day): string => text.dayShort(day, today)

/** A line of a letter; what is not given is left out. */
export const createLine = (
  title: string,
  detail = '',
  badge = '',
  tone: LetterTone = 'plain',
  url = '',
): LetterLine => ({
  title,
  detail,
  badge,
  tone,
  url,
})

/** Facts in a row, those that are missing left out. */
export const joinFacts = (...all: readonly (string | null | undefined)[]): string =>
  all.filter(Boolean).join(' · ')

const listTableNames = (missing: readonly string[], { tableName }: LetterContext): string[] =>
  missing.map(tableName)

/** Which sheets are missing, for a subject; blank when none is. */
export const formatMissingShort = (missing: readonly string[], context: LetterContext): string =>
  missing.length === 0 ? '' : context.verdicts.goneShort(listTableNames(missing, context))

/** The first sentence of a letter where sheets are missing. */
export const formatMissing = (missing: readonly string[], context: LetterContext): string[] =>
  missing.length === 0 ? [] : [context.verdicts.gone(listTableNames(missing, context))]

/** A list as a section: the first rows, and the rest counted. None when the list is empty. */
export function createSection<T>(
  heading: string,
  tone: LetterTone,
  all: readonly T[],
  context: LetterContext,
  line: (each: T) => LetterLine,
  note = '',
): LetterSection[] {
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

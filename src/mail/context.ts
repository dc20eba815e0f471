import { type Day, weekday } from '../core/day.js'
import type { Locale } from '../core/locale.js'
import type { Problem } from '../core/problem.js'
import type { RagReason } from '../project/status.js'
import type { LetterText, Text } from '../text/index.js'

/** What a letter needs beside its facts: the reader's language, and where things can be opened. */
export interface LetterContext {
  readonly locale: Locale
  readonly text: Text
  readonly words: LetterText
  readonly today: Day
  readonly openUrl: string
  readonly linkTo: (table: string, line: number) => string
  readonly reason: (reason: RagReason) => string
  readonly problem: (problem: Problem) => string
  /** Rows shown of each list; the rest is counted. */
  readonly rowsPerList: number
  readonly runBy: string
}

/** The day in the reader's own way of writing it. */
export const sayDay = (context: LetterContext, day: Day): string =>
  day.slice(0, 4) === context.today.slice(0, 4)
    ? context.text.dayShort(day)
    : context.text.dayLong(day, weekday(day))

/** The first rows of a list, and how the rest is counted. */
export function capped<T>(
  context: LetterContext,
  all: readonly T[],
): { readonly shown: readonly T[]; readonly more: string } {
  const rest = all.length - context.rowsPerList
  return rest > 0
    ? { shown: all.slice(0, context.rowsPerList), more: context.text.andMore(rest) }
    : { shown: all, more: '' }
}
